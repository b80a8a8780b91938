import type { Range } from '../../../core/index.ts'
import { titles } from '../facts/title-words.ts'
import { addTo } from '../lists.ts'
import type { Words } from '../words.ts'
import { findNames, type NameMention } from './names.ts'
import { People } from './people.ts'
import type { Person } from './person.ts'
import { isFirstName, looksLikePerson } from './person-names.ts'
import { readRoles } from './role-words.ts'

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
  /** Names that are no person's. */
  readonly others: readonly NameMention[]
  readonly byPart: ReadonlyMap<string, readonly Person[]>
  readonly byRole: ReadonlyMap<string, readonly RoleMention[]>
}

/** The persons that an article names. @param isSource whether a range is the whole of a statement's source */
export function findPersons(words: Words, isSource: (range: Range) => boolean): Persons {
  const names = findNames(words)
  const roles = names.map((name) => readRoles(words.all, name))
  const people = new People()
  const tails = tailsOf(names)
  for (const [index, name] of names.entries()) {
    const role = roles[index]
    if (isTail(name, tails)) continue
    if (role && looksLikePerson(name, words.text.slice(name.start, name.end)))
      people.addWhole(name, role, isSource(name))
  }
  const mentions = names.flatMap((name, index): PersonMention[] => {
    const role = roles[index]
    const person =
      role && (people.known(name) ?? people.bySingle(name, role, isSource(name) && !isLetters(words, name)))
    return person ? [{ ...name, person }] : []
  })
  const named = new Set(mentions.map(({ from }) => from))
  const others = names.filter(({ from }) => !named.has(from))
  return { mentions, others, byPart: people.byPart, byRole: byRole(mentions, words) }
}

/** What stands behind the first name in each name of three words or more: "van harel" of "Anne Van Harel". */
function tailsOf(names: readonly NameMention[]): ReadonlySet<string> {
  const long = names.filter(({ parts: [first = ''], parts }) => parts.length > 2 && isFirstName(first))
  return new Set(long.map(({ parts }) => parts.slice(1).join(' ')))
}

/** "Van Harel" is no other than Anne Van Harel. */
function isTail({ parts: [first = ''], parts }: NameMention, tails: ReadonlySet<string>): boolean {
  return parts.length > 1 && !isFirstName(first) && tails.has(parts.join(' '))
}

/** "SSU": letters are a body's. */
function isLetters({ text }: Words, { start, end }: Range): boolean {
  return /^\p{Lu}{2,6}$/u.test(text.slice(start, end))
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
