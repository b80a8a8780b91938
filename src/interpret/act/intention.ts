/** Sources of several people, or of others than him: "he will" is not their own doing. */
const others =
  /\b(?:people|officials|sources|aides|relatives|analysts|experts|diplomats|residents|lawyers|supporters|friends|colleagues|witnesses|reports|media)\b/i
const will = String.raw`(?:will|would|'ll)(?: \p{L}+ly| no longer| not| never| also| just| simply)*`
/** What follows "will" and is no deed: states, durations, what a thing brings about. */
const states =
  '(?!be\\b|have\\b|not\\b|take (?:months|years|time|weeks)\\b|mean\\b|need\\b|make it\\b|require\\b|become\\b|cost\\b|boost\\b|cause\\b|bring\\b)'
const own = new RegExp(String.raw`^(?:that )?(?:we|i) (?:\p{L}+ly )?${will} ${states}(?!help\b)\p{L}+`, 'u')
const named = new RegExp(String.raw`^(?:that )?(?:it|they|he|she) (?:\p{L}+ly )?${will} ${states}\p{L}+`, 'u')
const ours = new RegExp(String.raw`^(?:that )?(?:our|my) (?:\p{L}+ ){1,3}${will} ${states}\p{L}+`, 'u')
const going =
  /^(?:that )?(?:we|i) (?:are|am|'re|'m)(?: \p{L}+ly| not| also)* (?:going|ready|prepared|determined|willing|planning|about|set|committed) to (?!be\b|have\b)/u

/**
 * Whether a content tells of its source's own doing to come: "we will retake the town", "it would pull back". What
 * will be, or will take a year, is none.
 * @param start its first words in lower case; @param isQuoted then "it" and "they" are others
 */
export function isIntention(start: string, source: string, isQuoted: boolean): boolean {
  const plain = start.replace(/^definitely /, '')
  if (own.test(plain) || ours.test(plain) || going.test(plain)) return true
  if (/^(?:we|i) (?:will|would|shall) (?:not|never) be\b/.test(plain)) return true
  if (isQuoted || !named.test(plain)) return false
  return !(/^(?:that )?(?:he|she)\b/.test(plain) && others.test(source))
}
