import type { Range, Statement } from '../../core/index.ts'
import { classOf, lexicon } from './lexicon.ts'
import type { Registry } from './registry.ts'
import type { Word } from './words-of.ts'

/** A name that may be a side’s. */
export interface SideName {
  readonly key: string
  readonly words: readonly Word[]
  /** "Orvia’s": the noun; else perhaps an adjective. */
  readonly isNoun: boolean
}

/** What else tells sides from other names. */
export interface SideClues {
  readonly text: string
  readonly statements: readonly Pick<Statement, 'id' | 'source' | 'content' | 'parent'>[]
  /** Whether the gazetteer knows the words as a place: then they are no unknown state. */
  isPlace(range: Range): boolean
}

/** Whether one word alone is a name that the registry has: "Red" begins the name of a body, and is none. */
export function isNamed(names: Registry['names'], key: string): boolean {
  return names.get(key)?.some(({ words }) => words.length === 1) ?? false
}

/** Whether a word can be a name of a side: a capital, no class, no title. */
export function canBeSide(word: Word): boolean {
  const { key, capital, acronym } = word
  if (!capital || acronym || key.length < 3 || key.includes('-')) return false
  return (
    classOf(key) === null &&
    !lexicon.function.has(key) &&
    !lexicon.modifier.has(key) &&
    !lexicon.title.has(key)
  )
}
