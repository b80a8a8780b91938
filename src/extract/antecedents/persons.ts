import type { Range } from '../../core/index.ts'
import { type Gender, genderOfName, genderOfWords } from './gender.ts'
import { addTo } from './lists.ts'
import { findNames, type NameMention } from './names.ts'
import { familyName, isFirstName, looksLikePerson } from './person-names.ts'
import { type RoleWords, readRoles } from './role-words.ts'
import { toState } from './states.ts'
import { thingWords, titles } from './word-lists.ts'
import type { Words } from './words.ts'

/** A person that the article names, with all the places where it does. */
export interface Person {
  readonly kind: 'person'
  /** The words of the fullest name, as names.ts compares them. */
  readonly parts: readonly string[]
  /** Where it first stands whole. */
  readonly naming: Range
  gender: Gender | null
  /** Nouns by which it was introduced: "spokesman". */
  readonly roles: Set<string>
  /** States and names of bodies that stood in any of his roles. */
  readonly of: Set<string>
  /** Something says that it is a person: a title, a role, a first name that is known. */
  sure: boolean
}

/** A place where a person is named. */
export interface PersonMention extends NameMention {
  readonly person: Person
}

/** A noun by which a person was introduced, at a place. */
export interface RoleMention {
  readonly person: Person
  readonly start: number
  /** States and names of bodies that stand in the role: "russia", "pentagon". */
  readonly of: ReadonlySet<string>
  /** What tells the role from others of its noun: "foreign", "former". */
  readonly fields: ReadonlySet<string>
}

/** Persons of an article: in order of place, by the words of their names, and by their roles. */
export interface Persons {
  readonly mentions: readonly PersonMention[]
  readonly byPart: ReadonlyMap<string, readonly Person[]>
  readonly byRole: ReadonlyMap<string, readonly RoleMention[]>
}

/** The persons that an article names. @param isSource whether a range is the whole of a statement's source */
export function findPersons(words: Words, isSource: (range: Range) => boolean): Persons {
  const names = findNames(words)
  const roles = names.map((name) => readRoles(words.all, name))
  const people = new People()
  for (const [index, name] of names.entries()) {
    const role = roles[index]
    if (role && looksLikePerson(name, words.text.slice(name.start, name.end)))
      people.addWhole(name, role, isSource(name))
  }
  const mentions = names.flatMap((name, index): PersonMention[] => {
    const role = roles[index]
    const person =
      role && (people.known(name) ?? people.bySingle(name, role, isSource(name) && !isLetters(words, name)))
    return person ? [{ ...name, person }] : []
  })
  return { mentions, byPart: people.byPart, byRole: byRole(mentions, words) }
}

/** "SSU": letters are a body's. */
function isLetters({ text }: Words, { start, end }: Range): boolean {
  return /^\p{Lu}{2,6}$/u.test(text.slice(start, end))
}

class People {
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
    const isName = !thingWords.has(part) && (toState(part) === undefined || isKnown) && !name.definite
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
    if (!isName && !name.titles.some((title) => titles.has(title))) return undefined
    if (person || !(role.isPerson || (isSource && isName && !/^.{0,2}$|\./.test(part)))) return undefined
    return this.createAlone(name, role)
  }

  private isBorne(part: string): boolean {
    return (this.byPart.get(part) ?? []).some(({ sure, parts }) => sure && familyName(parts) === part)
  }

  private createAlone(name: NameMention, role: RoleWords): Person {
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

function byRole(
  mentions: readonly PersonMention[],
  words: Words,
): ReadonlyMap<string, readonly RoleMention[]> {
  const roles = new Map<string, RoleMention[]>()
  for (const mention of mentions) {
    if (mention.person.sure === false) continue
    const { nouns, of, fields } = readRoles(words.all, mention)
    for (const name of nouns.length > 0 ? of : []) mention.person.of.add(name)
    for (const noun of new Set(nouns.flatMap((noun) => titles.get(noun) ?? [noun]))) {
      mention.person.roles.add(noun)
      addTo(roles, noun, { person: mention.person, start: mention.start, of, fields })
    }
  }
  return roles
}
