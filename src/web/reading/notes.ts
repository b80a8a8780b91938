import type { Correction, PossibleMiss, Statement } from '../../core/index.ts'
import type { Note } from './segments.ts'

/**
 * What is marked beside statements: for whom the selected one's source stands, what may be missing, and the
 * outlet's notices about its own words.
 */
export function toNotes(
  selected: Statement | null,
  misses: readonly PossibleMiss[],
  corrections: readonly Correction[] = [],
): Note[] {
  return [
    ...(selected?.antecedent ?? []).map(({ start, end }) => ({ kind: 'antecedent' as const, start, end })),
    ...misses.map(({ start, end }) => ({ kind: 'miss' as const, start, end })),
    ...corrections.map(({ start, end }) => ({ kind: 'correction' as const, start, end })),
  ]
}

/** The id of a note's place in the page, to be gone to. @param start in UTF-16 units */
export function toPlaceId(kind: 'miss' | 'correction', start: number): string {
  return `${kind}-${start}`
}
