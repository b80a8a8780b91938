import type { PossibleMiss, Statement } from '../../core/index.ts'
import type { Note } from './segments.ts'

/** What is marked beside statements: for whom the selected one's source stands, and what may be missing. */
export function toNotes(selected: Statement | null, misses: readonly PossibleMiss[]): Note[] {
  return [
    ...(selected?.antecedent ?? []).map(({ start, end }) => ({ kind: 'antecedent' as const, start, end })),
    ...misses.map(({ start, end }) => ({ kind: 'miss' as const, start, end })),
  ]
}

/** The id of a possible miss in the page, to be gone to. @param start in UTF-16 units */
export function toMissId(start: number): string {
  return `miss-${start}`
}
