import { toPlain } from '../plain-pattern.ts'
import { bounded } from './bounded.ts'

/** A vague number: where it stands, and bounds only where the words give them. */
export interface Vague {
  readonly start: number
  readonly end: number
  readonly low: number | null
  readonly high: number | null
}

const multiples = 'dozens|scores|hundreds|thousands|millions|billions|trillions|tens|lots'
const pattern = new RegExp(
  toPlain(
    bounded(
      String.raw`(?<![\p{L}\p{N}])(?:(?<decade>[2-9])0-something|(?:several|many|a few|few|a couple of)\s+(?:dozen|hundred|thousand|million|billion)s?` +
        String.raw`|(?:many |several )?(?:${multiples})(?:\s+of\s+(?:${multiples})){0,3}(?=\s+(?:of|more|\p{L})|$)` +
        String.raw`|(?:a\s+)?(?:very\s+)?(?:small|large|huge|growing|unknown|unspecified|significant|substantial|limited)\s+numbers?(?=\W+of\b)` +
        String.raw`|(?:a\s+)?[“"‘']?low single-digit[”"’']?(?: number)?|single digits|double digits|a\s+(?:very\s+)?(?:large|small|huge|big|significant|substantial)\s+(?:proportion|share|portion|part|majority)(?=\s+of\b)|a handful|an?\s+(?:(?!\d)[\p{L}-]+\s+)?(?:battalion|brigade|regiment|division)|a company of|(?:several|numerous|a few|a couple of)(?=\s+\p{L})(?!\s+(?:of|times?|ways?)\b)` +
        String.raw`)(?![\p{L}\p{N}])`,
    ),
  ),
  'gi',
)

/** Number expressions that give no number: "dozens", "several hundred", "a battalion". */
export function findVague(text: string): Vague[] {
  return [...text.matchAll(pattern)].map((match) => {
    const digit = /single.digit/i.test(match[0])
    const tens = match.groups?.decade === undefined ? null : 10 * Number(match.groups.decade)
    return {
      start: match.index,
      end: match.index + match[0].length,
      low: tens ?? (digit ? 1 : null),
      high: tens === null ? (digit ? 9 : null) : tens + 9,
    }
  })
}
