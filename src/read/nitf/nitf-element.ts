/** An element of NITF, from its XML or from its JSON form. */
export interface NitfElement {
  /** Lower case: "body.content". */
  readonly key: string
  readonly attributes: Readonly<Record<string, string>>
  readonly language?: string | null
  readonly children: readonly (NitfElement | string)[]
}

/** All elements of that name in an element, however deep, in order; none within another. */
export function elementsIn(element: NitfElement | undefined, key: string): NitfElement[] {
  return (element?.children ?? []).flatMap((child) => {
    if (typeof child === 'string') return []
    return child.key === key ? [child] : elementsIn(child, key)
  })
}

/** The first of the elements of that name, at any depth. */
export function firstIn(element: NitfElement | undefined, key: string): NitfElement | undefined {
  return elementsIn(element, key)[0]
}

/** All words in an element, those of elements named in `but` left out. */
export function wordsIn(element: NitfElement | undefined, but: readonly string[] = []): string {
  return (element?.children ?? [])
    .map((child) => {
      if (typeof child === 'string') return child
      return but.includes(child.key) ? ' ' : wordsIn(child, but)
    })
    .join('')
}
