import { addFactions } from './add-factions.ts'
import { findGroups } from './find-groups.ts'
import { findOutlets } from './find-outlets.ts'
import { findPartiesOf, nameAt, type PartyMention } from './find-parties.ts'
import type { NamedParty, Registry } from './registry.ts'
import { isPerson, placesByKey, type SideClues } from './side-name.ts'
import { findSides } from './sides.ts'
import type { Word } from './words-of.ts'

/** The parties that a text names, those that only it tells of too. */
export interface TextNames {
  readonly mentions: readonly PartyMention[]
  /** The adjective of a party that the registry lacks, where the text has it. */
  readonly adjectives: ReadonlyMap<string, string>
}

/**
 * The parties of a text: the registry’s, and sides, groups and outlets that the text shows to be some. Linear.
 * @param day ISO 8601 of publication; null where it is not known
 */
export function nameText(
  words: readonly Word[],
  registry: Registry,
  day: string | null,
  clues: SideClues,
): TextNames {
  const sides = findSides(words, registry, clues)
  const own = new Map<string, readonly NamedParty[]>(sides.names)
  const names = {
    get: (key: string) => {
      const found = own.get(key)
      const known = registry.names.get(key)
      return found && known ? [...known, ...found] : (found ?? known)
    },
    has: (key: string) => own.has(key) || registry.names.has(key),
  }
  const known = (at: number) => nameAt({ names }, words, at, day)
  const add = (name: readonly Word[], one: Pick<NamedParty, 'party' | 'kind'>) => {
    const [first] = name
    if (!first) return
    const named: NamedParty = {
      ...one,
      name: name.map(({ text }) => text).join(' '),
      form: one.kind === 'state' ? 'state' : 'body',
      affiliation: null,
      from: null,
      to: null,
      words: name.map(({ key, capital, acronym }) => ({
        key,
        capital,
        acronym: acronym && name.length === 1,
      })),
      found: true,
    }
    own.set(
      first.key,
      [named, ...(own.get(first.key) ?? [])].toSorted((a, b) => b.words.length - a.words.length),
    )
  }
  const places = placesByKey(words)
  const at = (word: Word) => indexOf(words, word)
  for (const { words: name, kind } of findGroups(words, (one) => known(one)?.kind === 'state')) {
    if (name.some((word) => isBody(known(at(word))))) continue
    const party = textOf(name)
    add(name, { party, kind })
    const short = shortFor(words, name)
    if (short && !registry.names.has(short.key)) add([short], { party, kind })
  }
  const outlets = findOutlets(words, {
    isKnown: (one) => known(one) !== undefined,
    isPerson: (word) => isPerson(words, places, { name: [word], text: clues.text }),
    speaks: speakersOf(clues),
  })
  for (const name of outlets) {
    add(name, { party: 'media', kind: 'outlet' })
    const short = shortFor(words, name)
    if (short && !registry.names.has(short.key)) add([short], { party: 'media', kind: 'agency' })
  }
  const mentions = findPartiesOf({ names }, clues.text, words, day)
  return { mentions: addFactions(mentions, words, clues.text), adjectives: sides.adjectives }
}

/** Whether a word stands in a source: outlets of common words are told by speaking. */
function speakersOf({ statements }: SideClues): (word: Word) => boolean {
  const sources = statements.flatMap(({ source }) => source).toSorted((a, b) => a.start - b.start)
  return ({ start }) => {
    let low = 0
    let high = sources.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sources[middle]?.start ?? 0) <= start) low = middle + 1
      else high = middle
    }
    return sources.slice(Math.max(0, low - 3), low).some(({ end }) => start < end)
  }
}

function isBody(named: NamedParty | undefined): boolean {
  return named !== undefined && named.form === 'body' && named.found !== true
}

function textOf(words: readonly Word[]): string {
  return words
    .map((word, at) => (word.possessive && at < words.length - 1 ? `${word.text}’s` : word.text))
    .join(' ')
}

/** The capitals in brackets right behind a name: "Upper Lom Republic (ULR)". */
function shortFor(words: readonly Word[], name: readonly Word[]): Word | null {
  const last = name.at(-1)
  const index = last ? indexOf(words, last) : -1
  const next = words[index + 1]
  if (!last || !next?.acronym || next.start - last.end !== 2) return null
  return next
}

/** The place of a word among others in order; -1 where it is none of them. */
function indexOf(words: readonly Word[], word: Word): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.start ?? 0) < word.start) low = middle + 1
    else high = middle
  }
  return words[low] === word ? low : -1
}
