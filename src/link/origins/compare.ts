import { type Span, toSpan } from '../../core/index.ts'
import { findRuns, type Run } from './runs.ts'
import type { Story } from './story.ts'
import { rangeOfWords, type Words } from './words.ts'

/** A shorter run of words is shared by chance: a name with a title, a place with its country. */
const leastWords = 8

/** Words in a row that two texts share, as each of them writes it: the words are the same, case and punctuation may not be. */
export interface SharedWords {
  readonly a: Span
  readonly b: Span
  readonly words: number
}

/** What two texts have in common, and what stands in one alone. */
export interface Comparison {
  /** The longest first; no two overlap in either text. */
  readonly shared: readonly SharedWords[]
  readonly onlyA: readonly Span[]
  readonly onlyB: readonly Span[]
}

/** A text with the words of it that count. */
export type Told = Pick<Story, 'text' | 'words'>

/**
 * The runs of eight and more words that two texts share, and the stretches that stand in one alone. Symmetric:
 * with the texts exchanged it gives the same with the sides exchanged. Spans are UTF-16 and slice to their words.
 * Time is linear in both texts, also in one that repeats itself.
 * @example compareTexts(toStory(one), toStory(other)).shared[0]?.a.text
 */
export function compareTexts(a: Told, b: Told): Comparison {
  if (isBefore(b, a)) {
    const { shared, onlyA, onlyB } = compareTexts(b, a)
    return {
      shared: shared.map((one) => ({ a: one.b, b: one.a, words: one.words })),
      onlyA: onlyB,
      onlyB: onlyA,
    }
  }
  const least = Math.min(leastWords, a.words.forms.length, b.words.forms.length)
  const there = findRuns(a.words, b.words).flatMap((run) => cutAtBlocks(run, a.words, b.words))
  const back = findRuns(b.words, a.words).flatMap((run) => cutAtBlocks(run, b.words, a.words))
  const runs = takeApart(there, b.words.forms.length)
    .filter(({ length }) => length >= least)
    .toSorted((one, other) => other.length - one.length || one.a - other.a)
  // A text that says the same twice can be cut otherwise from its own side: what is shown as shared is not alone.
  const turned = runs.map((run) => ({ a: run.b, b: run.a, length: run.length }))
  return {
    shared: runs.map((run) => toSharedWords(run, a, b)),
    onlyA: onlyIn(a, there, least),
    onlyB: onlyIn(b, [...back, ...turned], least),
  }
}

/** One order of two texts, so that the search starts from the same one however they are given. */
function isBefore(a: Told, b: Told): boolean {
  const [left, right] = [a.words.forms.length, b.words.forms.length]
  return left === right ? a.text < b.text : left < right
}

/** The pieces of a run that lie in one stretch of both stories: between two stretches stands what is no story. */
function cutAtBlocks(run: Run, a: Words, b: Words): Run[] {
  const pieces: Run[] = []
  let from = 0
  for (let at = 1; at <= run.length; at++) {
    const goesOn =
      at < run.length &&
      a.ranges[run.a + at] === a.ranges[run.a + at - 1] &&
      b.ranges[run.b + at] === b.ranges[run.b + at - 1]
    if (goesOn) continue
    pieces.push({ a: run.a + from, b: run.b + from, length: at - from })
    from = at
  }
  return pieces
}

/** Each word of the second text in one run only: of a text that says the same twice the longest keep their words. */
function takeApart(runs: readonly Run[], count: number): Run[] {
  const taken = new Uint8Array(count)
  const apart: Run[] = []
  for (const run of runs.toSorted((one, other) => other.length - one.length || one.a - other.a)) {
    let from = 0
    for (let at = 0; at <= run.length; at++) {
      if (at < run.length && taken[run.b + at] === 0) continue
      if (at > from) apart.push({ a: run.a + from, b: run.b + from, length: at - from })
      from = at + 1
    }
    taken.fill(1, run.b, run.b + run.length)
  }
  return apart
}

function toSharedWords({ a, b, length }: Run, left: Told, right: Told): SharedWords {
  return {
    a: toSpan(left.text, rangeOfWords(left.words, a, a + length)),
    b: toSpan(right.text, rangeOfWords(right.words, b, b + length)),
    words: length,
  }
}

/** The stretches of a text that no run of `least` words covers. */
function onlyIn({ text, words }: Told, runs: readonly Run[], least: number): Span[] {
  const covered = coverOf(runs, words.forms.length, least)
  const spans: Span[] = []
  let from = 0
  for (let at = 0; at <= covered.length; at++) {
    const goesOn =
      at < covered.length && covered[at] === 0 && (at === from || words.ranges[at] === words.ranges[at - 1])
    if (goesOn) continue
    if (at > from) spans.push(toSpan(text, rangeOfWords(words, from, at)))
    from = at < covered.length && covered[at] === 0 ? at : at + 1
  }
  return spans
}

/** 1 for each of `count` words of the first text that a run of at least so many words covers, else 0. */
export function coverOf(runs: readonly Run[], count: number, least = 1): Uint8Array {
  const covered = new Uint8Array(count)
  for (const { a, length } of runs) if (length >= least) covered.fill(1, a, a + length)
  return covered
}
