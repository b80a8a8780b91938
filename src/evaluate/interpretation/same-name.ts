const countries: readonly (readonly [RegExp, string])[] = [
  [/\b(?:united states|american)\b/g, 'us'],
  [/\b(?:united kingdom|british|britain)\b/g, 'uk'],
  [/\beuropean union\b/g, 'eu'],
  [/\bunited nations\b/g, 'un'],
]

/**
 * Whether two names are of one actor: the same words, or those of one are among the other's and both end alike
 * ("Orlo" and "Ansel Orlo", "officials" and "Orvian officials"), or one has the other's initials. Articles, accents,
 * spellings of Slavic endings and how states are shortened do not count.
 * @example areSameName('Volodymyr Zelenskyy', 'Zelensky') // true
 */
export function areSameName(a: string, b: string): boolean {
  const first = wordsOf(a)
  const second = wordsOf(b)
  if (first.length === 0 || second.length === 0) return false
  if (first.join(' ') === second.join(' ')) return true
  if (areInitials(first, second) || areInitials(second, first)) return true
  const [short, long] = first.length < second.length ? [first, second] : [second, first]
  return short.at(-1) === long.at(-1) && short.every((word) => long.includes(word))
}

function wordsOf(name: string): string[] {
  let plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’´]s\b/g, '')
    .replace(/\b(\p{L})\.(?=\p{L}\b|\s|$)/gu, '$1')
    .replace(/defense/g, 'defence')
  for (const [words, short] of countries) plain = plain.replace(words, short)
  return plain
    .replace(/[iy]+/g, 'i')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^(?:the|an?)$/.test(word))
}

function areInitials(words: readonly string[], [short = '', ...more]: readonly string[]): boolean {
  const named = words.filter((word) => !/^(?:of|for|and)$/.test(word))
  return more.length === 0 && named.length > 1 && named.map((word) => word.charAt(0)).join('') === short
}
