/** What a vague word may mean at the widest. Wide on purpose: it only lets numbers agree, never differ. */
const meanings: readonly (readonly [words: RegExp, low: number, high: number])[] = [
  [/hundreds? of millions/, 1e8, 2e9],
  [/tens of millions/, 1e7, 2e8],
  [/millions/, 1e6, 2e7],
  [/hundreds of thousands/, 1e5, 2e6],
  [/tens of thousands/, 1e4, 2e5],
  [/(?:several|few|couple of|many) thousand/, 2000, 2e4],
  [/thousands/, 1000, 2e4],
  [/(?:several|few|couple of|many) hundred/, 200, 2000],
  [/hundreds/, 100, 2000],
  [/(?:several|few|couple of|many) dozen|dozens|scores/, 20, 200],
  [/\btens\b/, 20, 200],
  [/single.digit/, 1, 9],
  [/double.digit/, 10, 99],
  [/\bcouple\b/, 2, 3],
  [/handful|\bfew\b/, 2, 12],
  [/several/, 2, 20],
  [/numerous|many/, 5, Number.POSITIVE_INFINITY],
]
const sizes =
  /large|huge|big|great|small|limited|growing|substantial|significant|unknown|battalion|brigade|regiment|division|company/

/** Bounds of a vague number's words, inclusive; null where its words give none: "a large number", "a battalion". */
export function readVague(words: string): { readonly low: number; readonly high: number } | null {
  const plain = words.toLowerCase().replace(/[“”"‘’']/g, '')
  const found = meanings.find(([pattern]) => pattern.test(plain))
  return found === undefined || sizes.test(plain) ? null : { low: found[1], high: found[2] }
}

/** Whether two vague numbers are put in like words: "dozens" and "several dozen", "hundreds" twice. */
export function areAlike(a: string, b: string): boolean {
  const [first, second] = [readVague(a), readVague(b)]
  if (first === null || second === null) return plainWords(a) === plainWords(b)
  return Math.max(first.low, second.low) <= 2 * Math.min(first.low, second.low) && first.high === second.high
}

function plainWords(words: string): string {
  return words
    .toLowerCase()
    .replace(/^an? |[^\p{L} -]/gu, '')
    .trim()
}
