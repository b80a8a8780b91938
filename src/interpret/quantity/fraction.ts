import { toPlain } from '../plain-pattern.ts'
import { bounded } from './bounded.ts'

const parts: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
}
const counts: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  nine: 9,
}
const numbers: Readonly<Record<string, number>> = {
  ...counts,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
  twenty: 20,
  hundred: 100,
}

const pattern = new RegExp(
  toPlain(
    bounded(
      String.raw`(?<![\p{L}\p{N}-])(?:(?<count>a|an|one|two|three|four|five|nine)[\s-](?<part>thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)(?=\s+(?:of|its|the|their)\b|\s*[,.;)”"’]|$|\s+\p{Ll})` +
        String.raw`|(?:about\s+)?(?<half>half)(?=\s+(?:of|its|the|their|a\s+(?:million|billion)|his|her)\b)|(?<half2>(?<=(?:below|under|over|above|than|nearly|almost|about|around|least)\s)half)(?![\p{L}-]|\s+an?\s|\s+hours?)` +
        String.raw`|(?<in>one|two|three|four|five|six|seven|eight|nine)\s+(?:in|out\s+of)\s+(?<of>three|four|five|six|seven|eight|ten|twenty|\d{1,3})(?![\p{L}\p{N}]))`,
    ),
  ),
  'gi',
)

/** A share of a whole in words: "a third", "half of", "one in five"; in per cent, to a tenth. */
export interface Share {
  readonly start: number
  readonly end: number
  readonly percent: number
}

/** Shares in a text. "A quarter" of a year and "third" as a rank are none. */
export function findShares(text: string): Share[] {
  const found: Share[] = []
  for (const match of text.matchAll(pattern)) {
    const { count = '', part = '', half: whole, half2, in: taken, of = '' } = match.groups ?? {}
    const half = whole ?? half2
    const total = part
      ? parts[part.toLowerCase().replace(/s$/, '')]
      : half
        ? 2
        : (numbers[of.toLowerCase()] ?? Number(of))
    const share = part ? counts[count.toLowerCase()] : half ? 1 : numbers[taken?.toLowerCase() ?? '']
    if (
      half &&
      /\b(?:first|second|other|latter|that|this|last)\s+$/i.test(
        text.slice(Math.max(0, match.index - 10), match.index),
      )
    )
      continue
    if (total === undefined || share === undefined || !(total >= share)) continue
    if (/^(?:a|one|an)$/i.test(count) && isRank(text, match.index + match[0].length, part)) continue
    const percent = Math.round((1000 * share) / total) / 10
    found.push({ start: match.index, end: match.index + match[0].length, percent })
  }
  return found
}

/** "A third village", "a quarter ago": a rank or three months, no share. */
function isRank(text: string, end: number, part: string): boolean {
  const after = text.slice(end, end + 20)
  if (/^\s+(?:of|its|the|their)\b/i.test(after)) return /^\s+of\s+(?:19|20)\d\d/i.test(after)
  return !/s$/i.test(part)
}
