import { overlaps, type Range, type Time } from '../../core/index.ts'
import { bootstrap, bootstrapIntervals, type Interval } from '../bootstrap.ts'
import type { TimeDocument } from './read-timeml.ts'
import { toEdtfValue } from './timeml-value.ts'

/** Finds the times of a text: passed in. `published` is ISO 8601. */
export type FindTimes = (text: string, range: Range, published: string | null) => readonly Time[]

/** A score of times: F1 of those whose words touch, and of those whose value is right too. */
export interface TimesScore {
  readonly set: string
  readonly documents: number
  /** Times of type DATE or TIME with a calendar value. */
  readonly marked: number
  readonly found: number
  readonly figures: Readonly<
    Record<
      'span' | 'value',
      { readonly p: number; readonly r: number; readonly f1: number; readonly interval: Interval | null }
    >
  >
  readonly bootstrap: typeof bootstrap
}

/**
 * Scores times against TimeML: one to one, in order, where the words touch; the value is right when it is the same
 * EDTF (toEdtfValue). Marked times of other types and without a calendar value ("now") are not asked for. A found span
 * of time that ends or begins on the day of publication ("the past three weeks") is what TimeML calls a duration: it
 * is not counted. Everything else found that touches no calendar time is wrong.
 */
export function scoreTimes(
  documents: readonly TimeDocument[],
  { set, find }: { readonly set: string; readonly find: FindTimes },
): TimesScore {
  const rows = documents.map((document) => Float64Array.from(count(document, find)))
  const sum = (of: readonly Float64Array[]) =>
    [0, 1, 2, 3].map((at) => of.reduce((total, row) => total + (row[at] ?? 0), 0))
  const totals = sum(rows)
  const intervals = bootstrapIntervals(rows, (drawn) => [
    f1(drawn[2], drawn[1], drawn[0]),
    f1(drawn[3], drawn[1], drawn[0]),
  ])
  const [marked = 0, found = 0, touched = 0, right = 0] = totals
  const figure = (hits: number, at: number) => ({
    p: hits / found,
    r: hits / marked,
    f1: f1(hits, found, marked),
    interval: intervals[at] ?? null,
  })
  return {
    set,
    documents: documents.length,
    marked,
    found,
    figures: { span: figure(touched, 0), value: figure(right, 1) },
    bootstrap,
  }
}

const f1 = (hits = 0, found = 0, marked = 0) => (2 * hits) / (found + marked)

/** Marked, found, touched and right of one document. */
function count({ text, published, times }: TimeDocument, find: FindTimes): number[] {
  const marked = times.flatMap((time) => {
    const edtf = /^(?:DATE|TIME)$/.test(time.type) ? toEdtfValue(time.value) : null
    return edtf === null ? [] : [{ ...time, edtf }]
  })
  const day = published?.slice(0, 10) ?? ''
  const found = find(text, { start: 0, end: text.length }, published).filter(
    ({ edtf }) => !isDuration(edtf, day),
  )
  const used = new Set<number>()
  let right = 0
  for (const gold of marked) {
    const at = found.findIndex(
      ({ spans }, index) => !used.has(index) && spans.some((span) => overlaps(span, gold)),
    )
    if (at < 0) continue
    used.add(at)
    if (found[at]?.edtf === gold.edtf) right++
  }
  return [marked.length, found.length, used.size, right]
}

function isDuration(edtf: string, day: string): boolean {
  const [from, to] = edtf.split('/')
  return to !== undefined && (from === day || to === day)
}
