import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { notInterpreted, OnrecordError, type Quantity, type Statement } from '../../core/index.ts'
import type { Compared, NumberVerdict } from './numbers.ts'

/** A report of losses, a row of the table: who claims how many of what, of one day or since the beginning. */
export interface Loss {
  readonly row: number
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly value: number
  readonly claimant: string
  /** "Military Deaths" */
  readonly category: string
  /** Whose losses: "Russia" */
  readonly of: string
  readonly isDaily: boolean
  readonly bound: 'exactly' | 'atLeast' | 'upTo'
}

/**
 * The losses of Radford et al. (2023), PNAS 120 (34), as published; days are counted from 23 February 2022.
 * @throws OnrecordError inputMissing
 */
export async function readLosses(path: string): Promise<Loss[]> {
  const words = await readFile(path, 'utf8').catch(() => {
    throw new OnrecordError(
      'inputMissing',
      `There is no table "${path}". Check the name given with --losses.`,
    )
  })
  const rows: Record<string, string>[] = parse(words, { columns: true, bom: true })
  return rows.map((row, at) => ({
    row: at + 1,
    day: new Date(Date.UTC(2022, 1, 23) + Number(row.days) * 86_400_000).toISOString().slice(0, 10),
    value: Number(row.loss_count),
    claimant: row.claim_source ?? '',
    category: row.category ?? '',
    of: row.loss_country ?? '',
    isDaily: row.time_frame === 'Day',
    bound: row.minimum === '1' ? 'atLeast' : row.maximum === '1' ? 'upTo' : 'exactly',
  }))
}

/** How many pairs agree, differ and cannot be compared. */
type VerdictCounts = Readonly<Record<NumberVerdict, number>>

/** How reports of losses stand to each other. */
export interface LossesScore {
  readonly set: string
  readonly losses: number
  /** Pairs of one day, of one claimant and of two. */
  readonly sameClaimant: VerdictCounts
  readonly otherClaimants: VerdictCounts
  /** Why pairs of one day cannot be compared. */
  readonly reasons: Readonly<Record<string, number>>
  /** Pairs of a day and the next one. */
  readonly nextDay: VerdictCounts
  /** Pairs said to differ though day, kind, side or period are not the same, or one value fits both. */
  readonly falseDiffers: number
  /** Pairs of one day, kind, side and period that are not said to agree or differ. */
  readonly missed: number
  /** Every so many-th pair said to differ, to be checked by hand. */
  readonly sample: readonly { readonly a: Loss; readonly b: Loss; readonly reason: string }[]
}

type Compare = (a: Statement, b: Statement, published: readonly [string, string]) => readonly Compared[]

/** Pairs that a person can check. */
const sampled = 40

/**
 * Compares reports of losses of one day with each other, and with those of the next day. What they count is given in
 * words ("Russian tanks lost since the start of the war"), so that words alone decide; the table's own columns then
 * tell whether a "differ" is false.
 */
export function scoreLosses(losses: readonly Loss[], compare: Compare): LossesScore {
  const days = groupByDay(losses)
  const judged = [...days].flatMap(([, ofDay]) => pairsOf(ofDay).map((pair) => judge(pair, compare)))
  const next = [...days].flatMap(([day, ofDay]) =>
    (days.get(dayAfter(day)) ?? []).flatMap((b) => ofDay.map((a) => judge([a, b], compare))),
  )
  const differs = [...judged, ...next].filter(({ verdict }) => verdict === 'differ')
  const step = Math.max(1, Math.floor(differs.length / sampled))
  return {
    set: 'losses',
    losses: losses.length,
    sameClaimant: countVerdicts(judged.filter(({ a, b }) => a.claimant === b.claimant)),
    otherClaimants: countVerdicts(judged.filter(({ a, b }) => a.claimant !== b.claimant)),
    reasons: countReasons(judged),
    nextDay: countVerdicts(next),
    falseDiffers: differs.filter(({ a, b }) => !isOneThing(a, b) || fits(a, b)).length,
    missed: judged.filter(({ a, b, verdict }) => isOneThing(a, b) && verdict === 'notComparable').length,
    sample: differs
      .filter((_, at) => at % step === 0)
      .slice(0, sampled)
      .map(({ a, b, reason }) => ({ a, b, reason })),
  }
}

interface JudgedLosses extends Omit<Compared, 'slot'> {
  readonly a: Loss
  readonly b: Loss
}

function judge([a, b]: readonly [Loss, Loss], compare: Compare): JudgedLosses {
  const found = compare(toStatement(a), toStatement(b), [a.day, b.day]).find(({ slot }) => slot === 'howMany')
  if (found === undefined) throw new RangeError(`Rows ${a.row} and ${b.row} were not compared.`)
  return { a, b, verdict: found.verdict, kind: found.kind, reason: found.reason }
}

/** A row as a statement that says nothing but its number. */
function toStatement(loss: Loss): Statement {
  const { value, bound, claimant } = loss
  const said = `${bound === 'atLeast' ? 'at least ' : bound === 'upTo' ? 'up to ' : ''}${value}`
  const content = `${said} ${ofWords(loss)} ${scopeWords(loss)}`
  const quantity: Quantity = {
    spans: [{ start: 0, end: said.length, text: said }],
    low: bound === 'upTo' ? null : value,
    high: bound === 'atLeast' ? null : value,
    comparator: bound,
    unit: null,
    of: ofWords(loss),
    scope: scopeWords(loss),
    asOf: null,
  }
  return {
    ...notInterpreted,
    id: String(loss.row),
    source: [],
    cue: [{ start: 0, end: 1, text: said.slice(0, 1) }],
    content: [{ start: 0, end: content.length, text: content }],
    quotation: 'none',
    parent: null,
    confidence: null,
    extractor: 'table/1',
    by: 'import',
    actors: [
      {
        name: claimant,
        party: claimant,
        affiliation: null,
        post: null,
        span: { start: 0, end: 0, text: '' },
      },
    ],
    quantities: [quantity],
  }
}

/** "Russian tanks lost", "Ukrainian military deaths" */
function ofWords({ category, of }: Loss): string {
  const isOfPeople = /deaths|injuries|casualties/i.test(category)
  return `${of.replace(/e$/, 'i')}${of.endsWith('a') ? 'n' : 'an'} ${category.replace('&', 'and').toLowerCase()}${isOfPeople ? '' : ' lost'}`
}

function scopeWords({ isDaily }: Loss): string {
  return isDaily ? 'in the past 24 hours' : 'since the start of the war'
}

function isOneThing(a: Loss, b: Loss): boolean {
  return a.day === b.day && a.category === b.category && a.of === b.of && a.isDaily === b.isDaily
}

/** Whether one value makes both right, without any rounding: the least that can be said. */
function fits(a: Loss, b: Loss): boolean {
  const low = ({ bound, value }: Loss) => (bound === 'upTo' ? Number.NEGATIVE_INFINITY : value)
  const high = ({ bound, value }: Loss) => (bound === 'atLeast' ? Number.POSITIVE_INFINITY : value)
  return low(a) <= high(b) && low(b) <= high(a)
}

function groupByDay(losses: readonly Loss[]): Map<string, Loss[]> {
  const days = new Map<string, Loss[]>()
  for (const loss of losses) {
    const ofDay = days.get(loss.day)
    if (ofDay) ofDay.push(loss)
    else days.set(loss.day, [loss])
  }
  return days
}

function pairsOf(losses: readonly Loss[]): [Loss, Loss][] {
  return losses.flatMap((a, at) => losses.slice(at + 1).map((b): [Loss, Loss] => [a, b]))
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

function countVerdicts(judged: readonly JudgedLosses[]): VerdictCounts {
  const counts = { agree: 0, differ: 0, notComparable: 0 }
  for (const { verdict } of judged) counts[verdict]++
  return counts
}

function countReasons(judged: readonly JudgedLosses[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { verdict, kind } of judged)
    if (verdict === 'notComparable') counts[kind] = (counts[kind] ?? 0) + 1
  return Object.fromEntries(Object.entries(counts).toSorted((x, y) => y[1] - x[1]))
}
