/** How near two headlines are; each holds where the one before does. */
export interface HeadlineMatch {
  /** The same words: case, punctuation, kinds of quotation marks and white space aside. */
  readonly isSame: boolean
  /** One holds the other: a kicker, a label or the outlet's name is with one of them only. */
  readonly isContained: boolean
  /** The shorter shares half of its words: another wording of the same headline, as pages have for search engines. */
  readonly isShared: boolean
}

/**
 * @example compareHeadlines('Ostravia: Army takes village', 'Army takes village')
 * // { isSame: false, isContained: true, isShared: true }
 */
export function compareHeadlines(gold: string, found: string): HeadlineMatch {
  const [a, b] = [toWords(gold), toWords(found)]
  const isSame = a.length > 0 && a.join(' ') === b.join(' ')
  const isContained = isSame || (a.length > 0 && b.length > 0 && (holds(a, b) || holds(b, a)))
  return { isSame, isContained, isShared: isContained || sharesHalf(a, b) }
}

/** The words of a headline: letters and numbers, folded. */
export function toWords(headline: string): string[] {
  return (
    headline
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

function holds(many: readonly string[], few: readonly string[]): boolean {
  return ` ${many.join(' ')} `.includes(` ${few.join(' ')} `)
}

function sharesHalf(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = [new Set(a), new Set(b)].toSorted((x, y) => x.size - y.size)
  if (!few || !many || few.size === 0) return false
  return [...few].filter((word) => many.has(word)).length * 2 >= few.size
}
