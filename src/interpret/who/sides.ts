import type { Range } from '../../core/index.ts'
import type { NamedParty, Registry } from './registry.ts'
import { findSeats } from './seats.ts'
import { directions, isPerson, personKeys, placesByKey, type SideClues, type SideName } from './side-name.ts'
import { nounsOf } from './side-nouns.ts'
import { adjectivesBefore, isSideNoun, ownerBefore, seatBehind } from './side-owners.ts'
import { speakingSides } from './speaking-sides.ts'
import type { Word } from './words-of.ts'

/** A text with so many names that act as sides is no report. */
const mostSides = 40

/** Parties that a text shows and the registry lacks. */
export interface Sides {
  /** By the first word’s key, the longest first. */
  readonly names: ReadonlyMap<string, readonly NamedParty[]>
  /** The adjective of a party, where the text has it beside the noun. */
  readonly adjectives: ReadonlyMap<string, string>
}

/**
 * Names that the registry lacks and that the text shows to be a side of a conflict, by what belongs to it: "Orvia’s
 * army", "Orvian troops", "Red Sash commanders"; and capitals that it calls so. Names that share their beginning are
 * one side, called by the noun where the text has it: "Orvia" and "Orvian". Linear.
 */
export function findSides(
  words: readonly Word[],
  registry: Registry,
  { text, statements, isPlace }: SideClues,
): Sides {
  const owners = new Map<string, SideName>()
  const places = placesByKey(words)
  const persons = personKeys(statements)
  const keep = (owner: SideName | null) => {
    if (!owner || owners.size >= mostSides || owners.has(owner.key)) return
    if (owner.words.length === 1 && persons.has(owner.key)) return
    if (!isPerson(words, places, { name: owner.words, text }) && !isPlace(rangeOf(owner)))
      owners.set(owner.key, owner)
  }
  for (let at = 0; at < words.length && owners.size < mostSides; at++) {
    if (!isSideNoun(words, at)) continue
    keep(ownerBefore(words, at, registry))
    keep(seatBehind(words, at, registry))
    for (const owner of adjectivesBefore(words, at, registry)) keep(owner)
  }
  for (const owner of speakingSides({ text, words, places, statements }, registry, [...owners.values()]))
    keep(owner)
  const found = new Map<string, NamedParty[]>()
  const add = (name: Pick<SideName, 'words'>, one: Pick<NamedParty, 'party' | 'form' | 'name' | 'kind'>) => {
    const key = name.words[0]?.key ?? ''
    const named: NamedParty = {
      ...one,
      affiliation: null,
      from: null,
      to: null,
      words: plain(name.words),
      found: true,
    }
    found.set(
      key,
      [named, ...(found.get(key) ?? [])].toSorted((a, b) => b.words.length - a.words.length),
    )
  }
  const nouns = nounsOf(words, [...owners.values()], registry)
  const adjectives = new Map<string, string>()
  for (const owner of owners.values()) {
    const noun = owner.isNoun ? owner : (nouns.get(owner.key) ?? owner)
    const party = noun.words.map(({ text }) => text).join(' ')
    const kind = owner.words.length > 1 && !directions.test(owner.words[0]?.key ?? '') ? 'group' : 'state'
    add(owner, { party, name: party, kind, form: owner.isNoun ? 'state' : 'adjective' })
    if (noun === owner) continue
    adjectives.set(party, owner.words.map(({ text }) => text).join(' '))
    if (!owners.has(noun.key)) add(noun, { party, name: party, kind, form: 'state' })
  }
  const stateAt = (word: Word | undefined) => stateOf(found, word) ?? stateOf(registry.names, word)
  for (const { words: seat, of } of findSeats(words, registry, stateAt))
    add({ words: seat }, { party: of.party, name: of.party, kind: 'state', form: 'seat' })
  return { names: found, adjectives }
}

function stateOf(names: { get(key: string): readonly NamedParty[] | undefined }, word: Word | undefined) {
  if (!word?.capital) return null
  const one = names.get(word.key)?.find(({ words }) => words.length === 1)
  return one?.kind === 'state' && one.form !== 'people' ? one : null
}

function plain(words: readonly Word[]): NamedParty['words'] {
  return words.map((word) => ({ key: word.key, capital: word.capital, acronym: false }))
}

function rangeOf({ words }: SideName): Range {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }
}
