import { overlaps, type Range, type Statement } from '../../core/index.ts'
import type { Parts } from './surroundings.ts'

const asked =
  /^(?:when |if |then )*(?:asked|pressed|questioned|quizzed|grilled|challenged)(?! by\b)(?: (?:again|repeatedly|directly|\p{L}+ly))*$/iu

/**
 * Whom a question without an asker was put to: who speaks next in its sentence, else before it: "Asked whether it
 * rained, Orlo said". Empty where the cue does not ask so, or nobody speaks there.
 * @param statements all of the article
 */
export function readWhomAsked(
  { cue, source, content }: Parts,
  sentence: Range,
  statements: readonly Statement[],
): Statement['source'] {
  if (source.length > 0 || !asked.test(cue.map(({ text }) => text).join(' '))) return []
  const at = cue.at(-1)?.end ?? 0
  const others = statements
    .flatMap(({ source: [first] }) => (first ? [first] : []))
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    // Who speaks within the question is asked about.
    .filter((one) => !content.some((piece) => overlaps(piece, one)))
  const next = others.filter(({ start }) => start >= at).toSorted((a, b) => a.start - b.start)[0]
  const last = others.filter(({ end }) => end <= at).toSorted((a, b) => b.end - a.end)[0]
  const found = next ?? last
  return found ? [found] : []
}
