import type { Range } from '../../core/index.ts'
import { splitSentences } from '../../text/index.ts'
import type { Day } from '../when/day.ts'
import { findTimes } from '../when/find-times.ts'

const marks = /\b(?:as (?:of|at)|by|up to|until)\s+/giu

/**
 * The days by which the numbers of a stretch of text stand, as EDTF: "as of Friday" holds for its sentence. Empty
 * where no day is named so.
 * @param today the day of publication
 */
export function findAsOf(
  text: string,
  range: Range,
  today: Day | null,
): (Range & { readonly edtf: string })[] {
  const part = text.slice(range.start, range.end)
  if (!/\bas (?:of|at)\b|\bby\b|\bup to\b|\buntil\b/i.test(part)) return []
  const times = findTimes(text, range, today)
  if (times.length === 0) return []
  const ends = new Set<number>()
  for (const match of part.matchAll(marks)) ends.add(range.start + match.index + match[0].length)
  const dated = times.filter(({ spans }) => ends.has(spans[0]?.start ?? -1))
  if (dated.length === 0) return []
  const sentences = splitSentences(text, range)
  return dated.flatMap(({ edtf, spans }) => {
    const at = spans[0]?.start ?? 0
    const sentence = sentences.find(({ start, end }) => start <= at && at < end)
    return sentence ? [{ start: sentence.start, end: sentence.end, edtf }] : []
  })
}
