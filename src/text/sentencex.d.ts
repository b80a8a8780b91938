/** The package ships no types. */
declare module 'sentencex' {
  /** Sentences of a text in a language (ISO 639-1), white space kept at their ends. */
  export function segment(language: string, text: string): string[]
}
