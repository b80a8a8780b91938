import type { Statement } from '../../core/index.ts'
import { anyOf, personNouns, publicRoles, ranks } from './lexicon.ts'
import { canBePerson, type NameRun } from './name-runs.ts'
import { firstFrom, isOther } from './speakers.ts'

/** Somebody, or something, that an article names, with all its mentions. */
export interface Person {
  /** Of the fullest name, in lower case. */
  readonly words: readonly string[]
  readonly mentions: NameRun[]
  /** How many mentions stand as a person's do, less those that stand as a place's do. */
  weight: number
  /** Holds an office or is known for something, as the article itself says. */
  isPublic: boolean
  /** Speaks on the record. */
  speaks: boolean
}

/** "Holt's wife, Ada Holt": the surname alone stays his. */
const kin =
  /(?:['’]s|\bhis|\bher|\btheir) (?:[a-z-]+ ){0,3}(?:wife|husband|mother|mom|father|dad|sister|brother|son|daughter|widow|widower|aunt|uncle|cousin|partner|parents|fianc[eé]e?),? $/i

const title = `(?:${anyOf([...ranks, ...personNouns, ...publicRoles])})`
const reach = 60
const titled = new RegExp(String.raw`(?<![a-z-])${title}\.?,? $`, 'i')
const relatedTo =
  /(?:relatives|mother|father|parents|family|friends|widow|wife|husband|brother|sister|son|daughter|lawyer|body|funeral|arrest|life) of $/i
const placed =
  /\b(?:in|near|at|outside|around|across|towards|into|over|throughout|within|north of|south of|east of|west of|(?:village|town|city|settlement|capital|region|direction|district|hamlet|port|outskirts|suburb) of|from the|called) $/i
const office = new RegExp(String.raw`(?<![a-z-])${anyOf(publicRoles)}\.?,? $`, 'i')
const officeBehind = new RegExp(
  String.raw`^,? (?:who is |who was |now |then )?(?:the |an? |its |his |her |their |former |\p{Lu}\p{L}+['’]s )?(?:[\p{L}'’-]+ ){0,4}?${anyOf(publicRoles)}\b`,
  'iu',
)
const aside = /^(?:,[^,.;\n]{1,60}){1,2}, /
const saying = new RegExp(
  String.raw`^ (?:also |later |then )?${anyOf(['said', 'says', 'told', 'tells', 'recalled', 'recalls', 'added', 'adds', 'wrote', 'explained', 'recounted'])}\b`,
)
const saidBefore =
  /[,.?!”"’'] (?:said|says|recalled|recalls|added|adds|explained|asked) (?:[a-z'-]+ ){0,4}(?:[A-Z][a-z]+ )?$/
const personal = new RegExp(
  String.raw`^(?:,? \(?(?:aged )?\d{1,2}[,.)]|,? who(?:se)? |,? (?:an? |the )(?:[a-z-]+ ){0,3}${anyOf(personNouns)}\b|['’]s (?:\S+ )?(?:wife|husband|mother|father|parents|family|lawyer|son|daughter|brother|sister|widow|body|house|home|death|friends|arrest|detention|capture|imprisonment|abduction|funeral|murder|killing|captivity)\b)`,
)

/** All that an article names, by whole name; a surname or first name alone is of the one that has it, the last one named before. */
export function gatherPeople(text: string, runs: readonly NameRun[]): Map<NameRun, Person> {
  const whole = new Map<string, Person>()
  const byWord = new Map<string, Person>()
  const people = new Map<NameRun, Person>()
  for (const run of runs) {
    if (run.words.length < 2) continue
    const key = `${run.words[0]} ${run.words.at(-1)}`
    let person = whole.get(key)
    if (!person) {
      person = { words: run.words, mentions: [], weight: 0, isPublic: false, speaks: false }
      whole.set(key, person)
      for (const part of new Set([run.words[0] ?? '', run.words.at(-1) ?? '']))
        if (!byWord.has(part)) byWord.set(part, person)
    }
    people.set(run, person)
  }
  const last = new Map<string, Person>()
  const kindred = new Set<Person>()
  for (const run of runs) {
    const own = people.get(run)
    const [only = ''] = run.words
    const person = own ??
      last.get(only) ??
      byWord.get(only) ?? { words: run.words, mentions: [], weight: 0, isPublic: false, speaks: false }
    if (run.words.length > 1 && kin.test(text.slice(Math.max(0, run.start - reach), run.start)))
      kindred.add(person)
    for (const part of new Set([run.words[0] ?? '', run.words.at(-1) ?? '']))
      if (!kindred.has(person) || !last.has(part)) last.set(part, person)
    people.set(run, person)
    person.mentions.push(run)
    look(text, run, person)
  }
  return people
}

/** What the words around a mention say of the person. */
function look(text: string, run: NameRun, person: Person): void {
  const before = text.slice(Math.max(0, run.start - reach), run.start).replace(/\s+/g, ' ')
  const after = text.slice(run.end, run.end + 2 * reach)
  const speaks = saying.test(after.replace(aside, ' ')) || (saidBefore.test(before) && !run.isPossessive)
  if (titled.test(before) || relatedTo.test(before) || personal.test(after) || speaks) person.weight++
  if (
    placed.test(before) ||
    (/\b(?:the|an?) $/i.test(before) && !/^ (?:family|couple|brothers|sisters)\b/.test(after)) ||
    !canBePerson(text, run)
  )
    person.weight--
  if (office.test(before) || officeBehind.test(after)) person.isPublic = true
  if (speaks) person.speaks = true
}

/** Who stands in the words of a source as the one who speaks: not "Holt's mother", not "the mother of Holt". */
export function markSpeakers(
  people: ReadonlyMap<NameRun, Person>,
  statements: readonly Pick<Statement, 'source' | 'antecedent'>[],
): void {
  const sorted = [...people.keys()].toSorted((a, b) => a.start - b.start)
  for (const { source, antecedent } of statements)
    for (const span of [...source, ...(antecedent ?? [])])
      for (let at = firstFrom(sorted, span.start); at < sorted.length; at++) {
        const run = sorted[at]
        const person = run && people.get(run)
        if (!person || run.start >= span.end) break
        if (!run.isPossessive && !isOther(span.text.slice(0, run.start - span.start))) person.speaks = true
      }
}
