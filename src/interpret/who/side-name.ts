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
  readonly statements: readonly (Pick<Statement, 'id' | 'source' | 'content' | 'parent'> &
    Partial<Pick<Statement, 'antecedent'>>)[]
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
    !lexicon.pronoun.has(key) &&
    !lexicon.modifier.has(key) &&
    !lexicon.title.has(key)
  )
}

/** The first word of a name of two: "Upper Orvia". */
export const directions =
  /^(?:upper|lower|north|south|east|west|northern|southern|eastern|western|new|great|greater|free|port|inner|outer|central|old|lesser|united|mount|cape|fort)$/

/** Where words with a capital stand, by key; a dozen places of each at most. */
export function placesByKey(words: readonly Word[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const [at, { key, capital }] of words.entries()) {
    if (!capital) continue
    const all = found.get(key)
    if (!all) found.set(key, [at])
    else if (all.length < 12) all.push(at)
  }
  return found
}

/** Whether a given name or a title for people stands right in front of the name somewhere. */
export function isPerson(
  words: readonly Word[],
  places: ReadonlyMap<string, readonly number[]>,
  { name, text }: { readonly name: readonly Word[]; readonly text: string },
): boolean {
  const [only] = name
  if (!only || name.length > 1) return false
  return (places.get(only.key) ?? []).some((at) => {
    const before = words[at - 1]
    const here = words[at]
    if (!before?.capital || !here || here.start - before.end !== 1 || before.possessive) return false
    if (/^(?:mr|mrs|ms|miss|dr|sir|lady|lord)$/.test(before.key)) return true
    const isFirst = at < 2 || /[^\s,’'s]/.test(text.slice(words[at - 2]?.end ?? 0, before.start).slice(-8))
    return canBeSide(before) && !isFirst
  })
}

/** The words of names for which "he", "she" or "I" stands: of persons. */
export function personKeys(statements: SideClues['statements']): ReadonlySet<string> {
  return new Set(
    statements
      .filter(({ source }) => source.length === 1 && /^(?:he|she|i)$/i.test(source[0]?.text ?? ''))
      .flatMap(({ antecedent }) => antecedent ?? [])
      .flatMap(({ text }) => text.match(/\p{Lu}[\p{L}\p{M}’'-]+/gu) ?? [])
      .map((word) => word.toLowerCase().replace(/['’]s$/, '')),
  )
}
