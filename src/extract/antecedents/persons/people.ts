import { toState } from '../facts/states.ts'
import { titles } from '../facts/title-words.ts'
import { bodyNouns, evidence, thingWords } from '../facts/word-lists.ts'
import { addTo } from '../lists.ts'
import { genderOfName, genderOfWords } from './gender.ts'
import type { NameMention } from './names.ts'
import type { Person } from './person.ts'
import { familyName, isFirstName } from './person-names.ts'
import type { RoleWords } from './role-words.ts'

/** "Orvapress.co.uk" is nobody. */
const isSite = /\.[a-z]{2,}/

/** The persons of an article as its names are read in order, and whom a part of a name means. */
export class People {
  private readonly whole = new Map<string, Person>()
  /** Whom a word of a name meant last. */
  private readonly recent = new Map<string, Person>()
  /** Whom a word of a name meant where it last stood alone. */
  private readonly recentAlone = new Map<string, Person>()
  readonly byPart = new Map<string, Person[]>()

  addWhole(name: NameMention, role: RoleWords, isSource: boolean): void {
    const person = this.whole.get(keyOf(name.parts)) ?? this.create(name)
    person.sure ||= isSource || role.isPerson || isFirstName(name.parts[0] ?? '')
    person.gender ??= genderOfWords(role.nouns)
  }

  known({ parts }: NameMention): Person | undefined {
    const person = parts.length > 1 ? this.whole.get(keyOf(parts)) : undefined
    if (person) for (const part of parts) this.recent.set(part, person)
    return person
  }

  /** Who is called by one word of his name, or by a title and one that nobody has yet borne. */
  bySingle(name: NameMention, role: RoleWords, isSource: boolean): Person | undefined {
    const [part = ''] = name.parts
    if (name.parts.length > 2) return undefined
    const family = name.parts.length === 1 ? part : familyName(name.parts)
    // "German" is somebody's name where he is known and the word speaks alone.
    const isKnown = isSource && name.parts.length === 1 && this.isBorne(part)
    const isName =
      !thingWords.has(part) &&
      !bodyNouns.has(part) &&
      (toState(part) === undefined || isKnown) &&
      !name.definite
    if (role.isNew && !this.recentAlone.has(part)) return this.createAlone(name, role)
    const gender = genderOfWords(role.nouns)
    const fits = (one: Person | undefined): one is Person =>
      one !== undefined && (one.gender === null || gender === null || one.gender === gender)
    const borne = (this.byPart.get(name.parts.length === 1 ? part : name.parts.join(' ')) ?? []).filter(fits)
    const byFamily = borne.filter((person) => familyName(person.parts) === family)
    const last = this.recent.get(part)
    // The first word of a name alone means its bearer only where it is surely a person's.
    const elders = byFamily.filter(({ parts }) => parts.at(-1) !== 'jr' || name.parts.at(-1) === 'jr')
    const among = [elders, byFamily].find((some) => some.length > 0) ?? borne.filter(({ sure }) => sure)
    const usual = this.recentAlone.get(part)
    // Who was called by the word alone keeps it, though a relative was named since.
    const person = [usual, last].find((one) => one && among.includes(one)) ?? among[0]
    if (person && (isName || role.isPerson)) {
      person.sure ||= role.isPerson
      person.gender ??= gender
      if (name.parts.length === 1) this.recentAlone.set(part, person)
      return person
    }
    if (name.first && name.titles.length === 0 && !isSource && !isFirstName(part)) return undefined
    if (!isName && (bodyNouns.has(part) || !name.titles.some((title) => titles.has(title)))) return undefined
    if (person || !(role.isPerson || (isSource && isName && !/^.{0,2}$|\./.test(part)))) return undefined
    return this.createAlone(name, role)
  }

  private isBorne(part: string): boolean {
    return (this.byPart.get(part) ?? []).some(({ sure, parts }) => sure && familyName(parts) === part)
  }

  private createAlone(name: NameMention, role: RoleWords): Person | undefined {
    if (name.parts.some((part) => isSite.test(part) || evidence.has(part))) return undefined
    const made = this.create(name)
    made.sure = role.isPerson
    made.gender ??= genderOfWords(role.nouns)
    if (name.parts.length === 1) this.recentAlone.set(name.parts[0] ?? '', made)
    return made
  }

  private create({ parts, start, end }: NameMention): Person {
    const gender = genderOfName(parts)
    const naming = { start, end }
    const person: Person = {
      kind: 'person',
      parts,
      naming,
      gender,
      roles: new Set(),
      of: new Set(),
      sure: false,
    }
    if (parts.length > 1) this.whole.set(keyOf(parts), person)
    const keys = new Set([...parts, parts.slice(1).join(' '), ...parts.map(withoutArticle)])
    for (const key of keys) if (key.length > 1) addTo(this.byPart, key, person)
    return person
  }
}

/** "al-Tarni" is called "Tarni" too. */
function withoutArticle(part: string): string {
  return part.replace(/^(?:a[dlnrstz]|ash|el)-/, '')
}

/** "Ben J. Holt" and "Ben Holt" are one. */
function keyOf(parts: readonly string[]): string {
  const family = parts.filter((part) => !/^(?:jr|sr)$/.test(part)).at(-1)
  // Father and son are two.
  if (parts.at(-1) === 'jr') return `${parts[0]} ${family} jr`
  return `${parts[0]} ${parts.length > 3 ? parts.slice(1).join(' ') : family}`
}
