import { type ArticleVersion, mergeRanges, overlaps, type Span, toSpan } from '../core/index.ts'
import { type Attributed, Hearing } from './antecedents/hearing.ts'
import { createScene } from './antecedents/scene.ts'

export type { Attributed } from './antecedents/hearing.ts'

/**
 * For each statement the words elsewhere in the article that its source stands for: "he" -> "Ansel Orlo",
 * "the ministry" -> "Ostravia’s defence ministry". Always the fullest naming, as it first stands, one span
 * for each of a joint source; empty where the source names itself or nothing settles it. Linear time.
 * @example resolveAntecedents(version, statements)[1] // [{ start: 0, end: 10, text: 'Ansel Orlo' }]
 */
export function resolveAntecedents(version: ArticleVersion, statements: readonly Attributed[]): Span[][] {
  if (statements.length === 0) return []
  const scene = createScene(
    version,
    statements.map(({ source }) => source),
  )
  const hearing = new Hearing(scene, statements)
  // Who speaks first is heard first: later pronouns look back at it.
  const order = [...statements.keys()].toSorted(
    (a, b) => placeOf(statements[a]) - placeOf(statements[b]) || a - b,
  )
  for (const number of order) hearing.hear(number)
  return statements.map(({ source }, number) => {
    const namings = hearing.namings(number).filter((range) => !source.some((span) => overlaps(span, range)))
    return mergeRanges(namings).map((range) => toSpan(version.text, range))
  })
}

function placeOf(statement: Attributed | undefined): number {
  return statement?.source[0]?.start ?? statement?.cue[0]?.start ?? 0
}
