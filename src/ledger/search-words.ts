/**
 * What a person typed, as an FTS5 query in which every word must occur and nothing but quotation marks
 * has a meaning: each word is a quoted FTS5 string. Null where there is no letter or digit to search for.
 * @example toMatch('"cease fire" Ostravia*') // '"cease fire" "Ostravia*"'
 */
export function toMatch(typed: string): string | null {
  // Odd pieces stood between quotation marks. An FTS5 query ends at a NUL.
  const pieces = typed.replaceAll('\0', ' ').split(/["“”„«»]/)
  const phrases = pieces.flatMap((piece, index) => (index % 2 === 1 ? [piece] : piece.split(/\s+/)))
  const searchable = phrases.filter((phrase) => /[\p{L}\p{N}]/u.test(phrase))
  if (searchable.length === 0) return null
  return [...new Set(searchable.map((phrase) => `"${phrase.trim()}"`))].join(' ')
}
