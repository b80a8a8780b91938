import { toState } from '../facts/states.ts'
import { addresses, roleNouns, titles } from '../facts/title-words.ts'
import { bodyNouns, fieldWords } from '../facts/word-lists.ts'
import type { Word } from '../words.ts'
import type { NameMention } from './names.ts'
import { apposition, headsOf, isIntroduced, roleBeforeComma, seatBehind } from './role-apposition.ts'
import { isRole, toField, toRole } from './roles.ts'

/** What the words around a name say of its bearer. */
export interface RoleWords {
  /** Titles and role nouns, in lower case: "general", "spokesman". */
  readonly nouns: readonly string[]
  /** States and other names in the role: "russia", "pentagon". */
  readonly of: ReadonlySet<string>
  /** What tells the role from others of its noun: "foreign", "former". */
  readonly fields: ReadonlySet<string>
  /** They say that it is a person. */
  readonly isPerson: boolean
  /** They introduce somebody by a first name alone: "Ekaterina, a shopkeeper". */
  readonly isNew: boolean
}

/** Words in front of a name that may lead up to it: "the Kremlin’s chief spokesman". */
const mostBefore = 8

/** The roles in the words right before and right behind a name. */
export function readRoles(all: readonly Word[], name: NameMention): RoleWords {
  const lead = wordsBefore(all, name)
  const apart = lead.length === 0 ? roleBeforeComma(all, name) : []
  const behind = [...apposition(all, name), ...seatBehind(all, name)]
  const nouns = [
    ...name.titles.filter((word) => titles.has(word) || roleNouns.has(word)),
    ...lead.filter(({ lower }) => isRole(lower)).map(({ lower }) => toRole(lower)),
    ...[...headsOf(apart), ...headsOf(behind)].map(({ lower }) => toRole(lower)),
    ...ageOf(all, name),
  ]
  const around = [...lead, ...apart, ...behind]
  const context = [...name.titles, ...around.filter(({ capital }) => capital).map(({ lower }) => lower)]
  const of = new Set(context.map((word) => toState(word) ?? word).filter((word) => !titles.has(word)))
  const fields = new Set([...name.titles, ...around.map(({ lower }) => lower)].flatMap(toField))
  const isNew = all[name.to]?.text === ',' && name.titles.length === 0 && isIntroduced(name, all[name.to + 1])
  const isPerson = nouns.length > 0 || isNew || name.titles.some((title) => addresses.has(title))
  return { nouns, of, fields, isPerson, isNew }
}

/** Lower-case role nouns with what stands before them, as long as it can be part of a role. */
function wordsBefore(all: readonly Word[], name: NameMention): Word[] {
  const last = all[name.begin - 1]
  if (name.titles.length === 0 && !(last && isRole(last.lower) && !last.possessive)) return []
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
  return capital || isRole(lower) || /^former$/.test(lower) || fieldWords.has(lower) || bodyNouns.has(lower)
}

/** "the 45-year-old Orlo", "Orlo, 45,": the age as a noun. */
function ageOf(all: readonly Word[], name: NameMention): string[] {
  const before = all[name.begin - 1]?.lower ?? ''
  if (/^\d\d?-year-old$/.test(before)) return [before]
  const age = all[name.to]?.text === ',' ? (all[name.to + 1]?.text ?? '') : ''
  return /^\d\d$/.test(age) && /^[,.;]$/.test(all[name.to + 2]?.text ?? '') ? [`${age}-year-old`] : []
}
