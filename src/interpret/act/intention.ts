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

const bodies =
  '(?:city|government|ministry|army|administration|forces|troops|men|soldiers|council|office|court|navy|police|country|state|party|parliament|fleet)'
/** "The city will", "his men would". */
const ourBody = new RegExp(
  String.raw`^(?:that )?(?:the|his|her|its|our|their) ${bodies} (?:\p{L}+ly )?${will} ${states}\p{L}+`,
  'u',
)
const planned =
  /^(?:that )?(?:it|they|he|she|we|i) (?:also |now |still )?(?:is |was |are |were |am |'s |'re |'m )?(?:plan|plans|planned|planning|intend|intends|intended|ready|preparing|committed|determined) to (?!be\b|have\b)/u

/**
 * Whether who speaks for a side tells of its doing to come: "the city would open shelters", "Orsk would send sappers",
 * "it planned to join".
 * @param ownName the name of its side, in lower case, with which the content begins
 */
export function isOwnIntention(start: string, ownName: string | null): boolean {
  if (ourBody.test(start) || planned.test(start)) return true
  if (ownName === null) return false
  const plain = start.replace(/^(?:that )?(?:the )?/, '')
  if (!plain.startsWith(`${ownName} `)) return false
  const rest = plain.slice(ownName.length + 1)
  return own.test(`we ${rest}`) || planned.test(`it ${rest}`)
}
