import { namesAgency } from './agencies.ts'

const capitals = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}\\p{M}.'’-]*){0,4}"
const mixed = "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?:[ /-]\\p{Lu}[\\p{L}\\p{M}.'’-]+){0,3}"
const region = "(?:, \\p{Lu}[\\p{L}\\p{M}.'’-]*(?: \\p{Lu}[\\p{L}\\p{M}.'’-]*){0,3})?"
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?'
const day = `(?:, (?:${month} \\d{1,2}|\\d{1,2} ${month})(?:,? \\d{4})?)?`
const brackets = '(?: ?\\(([^()]{1,40})\\))?'

const inCapitals = new RegExp(
  `^(${capitals}${region}?)${day}${brackets}(?:\\s*[–—]\\s*|\\s+--?\\s+|:\\s+)`,
  'u',
)
const inMixed = new RegExp(`^(${mixed}${region}?)${day} ?\\(([^()]{1,40})\\)\\s*(?:[–—:]|--?)\\s*`, 'u')
/** In a text without paragraphs a caption can come first; only the unmistakable form counts there. */
const afterCaption = new RegExp(`[.)”"]\\s+(${capitals}${region}) \\(([^()]{1,40})\\)\\s*[–—-]`, 'gu')
/** How far into a text without paragraphs a dateline is looked for. A long caption with its credit is 400 units. */
const reach = 1000

/** Words in capitals before a dash or colon that are no place. */
const notAPlace =
  /^(?:FILE|FILE PHOTO|PHOTOS?|VIDEO|WATCH|LIVE|LIVE UPDATES?|UPDATED?|BREAKING|EXCLUSIVE|ANALYSIS|OPINION|EXPLAINER|FACT CHECK|FACTBOX|TIMELINE|WARNING|NOTE|CORRECTION|EDITOR'?S NOTE|READ|READ MORE|RELATED|ALSO READ|SEE ALSO|ADVERTISEMENT|INTERVIEW|REVIEW|COMMENT|Q|A|Q&A|UN|US|UK|EU|NATO|AFP|AP|PHOTO ESSAY)$/

/**
 * Where a report was filed, as printed, from the start of its first paragraph; null where there is none.
 * The words stay in the text.
 * @example datelineOf('MOSCOW, Jan 31 (Reuters) - The army said ...') // 'MOSCOW'
 * @example datelineOf('KYIV, Ukraine (AP) — The army said ...') // 'KYIV, Ukraine'
 */
export function datelineOf(paragraph: string): string | null {
  const start = paragraph.slice(0, reach)
  const capital = inCapitals.exec(start)
  if (capital?.[1] && isPlace(capital[1])) return withoutDay(capital[1])
  const named = inMixed.exec(start)
  if (named?.[1] && named[2] && namesAgency(named[2])) return withoutDay(named[1])
  for (const match of start.matchAll(afterCaption))
    if (match[1] && match[2] && namesAgency(match[2]) && isPlace(match[1])) return withoutDay(match[1])
  return null
}

function isPlace(words: string): boolean {
  const place = words.split(',')[0] ?? ''
  return place.replace(/[^\p{L}]/gu, '').length >= 3 && !notAPlace.test(place)
}

/** The region's pattern also fits a month: "MOSCOW, Jan" of "MOSCOW, Jan 31". */
function withoutDay(words: string): string {
  return words.replace(new RegExp(`, ${month}$`), '')
}
