import type { KnownNames } from './known-names.ts'
import { canBePerson, type NameRun } from './name-runs.ts'
import type { Person } from './people.ts'
import type { Flag } from './read-sentence.ts'
import { type Reason, reasons } from './rules/index.ts'

/** Who is to be masked in a text, with the gravest reason that it gives. */
export function decide(
  text: string,
  flags: readonly Flag[],
  { people, known }: { people: ReadonlyMap<NameRun, Person>; known: KnownNames },
): Map<Person, Reason> {
  const cared = new Map<Person, Reason>()
  const whole = wholeNamed(flags, people)
  for (const flag of flags) {
    const person = people.get(flag.run)
    if (!person || !isWho(text, flag, person)) continue
    // "Holt's arrest" is told of the Holt whose whole name is told of too, not of the last one named.
    if (
      flag.run.words.length === 1 &&
      whole.has(flag.run.words[0] ?? '') &&
      !whole.get(flag.run.words[0] ?? '')?.has(person)
    )
      continue
    const { why } = flag
    const name = fullName(text, person)
    if (known.isParty(name)) continue
    const isHeld = why === 'prisoner' || why === 'detainee'
    if (!isHeld && (person.isPublic || person.speaks || known.isPublic(name))) continue
    // Grown children of office-holders are in the news for themselves.
    const parent = flag.childOf && people.get(flag.childOf)
    if (parent && (parent.isPublic || known.isPublic(fullName(text, parent)))) continue
    const other = cared.get(person)
    if (!other || reasons.indexOf(why) < reasons.indexOf(other)) cared.set(person, why)
  }
  return cared
}

/** By surname, the people of whom something is told by their whole names. */
function wholeNamed(flags: readonly Flag[], people: ReadonlyMap<NameRun, Person>): Map<string, Set<Person>> {
  const found = new Map<string, Set<Person>>()
  for (const { run } of flags) {
    const person = people.get(run)
    const surname = run.words.length > 1 ? run.words.at(-1) : undefined
    if (!person || surname === undefined) continue
    const known = found.get(surname)
    if (known) known.add(person)
    else found.set(surname, new Set([person]))
  }
  return found
}

/** Whether a name that a rule found is a person's. */
function isWho(text: string, { run, asksPerson, why }: Flag, { weight, words }: Person): boolean {
  // A lone word may be a place or a state: "Orsk was wounded".
  const least = asksPerson || (words.length === 1 && why !== 'child') ? 1 : 0
  return canBePerson(text, run) && weight >= least
}

function fullName(text: string, { mentions, words }: Person): string {
  const fullest = mentions.find((run) => run.words.length === words.length) ?? mentions[0]
  return fullest ? text.slice(fullest.start, fullest.end) : ''
}
