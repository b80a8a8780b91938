import type { CountedThing } from './counted-thing.ts'
import { isAmong } from './lexicon.ts'

/** How two counted things stand: the same surely, perhaps the same, one a part of the other, or other things. */
export type Sameness = 'same' | 'perhaps' | 'part' | 'other' | 'unnamed'

/** Whether two numbers count the same thing. */
export function compareThings(a: CountedThing, b: CountedThing): Sameness {
  if (isUnnamed(a) || isUnnamed(b)) return 'unnamed'
  const areMeasures = isFixed(a) && isFixed(b)
  const fate = compareSets(areMeasures ? asGone(a.fates) : a.fates, areMeasures ? asGone(b.fates) : b.fates)
  const kind = compareKinds(toKinds(a), toKinds(b))
  if (fate === 'other' || kind === 'other') return 'other'
  if (a.names.length > 0 && b.names.length > 0 && !a.names.some((name) => b.names.includes(name)))
    return 'other'
  if (fate === 'part' || kind === 'part' || a.isFurther !== b.isFurther) return 'part'
  const [onlyA, onlyB] = [without(a.narrowing, b.narrowing), without(b.narrowing, a.narrowing)]
  if (onlyA.length > 0 && onlyB.length > 0) return onlyA.length < a.narrowing.length ? 'perhaps' : 'other'
  const isSame =
    onlyA.length + onlyB.length === 0 &&
    a.names.join() === b.names.join() &&
    toKinds(a).join() === toKinds(b).join()
  return isSame ? 'same' : 'perhaps'
}

function isUnnamed({ kinds, fates, names }: CountedThing): boolean {
  return kinds.length + fates.length + names.length === 0
}

const ofPeople = 'killed wounded missing captured detained evacuated displaced hospital fled'.split(' ')

/** Who is killed without a noun is a person. */
function toKinds({ kinds, fates }: CountedThing): readonly string[] {
  return kinds.length === 0 && fates.some((fate) => ofPeople.includes(fate)) ? ['person'] : kinds
}

function compareKinds(a: readonly string[], b: readonly string[]): 'same' | 'part' | 'other' {
  if (a.length === 0 || b.length === 0) return 'same'
  const isIn = (one: readonly string[], two: readonly string[]) =>
    one.every((kind) => two.some((other) => kind === other || isAmong(kind, other)))
  const [inB, inA] = [isIn(a, b), isIn(b, a)]
  return inA && inB ? 'same' : inA || inB ? 'part' : 'other'
}

/** Of a length of a thing it is one whether it is destroyed, missing or torn off. */
function asGone(fates: readonly string[]): string[] {
  return [
    ...new Set(fates.map((fate) => (/^(?:destroyed|missing|lost)$/.test(fate) ? 'gone' : fate))),
  ].toSorted()
}

/** What befell them: the same, some of it, or something else; where one says nothing of it, something else. */
function compareSets(a: readonly string[], b: readonly string[]): 'same' | 'part' | 'other' {
  if (a.join() === b.join()) return 'same'
  if (a.length === 0 || b.length === 0) return 'other'
  return without(a, b).length === 0 || without(b, a).length === 0 ? 'part' : 'other'
}

function without(a: readonly string[], b: readonly string[]): string[] {
  return a.filter((word) => !b.includes(word))
}

/** Measures of a thing that do not run like a count: its length, depth, distance. */
export function isFixed({ kinds, narrowing }: CountedThing): boolean {
  return (
    kinds.length === 1 &&
    /^(?:length|width|depth|height|distanc)$/.test(kinds[0] ?? '') &&
    narrowing.length > 0
  )
}
