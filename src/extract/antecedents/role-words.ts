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
  /** What tells the role from others of its noun: "foreign", "former". */
  readonly fields: ReadonlySet<string>
  /** They say that it is a person. */
  readonly isPerson: boolean
  /** They introduce somebody by a first name alone: "Ekaterina, a shopkeeper". */
  readonly isNew: boolean
}

/** Words in front of a name that may lead up to it: "the Kremlin’s chief spokesman". */
const mostBefore = 8
/** An apposition behind a name is seldom longer than this before its next comma. */
const mostBehind = 16

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

/** "ex-president" is a president; "foreign" and "former" tell roles apart, a spelling aside. */
export function toRole(word: string): string {
  return word.replace(/^(?:ex|vice|deputy)-(?=.)/, '')
}

function isRole(word: string): boolean {
  return roleNouns.has(toRole(word))
}

/** The word by which a role is told from others of its noun, if it is one. */
export function toField(word: string): string[] {
  if (/^(?:ex-.+|former)$/.test(word)) return ['former']
  if (/^(?:vice-.+|vice|deputy)$/.test(word)) return ['deputy']
  return fieldWords.has(word) ? [word.replace(/^defense$/, 'defence')] : []
}

/** "the 45-year-old Orlo", "Orlo, 45,": the age as a noun. */
function ageOf(all: readonly Word[], name: NameMention): string[] {
  const before = all[name.begin - 1]?.lower ?? ''
  if (/^\d\d?-year-old$/.test(before)) return [before]
  const age = all[name.to]?.text === ',' ? (all[name.to + 1]?.text ?? '') : ''
  return /^\d\d$/.test(age) && /^[,.;]$/.test(all[name.to + 2]?.text ?? '') ? [`${age}-year-old`] : []
}

/** "President Ivan Orlo of Orvia": whose office it is. */
function seatBehind(all: readonly Word[], name: NameMention): readonly Word[] {
  const seat = all[name.to + 1]
  const isSeat = all[name.to]?.lower === 'of' && seat?.capital && seat.sentence === name.sentence
  return isSeat && name.titles.length > 0 && !name.possessive ? [seat] : []
}

/** "A ministry spokesman, Ivan Orlo, said", "the army’s spokesman, Ivan Orlo,": a role between commas and its owner. */
function roleBeforeComma(all: readonly Word[], name: NameMention): Word[] {
  const isClosed = /^[,.]$/.test(all[name.to]?.text ?? '')
  if (all[name.begin - 1]?.text !== ',' || !isClosed || name.parts.length < 2) return []
  const found: Word[] = []
  for (let at = name.begin - 2; at >= 0 && at > name.begin - mostBehind; at--) {
    const word = all[at]
    // "Charles’ lawyer": the apostrophe stands alone.
    if (word?.glued && /^['’]$/.test(word.text)) continue
    if (!word || word.isSign || word.sentence !== name.sentence) return []
    const isOwner = word.possessive || /^(?:its|his|her|their)$/.test(word.lower)
    if ((isOwner || /^(?:an?|the)$/.test(word.lower)) && headsOf(found).length > 0)
      return isOwner ? [...found, word] : found
    found.unshift(word)
  }
  return []
}

/** "Ekaterina, a shopkeeper": a first name with words behind that say who it is. */
function isIntroduced({ parts }: NameMention, next: Word | undefined): boolean {
  return parts.length === 1 && isFirstName(parts[0] ?? '') && /^(?:an?|his|her|\d\d)$/.test(next?.lower ?? '')
}

/** Words behind which a single name is a place's. */
const places = /^(?:in|at|near|into|inside|outside|around)$/

/** What stands between commas right behind a name, or behind "is a", and says who it is. */
function apposition(all: readonly Word[], name: NameMention): Word[] {
  const joint = all[name.to]
  const next = all[name.to + 1]
  if (name.possessive || !joint || !next || next.sentence !== name.sentence) return []
  const isCopula = /^(?:is|was)$/.test(joint.lower) && /^an?$/.test(next.lower)
  if (joint.text !== ',' && !isCopula) return []
  // "The troops fought in Lenz, Ostravia's chief of staff said": a place is nobody.
  if (name.parts.length === 1 && places.test(all[name.begin - 1]?.lower ?? '')) return []
  const isAge = /^\d\d?$/.test(next.text) && all[name.to + 2]?.text === ','
  const found: Word[] = []
  for (let at = name.to + (isAge ? 3 : 1); found.length < mostBehind; at++) {
    const word = all[at]
    if (!word || word.sentence !== name.sentence || /^[,;:.–—()“”"]$/.test(word.text)) break
    if (/^(?:who|whose|which|said|says|told|was|is|has|and)$/.test(word.lower)) break
    found.push(word)
  }
  return found
}

/** Role nouns before the first preposition: in "an aide to the president" the aide alone. */
function headsOf(words: readonly Word[]): Word[] {
  return upToPreposition(words).filter(({ lower, possessive }) => isRole(lower) && !possessive)
}

function upToPreposition(words: readonly Word[]): Word[] {
  const end = words.findIndex(({ lower }) => /^(?:of|for|to|at|in|from|with|on|by)$/.test(lower))
  return words.slice(0, end < 0 ? words.length : end)
}
