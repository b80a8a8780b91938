import type { Range } from '../../core/index.ts'
import type { RoleRanges } from '../gold.ts'

/** How often a cue occurs in the training part: a cue that never does must be found without having been seen. */
export const cueBands = ['0', '1-9', '10-99', '100+'] as const

/** @example cueBandOf(12) // '10-99' */
export function cueBandOf(count: number): (typeof cueBands)[number] {
  if (count === 0) return '0'
  if (count < 10) return '1-9'
  return count < 100 ? '10-99' : '100+'
}

/** The cue's words in lower case, its pieces and white space joined by one space. */
export function cueWords(text: string, cue: readonly Range[]): string {
  return cue
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
    .join(' ')
    .toLowerCase()
}

/** Counts the cues of a training part, a text at a time. */
export function countCues(): {
  add(text: string, statements: readonly RoleRanges[]): void
  readonly all: ReadonlyMap<string, number>
} {
  const all = new Map<string, number>()
  return {
    all,
    add(text, statements) {
      for (const { cue } of statements) {
        const words = cueWords(text, cue)
        all.set(words, (all.get(words) ?? 0) + 1)
      }
    },
  }
}
