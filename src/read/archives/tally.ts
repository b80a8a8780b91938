import { OnrecordError } from '../../core/index.ts'
import type { Passed } from './capture.ts'

/** What an archive held: how many records, articles and failures, and how many were passed over as what. */
export interface Tally {
  records: number
  articles: number
  failures: number
  readonly passed: Map<Passed, number>
}

/** One and several of each kind, in the order they are told. */
const words: readonly (readonly [Passed, string, string])[] = [
  ['page', 'page or text without an article', 'pages or texts without an article'],
  ['answer', 'redirect or error', 'redirects and errors'],
  ['file', 'other file', 'other files'],
  ['revisit', 'revisit', 'revisits'],
  ['request', 'request', 'requests'],
  ['metadata', 'record about the archive', 'records about the archive'],
  ['conversion', 'conversion', 'conversions'],
]

/** A tally of nothing yet. */
export function createTally(): Tally {
  return { records: 0, articles: 0, failures: 0, passed: new Map() }
}

/** Counts a record, or an entry of a feed in one, that is no article. */
export function pass(tally: Tally, kind: Passed): void {
  tally.passed.set(kind, (tally.passed.get(kind) ?? 0) + 1)
}

/** @example '"a.warc": 14 records, 3 articles; passed over: 4 requests, 1 revisit.' Null where nothing was passed over. */
export function toNotice(called: string, { records, articles, passed }: Tally): string | null {
  if (passed.size === 0) return null
  return `${called}: ${count(records, 'record')}, ${count(articles, 'article')}; passed over: ${toList(passed)}.`
}

/** For an archive without an article. */
export function refuseWithout(called: string, { records, passed }: Tally): OnrecordError {
  const held =
    records === 0
      ? `There is no record in ${called}.`
      : `There is no article in ${records === 1 ? 'the one record' : `the ${count(records, 'record')}`} of ${called}: ${toList(passed)}.`
  return new OnrecordError(
    'inputNoArticle',
    `${held} Pass an archive that holds the pages of the articles themselves.`,
  )
}

function toList(passed: ReadonlyMap<Passed, number>): string {
  return words
    .flatMap(([kind, one, several]) => {
      const number = passed.get(kind) ?? 0
      return number === 0 ? [] : [`${number.toLocaleString('en')} ${number === 1 ? one : several}`]
    })
    .join(', ')
}

function count(number: number, word: string): string {
  return `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`
}
