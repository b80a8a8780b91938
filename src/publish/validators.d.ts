/** Readers by others, for tests only. The packages ship no types, or none for what is used here. */
declare module 'papaparse' {
  interface Parsed {
    readonly data: string[][]
    readonly errors: readonly { readonly code: string; readonly row?: number }[]
  }
  const papaparse: { parse(text: string, options: { readonly newline?: string }): Parsed }
  export default papaparse
}

declare module 'jsonld' {
  interface Options {
    /** Refuses whatever would be dropped. */
    readonly safe: boolean
    readonly format?: 'application/n-quads'
    documentLoader(url: string): Promise<never>
  }
  type Term = {
    readonly termType: string
    readonly value: string
    readonly datatype?: { readonly value: string }
  }
  interface Quad {
    readonly subject: Term
    readonly predicate: Term
    readonly object: Term
  }
  const jsonld: {
    expand(document: object, options: Options): Promise<object[]>
    flatten(document: object, context: object | null, options: Options): Promise<object>
    toRDF(document: object, options: Options): Promise<Quad[]>
  }
  export default jsonld
}
