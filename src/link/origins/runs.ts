import { mix } from './hash.ts'
import type { Words } from './words.ts'

/** Four words in a row, as in the project's glossary: shorter runs are shared by texts on the same subject alone. */
const shingleWords = 4
/**
 * A text that says the same again and again has a run at any number of places: those behind this many are not tried,
 * which keeps the time linear.
 */
const mostPlaces = 8

/** Words in a row that two texts have: those from `a` in one and from `b` in the other, counted from 0. */
export interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** The words of two texts, equal words with equal numbers. */
interface Numbered {
  readonly left: Int32Array
  readonly right: Int32Array
  /** The first places of each shingle of `right`, by its hash; whoever looks compares the words themselves. */
  readonly places: ReadonlyMap<number, readonly number[]>
  /** Words of a shingle: four, or all of a shorter text. */
  readonly least: number
}

/**
 * The runs of four and more words of `a` that `b` has too, from left to right and apart from each other in `a`. Of a
 * text of fewer words the whole counts as one. Linear: of a shingle's places in `b` eight are tried, and what was
 * found is passed over.
 */
export function findRuns(a: Words, b: Words): Run[] {
  const least = Math.min(shingleWords, a.forms.length, b.forms.length)
  if (least === 0) return []
  const texts = numberWords(a, b, least)
  const runs: Run[] = []
  let at = 0
  while (at + least <= texts.left.length) {
    const last = runs.at(-1)
    const found = longestAt(texts, at, last ? last.b + last.length : 0)
    if (found === null) at++
    else {
      at += found.length
      addRun(runs, reachBack(texts, found, last), least)
    }
  }
  return runs
}

function numberWords(a: Words, b: Words, least: number): Numbered {
  const numbers = new Map<string, number>()
  const numbersOf = (words: Words) =>
    Int32Array.from(words.forms, (form) => {
      const known = numbers.get(form)
      if (known !== undefined) return known
      numbers.set(form, numbers.size)
      return numbers.size - 1
    })
  const [left, right] = [numbersOf(a), numbersOf(b)]
  const places = new Map<number, number[]>()
  for (let at = 0; at + least <= right.length; at++) {
    const key = keyAt(right, at, least)
    const known = places.get(key)
    if (known === undefined) places.set(key, [at])
    else if (known.length < mostPlaces) known.push(at)
  }
  return { left, right, places, least }
}

function keyAt(numbers: Int32Array, at: number, least: number): number {
  let key = 0
  for (let next = at; next < at + least; next++) key = mix(Math.imul(key, 31) + (numbers[next] ?? 0) + 1)
  return key
}

/** @param expected where the run before ended in `right`: the likeliest place, tried first */
function longestAt({ left, right, places, least }: Numbered, at: number, expected: number): Run | null {
  let best: Run | null = null
  for (const b of [expected, ...(places.get(keyAt(left, at, least)) ?? [])]) {
    let length = 0
    while (at + length < left.length && b + length < right.length && left[at + length] === right[b + length])
      length++
    if (length >= least && length > (best?.length ?? 0)) best = { a: at, b, length }
  }
  return best
}

/** The run with the words before it that belong to it too, though a shorter run took them from elsewhere. */
function reachBack({ left, right }: Numbered, run: Run, last: Run | undefined): Run {
  const most = Math.min(run.a - (last?.a ?? 0), run.b)
  let back = 0
  while (back < most && left[run.a - back - 1] === right[run.b - back - 1]) back++
  return { a: run.a - back, b: run.b - back, length: run.length + back }
}

function addRun(runs: Run[], run: Run, least: number): void {
  const last = runs.at(-1)
  if (last && last.a + last.length > run.a) {
    runs.pop()
    const length = run.a - last.a
    if (length >= least) runs.push({ ...last, length })
  }
  runs.push(run)
}
