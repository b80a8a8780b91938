import { overlaps, type Range, type Time } from '../../core/index.ts'
import { type Parts, type Surroundings, toSurroundings } from '../around/surroundings.ts'
import { type Day, toEdtf } from './day.ts'
import { findTimes } from './find-times.ts'

/** Between cue and time: the time is of something else than the saying. */
const other =
  /(?<![\p{L}])(?:who|which|whom|whose|that|where|when|while|since|before|until|ahead of|as|because|following|despite|about|over|of the|between|from|for (?:the(?! (?:first|second|third|last) time)|more)|killed|died|began|started|launched|invaded|elected|appointed)(?![\p{L}])|[.;:“”"]/iu
/** "After the talks on Friday" is when they spoke; "after the raid on Friday" is not. */
const after = /(?<![\p{L}])(?:after|during)(?![\p{L}])/iu
const spoken =
  /(?<![\p{L}])(?:after|during)\s+(?:[\p{L}’'-]+\s+){0,3}(?:meeting|talks|call|summit|briefing|conference|visit|session|hearing|speech|interview|address|vote|service)(?![\p{L}])/iu
/** Before the source at the start of a sentence: "On Friday,", "Late on Tuesday". */
const opening =
  /^[\s“"‘']*(?:(?:[Oo]n|[Ii]n|[Ee]arlier|[Ll]ater?|[Aa]lso|[Bb]ut|[Aa]nd|[Hh]owever|[Ee]arly|[Mm]eanwhile|[Aa]t|the),?\s+)*$/

const spoke =
  '(?:statement|interview|address|post|message|letter|speech|briefing|conference|video|call|report|update|comments|remarks|meeting|talks|visit|summit|hearing)'
/** "In a video address on", before a time; ", in a statement," behind it. */
const inSpeech = new RegExp(
  String.raw`^[\s“"‘']*(?:In|At|During|Speaking|Writing|After)\s[^.;:“”"]{0,70}${spoke}(?:\s[^.,;:“”"]{0,40})?\s*$`,
  'u',
)
const speech = new RegExp(
  String.raw`^,?\s*(?:in|at|during|speaking|writing|after)\s[^.;:“”"]{0,70}${spoke}[^.;:“”"]{0,30},?\s*$`,
  'iu',
)

/**
 * When a statement was made, where its sentence dates the saying: "said on Friday", "told AFP late Tuesday",
 * "On Jan 31, he said". Never a time in the content or within the source, never one after the day of publication;
 * null where the article does not say.
 * @param text the article's; @param today the day of publication
 */
export function readSaid(
  text: string,
  parts: Parts,
  today: Day | null,
  { gaps, sentence }: Surroundings = toSurroundings(text, parts),
): Time | null {
  const times = gaps.flatMap((gap) => findTimes(text, gap, today)).filter((time) => isPast(time, today))
  const free = times.filter(
    ({ spans }) => !spans.some((span) => parts.source.some((one) => overlaps(one, span))),
  )
  return (
    free.find((time) => isBehind(text, time, parts, gaps)) ??
    free.find((time) => isBefore(text, time, parts, sentence)) ??
    null
  )
}

/** Behind the cue, in the same stretch of the sentence, with nothing between that has a time of its own. */
function isBehind(
  text: string,
  { spans }: Time,
  { cue, source, content }: Parts,
  gaps: readonly Range[],
): boolean {
  const start = spans[0]?.start ?? 0
  return cue.some((one) => {
    const gap = gaps.find((range) => range.start <= one.start && one.start < range.end)
    if (!gap || start < one.start || start >= gap.end) return false
    if (content.some((piece) => piece.start >= one.end && piece.start < start)) return false
    const from = source.reduce(
      (end, { start: at, end: to }) => (at >= one.end && to <= start ? Math.max(end, to) : end),
      one.end,
    )
    if (start < from) return true
    const between = text.slice(from, start)
    if (between.length > 90 || other.test(between)) return false
    return !after.test(between) || spoken.test(between)
  })
}

/** At the start of the cue's sentence, before source and cue. */
function isBefore(text: string, { spans }: Time, { cue, source, content }: Parts, sentence: Range): boolean {
  const { start = 0, end = 0 } = spans[0] ?? {}
  const first = Math.min(...[...cue, ...source].map((span) => span.start))
  if (end > first || content.some((piece) => piece.start < first && piece.end > end)) return false
  const lead = text.slice(sentence.start, start)
  if (lead.length > 120 || !(opening.test(lead) || inSpeech.test(lead))) return false
  const between = text.slice(end, first)
  return /^,?\s*$/.test(between) || (between.length < 90 && speech.test(between))
}

function isPast({ edtf }: Time, today: Day | null): boolean {
  return today === null || edtf.slice(0, 10) <= toEdtf(today)
}
