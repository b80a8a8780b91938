import { nameStem } from './counted-thing.ts'
import { withoutPeriod } from './period.ts'

const directions = /^(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?$/i
const months =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/

/** Whether two numbers are of one area or group. */
export type ScopeSameness = 'same' | 'perhaps' | 'other'

/**
 * Compares scopes by their names ("in Tarn", "near the Danish island") and directions: other names are another scope;
 * where one side names nothing, it may be the same.
 */
export function compareScopes(a: string | null, b: string | null): ScopeSameness {
  if (plain(a) === plain(b)) return 'same'
  const [first, second] = [namesOf(a), namesOf(b)]
  if (first.length > 0 && second.length > 0) {
    if (!first.some((name) => second.includes(name))) return 'other'
    return first.join() === second.join() ? 'same' : 'perhaps'
  }
  return 'perhaps'
}

function plain(scope: string | null): string {
  return withoutPeriod((scope ?? '').toLowerCase())
}

function namesOf(scope: string | null): string[] {
  const words = scope?.match(/\p{L}[\p{L}’'-]*/gu) ?? []
  const names = words.filter((word) => (/^\p{Lu}/u.test(word) && !months.test(word)) || directions.test(word))
  return [...new Set(names.map(nameStem))].toSorted()
}
