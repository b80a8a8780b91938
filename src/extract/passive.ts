import type { Range } from '../core/index.ts'

/**
 * "is believed", "were widely said": a passive of thinking or saying. What stands ahead of it is what the thought is
 * about ("it is believed that the troops left"). In PolNeAR's training part all 70 such subjects ahead of "is expected
 * to", "is said to", "is thought to" are content, and none is a source.
 */
const passive =
  /(?:^|\s)(?:am|is|are|was|were|be|been|being)(?:\s+(?:not|never|also|now|still|once|long|\p{L}+ly))*\s+(?:alleged|assumed|believed|claimed|considered|deemed|estimated|expected|feared|known|presumed|projected|reported|rumou?red|said|suspected|thought|understood)$/iu

/** What the passive needs behind it: "to have been withdrawn". */
const infinitive = /^\s+to\s/

/**
 * Source and content of a statement, with a subject that was taken for the source of a passive given to the content.
 * "North Korean soldiers are believed to have left": nobody is named who believes it.
 */
export function repairPassive(
  text: string,
  { source, cue, content }: Readonly<Record<'source' | 'cue' | 'content', readonly Range[]>>,
): { readonly source: readonly Range[]; readonly content: readonly Range[] } {
  const [first] = cue
  const [subject] = source
  const unchanged = { source, content }
  if (!first || !subject || cue.length > 1 || source.length > 1 || subject.end > first.start) return unchanged
  const isPassive = passive.test(text.slice(first.start, first.end))
  if (!isPassive || !infinitive.test(text.slice(first.end, first.end + 8))) return unchanged
  // Between the two stands nothing, or more of what is thought about: "soldiers in Kursk".
  if (/[^\p{L}\p{N}\s'’.-]/u.test(text.slice(subject.end, first.start))) return unchanged
  return { source: [], content: [{ start: subject.start, end: first.start }, ...content] }
}
