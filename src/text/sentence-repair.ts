/** Ranks and titles that a name follows, so that their full stop ends nothing. */
const titles =
  'Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Pvt|Pfc|Adm|Cmdr|Cdr|Brig|Gov|Sen|Rep|Rev|Hon|Pres|Mr|Mrs|Ms|Messrs|Dr|Prof|St|Fr|Supt|Insp|Det|Amb|Min|Mt'
const titleAtEnd = new RegExp(`(?<![\\p{L}\\p{N}])(?:${titles})\\.$`, 'u')
/** Months, and words that a number follows. */
const numberedAtEnd =
  /(?<![\p{L}\p{N}])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|No|Nos|Art|Fig|Vol|pp?)\.$/u
const initialsAtEnd = /(?<![\p{L}\p{N}])(?:\p{Lu}\.)+$/u
/** Words that begin a sentence but no name: "in the U.S. The army" is cut, "the U.S. Army" is not. */
const starters =
  'He|She|It|They|We|I|You|His|Her|Their|Its|Our|My|The|A|An|This|That|These|Those|There|But|And|Or|So|Yet|In|On|At|As|By|For|From|If|When|While|After|Before|Since|Both|Some|Many|Most|Such|What|Who|How|Why|Asked|Now|Then'
const starterFirst = new RegExp(`^["“‘'«]?(?:${starters})\\b`)
const afterAbbreviation = new RegExp(
  `(?<=(?<![\\p{L}\\p{N}])(?:(?:\\p{L}\\.){2,})[”"’]?)\\s+(?=(?:["“‘«])?(?:${starters})\\s)`,
  'gu',
)
const afterQuotation = /(?<=[.?!…][”»"])\s+(?=[“‘«"]?\p{Lu})/gu
/** "Smith asked." or "The general told BPS ..." after a question that was quoted. */
const attributionFirst =
  /^(?:[\p{L}\p{N}.'’-]+,? ){1,5}(?:says?|said|asks?|asked|adds|added|tells|told|writes|wrote|demanded|wondered|shouted|cried|replied|exclaimed)\b/u

const closing = /[”’»"')\]]/
const opening = /[“‘«„([]/

/** So far marks and white space are looked through around a cut; more of them are no sentence's end. */
const reach = 40

/**
 * Where a proposed cut belongs: behind the marks that close the sentence before and its white space,
 * ahead of the marks that open the next.
 */
export function cutPlace(words: string, proposed: number): number {
  const first = Math.max(0, proposed - reach)
  const last = Math.min(words.length, proposed + reach)
  let at = proposed
  while (at > first && /[\s“”‘’„«»"']/.test(words.charAt(at - 1))) at--
  at = skip(words, closing, at, last)
  let place = skip(words, /\s/, at, last)
  // A closing mark may stand apart from its words: "Yes. ”
  while (place < last && /[”»]/.test(words.charAt(place))) {
    place = skip(words, /\s/, skip(words, closing, place, last), last)
  }
  return place
}

function skip(words: string, signs: RegExp, from: number, last: number): number {
  let at = from
  while (at < last && signs.test(words.charAt(at))) at++
  return at
}

/** Whether a cut at this place parts what belongs together. */
export function isFalseCut(words: string, cut: number): boolean {
  const before = words.slice(Math.max(0, cut - 40), cut).trimEnd()
  const after = words.slice(cut, cut + 120)
  const bare = before.replace(/[”’»"')\]]+$/, '')
  if (/^[“‘«„"'([]*\p{Ll}/u.test(after) && /[.?!…,;:]$/.test(bare)) return true
  if (titleAtEnd.test(before)) return /^\p{Lu}/u.test(after)
  if (numberedAtEnd.test(before)) return /^\d/.test(after)
  if (initialsAtEnd.test(before)) return !starterFirst.test(after) && !opening.test(after.charAt(0))
  return before !== bare && /[?!]$/.test(bare) && attributionFirst.test(after)
}

/** Places that sentencex may miss: behind "U.S." or "p.m." ahead of a word that begins a sentence, and behind a quotation that ends with a stop. */
export function cutInside(words: string): number[] {
  const places = [...words.matchAll(afterAbbreviation), ...words.matchAll(afterQuotation)]
  return places.map((match) => match.index + match[0].length).filter((cut) => !isFalseCut(words, cut))
}
