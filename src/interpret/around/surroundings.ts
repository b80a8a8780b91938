import { countBefore, overlaps, type Range, type Statement } from '../../core/index.ts'
import { splitSentences } from '../../text/index.ts'

export type Parts = Pick<Statement, 'cue' | 'source' | 'content'>

/** The sentence of a cue, and what of it is no content: there stands how, to whom and when something was said. */
export interface Surroundings {
  readonly sentence: Range
  /** In order; source and cue are in them. */
  readonly gaps: readonly Range[]
}

/** UTF-16 units around a cue in which its sentence is looked for: a longer one is cut. */
const before = 300
const behind = 400

interface Given {
  /** The content that a nested statement stands in: what is outside is not its own. */
  readonly parent?: readonly Range[] | undefined
  /** Those of the article, where they are known: else the text is cut here. */
  readonly sentences?: readonly Range[] | undefined
}

/** @param text the article's */
export function toSurroundings(
  text: string,
  { cue, content }: Parts,
  { parent = [], sentences }: Given = {},
): Surroundings {
  const at = cue[0]?.start ?? 0
  const window = {
    start: toWhole(text, Math.max(0, at - before)),
    end: toWhole(text, Math.min(text.length, at + behind)),
  }
  const found = sentences
    ? sentenceAt(sentences, at)
    : splitSentences(text, window).find(({ start, end }) => start <= at && at < end)
  const whole = found
    ? { start: Math.max(found.start, window.start), end: Math.min(found.end, window.end) }
    : window
  const outer = parent.find(({ start, end }) => start <= at && at < end)
  const sentence = outer
    ? { start: Math.max(whole.start, outer.start), end: Math.min(whole.end, outer.end) }
    : whole
  return { sentence, gaps: cutOut(sentence, content) }
}

/** They are in order and do not overlap. */
function sentenceAt(sentences: readonly Range[], at: number): Range | undefined {
  const found = sentences[countBefore(sentences, ({ end }) => end <= at)]
  return found && found.start <= at ? found : undefined
}

/** A place that cuts no surrogate pair in two. */
function toWhole(text: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at + 1 : at
}

function cutOut({ start, end }: Range, out: readonly Range[]): Range[] {
  const gaps: Range[] = []
  let from = start
  for (const one of out.toSorted((a, b) => a.start - b.start)) {
    if (!overlaps(one, { start: from, end })) continue
    if (one.start > from) gaps.push({ start: from, end: one.start })
    from = Math.max(from, one.end)
  }
  if (from < end) gaps.push({ start: from, end })
  return gaps
}
