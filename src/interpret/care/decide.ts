import { canBePerson, type NameRun } from './name-runs.ts'
import type { Person } from './people.ts'
import type { Flag } from './read-sentence.ts'
import { type Reason, reasons } from './rules/index.ts'

/** Who is to be masked in a text, with the gravest reason that it gives. */
export function decide(
  text: string,
  flags: readonly Flag[],
  { people, isPublic }: { people: ReadonlyMap<NameRun, Person>; isPublic: (name: string) => boolean },
): Map<Person, Reason> {
  const cared = new Map<Person, Reason>()
  for (const flag of flags) {
    const person = people.get(flag.run)
    if (!person || !isWho(text, flag, person)) continue
    const { why } = flag
    const isHeld = why === 'prisoner' || why === 'detainee'
    if (!isHeld && (person.isPublic || person.speaks || isPublic(fullName(text, person)))) continue
    // Grown children of office-holders are in the news for themselves.
    if (flag.childOf && people.get(flag.childOf)?.isPublic) continue
    const known = cared.get(person)
    if (!known || reasons.indexOf(why) < reasons.indexOf(known)) cared.set(person, why)
  }
  return cared
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
