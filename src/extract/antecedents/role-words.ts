import type { NameMention } from './names.ts'
import { isFirstName } from './person-names.ts'
import { toState } from './states.ts'
import { addresses, bodyNouns, fieldWords, roleNouns, titles } from './word-lists.ts'
import type { Word } from './words.ts'

/** What the words around a name say of its bearer. */
export interface RoleWords {
  /** Titles and role nouns, in lower case: "general", "spokesman". */
  readonly nouns: readonly string[]
  /** States and other names in the role: "russia", "pentagon". */
  readonly of: ReadonlySet<string>
  /** They say that it is a person. */
  readonly isPerson: boolean
}

/** Words in front of a name that may lead up to it: "the Kremlin’s chief spokesman". */
const mostBefore = 8
/** An apposition behind a name is seldom longer than this before its next comma. */
const mostBehind = 16

/** The roles in the words right before and right behind a name. */
export function readRoles(all: readonly Word[], name: NameMention): RoleWords {
  const before = wordsBefore(all, name)
  const behind = apposition(all, name)
  const nouns = [
    ...name.titles.filter((word) => titles.has(word) || roleNouns.has(word)),
    ...before.filter(({ lower }) => roleNouns.has(lower)).map(({ lower }) => lower),
    ...headsOf(behind).map(({ lower }) => lower),
  ]
  const context = [
    ...name.titles,
    ...[...before, ...behind].filter(({ capital }) => capital).map(({ lower }) => lower),
  ]
  const of = new Set(context.map((word) => toState(word) ?? word).filter((word) => !titles.has(word)))
  const isPerson =
    nouns.length > 0 || name.titles.some((title) => addresses.has(title)) || isIntroduced(name, behind)
  return { nouns, of, isPerson }
}

/** Lower-case role nouns with what stands before them, as long as it can be part of a role. */
function wordsBefore(all: readonly Word[], name: NameMention): Word[] {
  const last = all[name.begin - 1]
  if (name.titles.length === 0 && !(last && roleNouns.has(last.lower) && !last.possessive))
    return last?.text === ',' ? roleBeforeComma(all, name) : []
  const found: Word[] = []
  for (let at = name.begin - 1; at >= 0 && at >= name.begin - mostBefore; at--) {
    const word = all[at]
    if (!word || word.sentence !== name.sentence || !canBeInRole(word, found.length === 0)) break
    found.unshift(word)
  }
  return found
}

function canBeInRole({ isSign, capital, lower }: Word, isNext: boolean): boolean {
  if (isSign) return false
  if (lower === 'of') return !isNext
  return capital || [roleNouns, fieldWords, bodyNouns].some((words) => words.has(lower))
}

/** "A ministry spokesman, Ivan Orlo, said": a role with an article, between it and a comma the name. */
function roleBeforeComma(all: readonly Word[], name: NameMention): Word[] {
  if (all[name.to]?.text !== ',' || name.parts.length < 2) return []
  const found: Word[] = []
  for (let at = name.begin - 2; at >= 0 && at > name.begin - mostBehind; at--) {
    const word = all[at]
    if (!word || word.isSign || word.sentence !== name.sentence) return []
    if (/^(?:an?|the)$/.test(word.lower) && headsOf(found).length > 0) return upToPreposition(found)
    found.unshift(word)
  }
  return []
}

/** "Ekaterina, a shopkeeper": a first name with words behind that say who it is. */
function isIntroduced({ parts }: NameMention, [first]: readonly Word[]): boolean {
  return (
    parts.length === 1 && isFirstName(parts[0] ?? '') && /^(?:an?|the|his|her|\d\d)$/.test(first?.lower ?? '')
  )
}

/** What stands between commas right behind a name and says who it is. */
function apposition(all: readonly Word[], name: NameMention): Word[] {
  const comma = all[name.to]
  const next = all[name.to + 1]
  if (name.possessive || comma?.text !== ',' || !next || next.sentence !== name.sentence) return []
  const isAge = /^\d\d?$/.test(next.text)
  const from = isAge && all[name.to + 2]?.text === ',' ? name.to + 3 : name.to + 1
  const found: Word[] = []
  for (let at = from; at < from + mostBehind; at++) {
    const word = all[at]
    if (!word || word.sentence !== name.sentence || /^[,;:.–—()“”"]$/.test(word.text)) break
    if (/^(?:who|whose|which|said|says|told|was|is|has|and)$/.test(word.lower)) break
    found.push(word)
  }
  return found
}

/** Role nouns before the first preposition: in "an aide to the president" the aide alone. */
function headsOf(words: readonly Word[]): Word[] {
  return upToPreposition(words).filter(({ lower }) => roleNouns.has(lower))
}

function upToPreposition(words: readonly Word[]): Word[] {
  const end = words.findIndex(({ lower }) => /^(?:of|for|to|at|in|from|with|on|by)$/.test(lower))
  return words.slice(0, end < 0 ? words.length : end)
}
