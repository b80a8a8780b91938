import { isInside, type Range } from '../../core/index.ts'
import type { NameRun } from './name-runs.ts'
import type { Person } from './people.ts'

/** A place where somebody's name stands. */
export interface Mention extends Range {
  readonly person: Person
}

/** A lone word of a name here is a place of the same name. */
const placed = /\b(?:in|near|outside|around|across|towards|north of|south of|east of|west of) $/i

/**
 * Every place where some people's names stand, in order, apart: whole names, a surname or first name alone, a family's
 * plural, and names run into other words with capitals, as headlines have them.
 */
export function findMentions(
  text: string,
  people: ReadonlyMap<NameRun, Person>,
  { wanted, headlines }: { wanted: ReadonlyMap<Person, unknown>; headlines: readonly Range[] },
): Mention[] {
  const { names, surnames } = indexNames(wanted.keys())
  const found: Mention[] = []
  for (const [run, person] of people) {
    if (wanted.has(person)) {
      if (run.words.length > 1 || !placed.test(text.slice(Math.max(0, run.start - 12), run.start)))
        found.push({ start: run.start, end: run.end, person })
      continue
    }
    const plural = run.words.length === 1 && surnames.get(run.words[0]?.replace(/s$/, '') ?? '')
    if (plural && !surnames.has(run.words[0] ?? '')) {
      if (person.weight <= 0) found.push({ start: run.start, end: run.end, person: plural })
    } else {
      found.push(...inside(run, names))
      if (headlines.some((headline) => isInside(run, headline))) found.push(...alone(run, surnames))
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

function indexNames(wanted: Iterable<Person>): {
  names: Map<string, Person>
  surnames: Map<string, Person>
} {
  const names = new Map<string, Person>()
  const surnames = new Map<string, Person>()
  for (const person of wanted) {
    const surname = person.words.at(-1) ?? ''
    if (person.words.length > 1) names.set(`${person.words[0]} ${surname}`, person)
    if (surname.length > 2) surnames.set(surname, person)
  }
  return { names, surnames }
}

/** Whole names among more words: "Ivan Holt Wept On Camera". */
function inside({ words, parts }: NameRun, names: ReadonlyMap<string, Person>): Mention[] {
  const found: Mention[] = []
  for (let at = 0; at + 1 < words.length; at++) {
    const person = names.get(`${words[at]} ${words[at + 1]}`)
    const start = parts[at]?.start
    const end = parts[at + 1]?.end
    if (person && start !== undefined && end !== undefined) found.push({ start, end, person })
  }
  return found
}

/** Surnames in a headline, where the words beside have capitals too: "Holt Pleads For Swap". */
function alone({ words, parts }: NameRun, surnames: ReadonlyMap<string, Person>): Mention[] {
  return words.flatMap((word, at) => {
    const person = surnames.get(word)
    const part = parts[at]
    return person && part ? [{ ...part, person }] : []
  })
}
