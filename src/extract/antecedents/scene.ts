import { type ArticleVersion, overlaps, type Range } from '../../core/index.ts'
import { findQuotations } from '../../text/index.ts'
import { addTo } from './lists.ts'
import type { NameMention } from './persons/names.ts'
import { findPersons, type PersonMention, type RoleMention } from './persons/persons.ts'
import type { Found } from './source-words.ts'
import type { Heard } from './speakers.ts'
import { findAcronyms } from './things/acronyms.ts'
import { type BodyMention, findBodies } from './things/bodies.ts'
import { type DocumentMention, findDocuments } from './things/documents.ts'
import { findGroups, type GroupMention } from './things/groups.ts'
import { findTeams } from './things/teams.ts'
import { findThings, type ThingMention } from './things/things.ts'
import { toWords, type Words, wordAt } from './words.ts'

/** An article with all that can be an antecedent in it, and who has been heard so far. */
export interface Scene {
  readonly found: Found
  readonly words: Words
  readonly personsIn: (sentence: number) => readonly PersonMention[]
  readonly bodiesOf: (head: string) => readonly BodyMention[]
  readonly rolesOf: (noun: string) => readonly RoleMention[]
  readonly groupsIn: (sentence: number) => readonly GroupMention[]
  readonly thingsIn: (sentence: number) => readonly ThingMention[]
  /** Names that are no person's. */
  readonly namesIn: (sentence: number) => readonly NameMention[]
  /** Those of two words or more, by the last. */
  readonly namesEnding: (part: string) => readonly NameMention[]
  /** People who study something together, as they were introduced. */
  readonly teams: readonly Range[]
  readonly documentsOf: (kind: string) => readonly DocumentMention[]
  readonly groupsOf: (head: string) => readonly GroupMention[]
  readonly acronyms: ReadonlyMap<string, Range>
  readonly heardIn: (sentence: number) => readonly Heard[]
  readonly hear: (heard: Heard) => void
  readonly isQuoted: (place: number) => boolean
  readonly sentenceAt: (place: number) => number
  /** The sentence has words outside quotation marks. */
  readonly isTold: (sentence: number) => boolean
}

/** Reads an article once, whatever the count of its statements. @param sources of its statements */
export function createScene(version: ArticleVersion, sources: readonly (readonly Range[])[]): Scene {
  const words = toWords(version, findQuotations(version.text, version.blocks))
  const whole = new Set(sources.flat().map(({ end }) => end))
  const starts = new Set(sources.flat().map(({ start }) => start))
  const persons = findPersons(words, ({ start, end }) => starts.has(start) && whole.has(end))
  const bodies = findBodies(words)
  const sentenceAt = (place: number) =>
    words.all[wordAt(words, place)]?.sentence ?? words.sentences.length - 2
  const bySentence = groupBy(persons.mentions, ({ sentence }) => sentence)
  const byHead = groupBy(bodies, ({ head }) => head)
  const groups = findGroups(words)
  const groupsBySentence = groupBy(groups, ({ sentence }) => sentence)
  const groupsByHead = groupBy(groups, ({ head }) => head)
  const thingsBySentence = groupBy(findThings(words, bodies), ({ sentence }) => sentence)
  const namesBySentence = groupBy(persons.others, ({ sentence }) => sentence)
  const long = persons.others.filter(({ parts }) => parts.length > 1)
  const namesByEnd = groupBy(long, ({ parts }) => parts.at(-1) ?? '')
  const documents = groupBy(findDocuments(words), ({ kind }) => kind)
  const heard = new Map<number, Heard[]>()
  const told = toldSentences(words)
  return {
    found: {
      words,
      persons: new Map(persons.mentions.map((mention) => [mention.from, mention])),
      bodies: new Map(bodies.map((body) => [body.start, body])),
    },
    words,
    personsIn: (sentence) => bySentence.get(sentence) ?? [],
    bodiesOf: (head) => byHead.get(head) ?? [],
    rolesOf: (noun) => persons.byRole.get(noun) ?? [],
    groupsIn: (sentence) => groupsBySentence.get(sentence) ?? [],
    thingsIn: (sentence) => thingsBySentence.get(sentence) ?? [],
    namesIn: (sentence) => namesBySentence.get(sentence) ?? [],
    namesEnding: (part) => namesByEnd.get(part) ?? [],
    teams: findTeams(words, persons.mentions),
    documentsOf: (kind) => documents.get(kind) ?? [],
    groupsOf: (head) => groupsByHead.get(head) ?? [],
    acronyms: findAcronyms(words),
    heardIn: (sentence) => heard.get(sentence) ?? [],
    hear: (one) => addTo(heard, one.sentence, one),
    isQuoted: (place) => words.all[wordAt(words, place)]?.quoted ?? false,
    sentenceAt,
    isTold: (sentence) => told.has(sentence),
  }
}

function toldSentences({ all }: Words): ReadonlySet<number> {
  return new Set(all.filter(({ isSign, quoted }) => !isSign && !quoted).map(({ sentence }) => sentence))
}

function groupBy<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const value of values) addTo(groups, keyOf(value), value)
  return groups
}

/** Sentences from one back to the first that matters: so many told ones, and no more than 40 in all. */
export function* sentencesBack(scene: Scene, from: number, mostTold: number): Generator<number> {
  let told = 0
  for (let sentence = from; sentence >= 0 && sentence > from - 40 && told < mostTold; sentence--) {
    yield sentence
    if (scene.isTold(sentence)) told++
  }
}

/** Whether a range touches any of some. */
export function touches(range: Range, others: readonly Range[]): boolean {
  return others.some((other) => overlaps(range, other))
}
