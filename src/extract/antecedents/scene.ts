import { type ArticleVersion, overlaps, type Range } from '../../core/index.ts'
import { findQuotations } from '../../text/index.ts'
import { findAcronyms } from './acronyms.ts'
import { type BodyMention, findBodies } from './bodies.ts'
import { findGroups, type GroupMention } from './groups.ts'
import { addTo } from './lists.ts'
import { findPersons, type PersonMention, type RoleMention } from './persons.ts'
import type { Found } from './source-form.ts'
import type { Heard } from './speakers.ts'
import { toWords, type Words, wordAt } from './words.ts'

/** An article with all that can be an antecedent in it, and who has been heard so far. */
export interface Scene {
  readonly found: Found
  readonly words: Words
  readonly personsIn: (sentence: number) => readonly PersonMention[]
  readonly bodiesOf: (head: string) => readonly BodyMention[]
  readonly rolesOf: (noun: string) => readonly RoleMention[]
  readonly groupsIn: (sentence: number) => readonly GroupMention[]
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
