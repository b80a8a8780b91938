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
  const [ourNumbered, theirNumbered] = [first.filter(isNumbered), second.filter(isNumbered)]
  const areOther = (one: readonly string[], two: readonly string[]) =>
    one.length > 0 && two.length > 0 && !one.some((name) => two.includes(name))
  if (areOther(ourNumbered, theirNumbered)) return 'other'
  if (first.length + second.length > 0 && isWhole(a) !== isWhole(b) && a !== null && b !== null)
    return 'other'
  if (first.length > 0 && second.length > 0) {
    if (areOther(first, second)) return 'other'
    return first.join() === second.join() ? 'same' : 'perhaps'
  }
  return 'perhaps'
}

function plain(scope: string | null): string {
  return withoutPeriod((scope ?? '').toLowerCase())
}

/** "Both reactors" and "Unit 1": the whole and a part. */
function isWhole(scope: string | null): boolean {
  return /^(?:in |of |on |across )?(?:both|all|the whole|the entire|whole|entire)\b/i.test(scope ?? '')
}

/** "Unit 3", and not "Unit 4". */
function isNumbered(name: string): boolean {
  return /\d$/.test(name)
}

function namesOf(scope: string | null): string[] {
  const words = scope?.match(/\p{L}[\p{L}’'-]*(?: \d+(?![\d:.]))?/gu) ?? []
  const names = words.filter(
    (word) => (/^\p{Lu}/u.test(word) && !months.test(word.replace(/ \d+$/, ''))) || directions.test(word),
  )
  return [...new Set(names.map(nameStem))].toSorted()
}
