import type { Range } from '../../core/index.ts'
import type { NamedParty, Registry } from './registry.ts'
import { canBeSide, isNamed, type SideClues, type SideName } from './side-name.ts'
import { speakingSides } from './speaking-sides.ts'
import type { Word } from './words-of.ts'

/** A text with so many names that act as sides is no report. */
const mostSides = 40

/**
 * Names that the registry lacks and that the text shows to be a side of a conflict, by what belongs to it: "Orvia’s
 * army", "Orvian troops", "Red Sash commanders". Names that share their beginning are one side, called by the noun
 * where the text has it: "Orvia" and "Orvian". By the first word’s key. Linear.
 */
export function findSides(
  words: readonly Word[],
  registry: Registry,
  { text, statements, isPlace }: SideClues,
): Map<string, NamedParty[]> {
  const owners = new Map<string, SideName>()
  const places = placesOf(words)
  for (let at = 0; at < words.length && owners.size < mostSides; at++) {
    if (!isSideNoun(words, at)) continue
    for (const owner of [
      ownerBefore(words, at, registry),
      seatBehind(words, at, registry),
      ...adjectivesBefore(words, at, registry),
    ])
      if (owner && !owners.has(owner.key) && !isPerson(words, places, owner) && !isPlace(rangeOf(owner)))
        owners.set(owner.key, owner)
  }
  for (const owner of speakingSides(text, statements, registry))
    if (
      owners.size < mostSides &&
      !owners.has(owner.key) &&
      !isPerson(words, places, owner) &&
      !isPlace(rangeOf(owner))
    )
      owners.set(owner.key, owner)
  if (owners.size === 0) return new Map()
  const nouns = nounsOf(words, [...owners.values()], registry)
  const found = new Map<string, NamedParty[]>()
  const add = (name: Pick<SideName, 'words'>, party: string, form: NamedParty['form']) => {
    const key = name.words[0]?.key ?? ''
    const one: NamedParty = {
      party,
      form,
      name: party,
      kind: 'state',
      affiliation: null,
      from: null,
      to: null,
      words: name.words.map((word) => ({ key: word.key, capital: word.capital, acronym: false })),
    }
    found.set(
      key,
      [...(found.get(key) ?? []), one].toSorted((a, b) => b.words.length - a.words.length),
    )
  }
  for (const owner of owners.values()) {
    const noun = owner.isNoun ? owner : (nouns.get(owner.key) ?? owner)
    const party = noun.words.map(({ text }) => text).join(' ')
    add(owner, party, owner.isNoun ? 'state' : 'adjective')
    if (noun !== owner && !owners.has(noun.key)) add(noun, party, 'state')
  }
  return found
}

function rangeOf({ words }: SideName): Range {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }
}

function placesOf(words: readonly Word[]): Map<string, number[]> {
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
function isPerson(
  words: readonly Word[],
  places: ReadonlyMap<string, readonly number[]>,
  { words: name }: SideName,
): boolean {
  const [only] = name
  if (!only || name.length > 1) return false
  return (places.get(only.key) ?? []).some((at) => {
    const before = words[at - 1]
    const here = words[at]
    if (!before?.capital || !here || here.start - before.end !== 1 || before.possessive) return false
    if (/^(?:mr|mrs|ms|miss|dr|sir|lady|lord)$/.test(before.key)) return true
    const isFirst = at < 2 || (words[at - 1]?.start ?? 0) - (words[at - 2]?.end ?? 0) > 1
    return canBeSide(before) && !isFirst
  })
}

/** What only a state or an armed group has. */
const strong =
  /^(?:army|navy|troops|soldiers|forces|infantry|artillery|gunners|marines|commander|commanders|ministry|admiralty|coastguard|militia|fighters|territory|border|airspace|government|junta|military|sappers|captain|captains|colonel|airstrikes|shelling)$/
/** What companies have too, or persons: said of an owner or a people's adjective they tell a side. */
const weak =
  /^(?:officials|authorities|police|security|spokesman|spokeswoman|spokesperson|envoy|counterpart|capital|president|parliament|ministers|minister|generals|colonels|delegation|services|agencies|embassy|ambassador|intelligence|general|foreign|defence|defense|air|ground|naval|drones|missiles|tanks|jets|warships|battalion|brigade|brigades|division)$/
/** Endings of adjectives of peoples; behind them an official is no company’s. */
const endings = /(?:ian|an|i|ese|ish|ic|ite|ene|ar)$/

function isSideNoun(words: readonly Word[], at: number): boolean {
  const key = words[at]?.key ?? ''
  if (words[at]?.capital) return false
  return strong.test(key) || weak.test(key)
}

function ownerBefore(words: readonly Word[], at: number, { names, posts }: Registry): SideName | null {
  const noun = words[at]?.key ?? ''
  const last = words[at - 1]
  if (!last || !canBeSide(last)) return null
  const before = words[at - 2]
  const isTwo =
    before !== undefined && canBeSide(before) && !before.possessive && last.start - before.end === 1
  const owner = isTwo ? [before, last] : [last]
  if (!isTwo && last.key.length < 4) return null
  const third = words[at - 3]
  if (isTwo && third && canBeSide(third) && !third.possessive && last.start - third.end < 60) return null
  // Names of persons and what the registry has are no new sides.
  if (owner.some(({ key }) => isNamed(names, key) || posts.has(key))) return null
  if (words[at] && words[at].start - last.end > 4) return null
  // "Separatist troops": any word has a capital at the beginning of a sentence.
  const begins = before === undefined || last.start - before.end > 1
  if (!isTwo && begins && !last.possessive && !endings.test(last.key)) return null
  const isNoun = last.possessive
  if (isTwo && isNoun) return null
  if (weak.test(noun) && !isNoun && !endings.test(last.key)) return null
  return { key: owner.map(({ key }) => key).join(' '), words: owner, isNoun }
}

/** "the foreign ministry in Orsk". */
function seatBehind(words: readonly Word[], at: number, { names, posts }: Registry): SideName | null {
  const seat = words[at + 2]
  if (
    !/^(?:ministry|government|parliament|admiralty)$/.test(words[at]?.key ?? '') ||
    words[at + 1]?.key !== 'in'
  )
    return null
  if (!seat || !canBeSide(seat) || seat.key.length < 4 || isNamed(names, seat.key) || posts.has(seat.key))
    return null
  return { key: seat.key, words: [seat], isNoun: true }
}

/** "Orvian, Ostravian and other foreign security services": adjectives with endings of peoples in a row. */
function adjectivesBefore(words: readonly Word[], at: number, { names, posts }: Registry): SideName[] {
  const found: SideName[] = []
  for (let back = at - 1; back >= 0 && back > at - 9; back--) {
    const word = words[back]
    if (!word) break
    if (/^(?:and|or|other|foreign|security|intelligence|military|defence|defense)$/.test(word.key)) continue
    const isAdjective =
      canBeSide(word) && endings.test(word.key) && !isNamed(names, word.key) && !posts.has(word.key)
    if (!isAdjective || word.key.length < 5 || word.possessive) break
    found.push({ key: word.key, words: [word], isNoun: false })
  }
  return found.length > 1 ? found : []
}

/** So many letters at the beginning two names of one side share, at least; so many more the longer has at most. */
const shared = 4
const longerBy = 3

/** The noun of each adjective: a capitalised word that begins alike. */
function nounsOf(
  words: readonly Word[],
  owners: readonly SideName[],
  { names }: Registry,
): Map<string, SideName> {
  const beginnings = new Map<string, SideName[]>()
  for (const owner of owners) {
    const [only] = owner.words
    if (owner.isNoun || !only || owner.words.length > 1 || !endings.test(only.key)) continue
    const key = only.key.slice(0, shared)
    beginnings.set(key, [...(beginnings.get(key) ?? []), owner])
  }
  const found = new Map<string, SideName>()
  if (beginnings.size === 0) return found
  for (const word of words) {
    if (!canBeSide(word) || isNamed(names, word.key)) continue
    for (const owner of beginnings.get(word.key.slice(0, shared)) ?? []) {
      const adjective = owner.words[0]?.key ?? ''
      if (word.key === adjective || found.has(owner.key)) continue
      if (isNounOf(word.key, adjective)) found.set(owner.key, { key: word.key, words: [word], isNoun: true })
    }
  }
  return found
}

function isNounOf(noun: string, adjective: string): boolean {
  if (noun.endsWith('s') && noun.slice(0, -1) === adjective) return false
  let alike = 0
  while (alike < noun.length && noun[alike] === adjective[alike]) alike++
  return (
    alike >= Math.max(shared, adjective.length - 3) &&
    noun.length - alike <= 2 &&
    noun.length <= adjective.length + 1 &&
    noun.length >= adjective.length - longerBy
  )
}
