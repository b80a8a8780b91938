import type { Quantity, Span, Statement, Time, Where } from '../core/index.ts'

const acts: Readonly<Record<NonNullable<Statement['act']>, string>> = {
  asserts: 'asserts',
  alleges: 'alleges',
  believes: 'believes',
  confirms: 'confirms',
  denies: 'denies',
  intends: 'intends',
  demands: 'demands',
  appraises: 'appraises',
  asks: 'asks',
  declinesToComment: 'declines to comment',
  noResponse: 'no response',
  notConfirmed: 'not confirmed',
  cannotVerify: 'cannot verify',
}

const countries = new Intl.DisplayNames('en', { type: 'region' })

const certainties: Readonly<Record<NonNullable<Statement['factuality']>, string>> = {
  'CT+': 'certain that it is so (CT+)',
  'PR+': 'probably so (PR+)',
  'PS+': 'possibly so (PS+)',
  'CT-': 'certain that it is not so (CT-)',
  'PR-': 'probably not so (PR-)',
  'PS-': 'possibly not so (PS-)',
  CTu: 'certain, of what is not said (CTu)',
  Uu: 'not committed (Uu)',
}

/** What is said of a statement that was made in captivity. */
export const captivityWords = 'yes: no party’s position'

/** What a source does, as words. @example actWords('notConfirmed') // 'not confirmed' */
export function actWords(act: Statement['act']): string {
  return act === null ? '–' : acts[act]
}

/** How sure the source is, as words. @example certaintyWords('PS+') // 'possibly so (PS+)' */
export function certaintyWords(factuality: NonNullable<Statement['factuality']>): string {
  return certainties[factuality]
}

/** For whom a source speaks. @example "Russia, North Korea"; "–" where nobody is known to. */
export function partyWords({ actors }: Pick<Statement, 'actors'>): string {
  const parties = (actors ?? []).flatMap(({ party }) =>
    party === null || party === 'unknown' ? [] : [party],
  )
  return [...new Set(parties)].join(', ') || '–'
}

/** What a statement says and who says it, a line each; nothing of what nothing has worked out. */
export function saidFacts(statement: Statement): [name: string, value: string | null][] {
  const { act, factuality, hedges, sourceKind, actors, addressee, channel, evidence } = statement
  if (act === null) return []
  const basis = evidence === null || evidence.value === 'notStated' ? null : evidence
  return [
    ['act', actWords(act)],
    ['certainty', factuality && `${certainties[factuality]}${because(hedges ?? [])}`],
    ['source kind', sourceKind],
    ...(actors ?? []).map((actor): [string, string] => ['actor', actorWords(actor)]),
    ['to', listWords(addressee)],
    ['through', listWords(channel)],
    ['rests on', basis && `${basis.value}${because(basis.spans)}`],
    ...(statement.quantities ?? []).map((quantity): [string, string] => ['number', quantityWords(quantity)]),
    ['said', statement.when?.said ? timeWords(statement.when.said) : null],
    ...(statement.when?.about ?? []).map((time): [string, string] => ['time', timeWords(time)]),
    ...(statement.where ?? []).map((where): [string, string] => ['place', whereWords(where)]),
    ['in captivity', statement.inCaptivity ? captivityWords : null],
  ]
}

/** @example quantityWords(number) // '“more than 10,000” (10,000 or more) troops' */
export function quantityWords({ spans, low, high, unit, of, scope, asOf }: Quantity): string {
  const range = rangeWords(low, high)
  const says = `${range}${unit === null ? '' : ` ${unit}`}`
  return [
    quoted(spans),
    range !== '' && !spans.some(({ text }) => text === says) && `(${says})`,
    of,
    scope && `· ${scope}`,
    asOf && `· as of ${asOf}`,
  ]
    .filter((part) => part)
    .join(' ')
}

function rangeWords(low: number | null, high: number | null): string {
  const [from, to] = [low, high].map((bound) => bound?.toLocaleString('en', { maximumFractionDigits: 6 }))
  if (from !== undefined && to !== undefined) return from === to ? from : `${from} to ${to}`
  if (from !== undefined) return `${from} or more`
  return to === undefined ? '' : `${to} at most`
}

/** @example actorWords(actor) // 'Dilan Orr (spokesman), for Ostravia' */
export function actorWords({
  name,
  party,
  affiliation,
  post,
}: NonNullable<Statement['actors']>[number]): string {
  const more = [post, affiliation && `of ${affiliation}`].filter((part) => part)
  const details = more.length > 0 ? ` (${more.join(', ')})` : ''
  return `${name}${details}${party === null ? '' : `, for ${party}`}`
}

/** @example timeWords(time) // '2031-05-04 “on Sunday”' */
export function timeWords({ edtf, spans }: Time): string {
  return `${edtf} ${quoted(spans)}`
}

/** @example whereWords(where) // '“Lenz”: unresolved, in Karsk region' */
export function whereWords({ spans, candidates, chosen, within }: Where): string {
  const place = candidates.find(({ id }) => id === chosen)
  const country = place && countryWords(place.country)
  const found = place ? [place.name, ...(country === place.name ? [] : [country])].join(', ') : 'unresolved'
  return `${quoted(spans)}: ${found}${within === null ? '' : `, in ${within}`}`
}

/** A country's English name for its ISO 3166-1 code; whatever else stands there as it is. */
function countryWords(country: string): string {
  return /^[A-Z]{2}$/.test(country) ? (countries.of(country) ?? country) : country
}

function because(spans: readonly Span[]): string {
  return spans.length === 0 ? '' : `: ${quoted(spans)}`
}

function listWords(spans: readonly Span[] | null): string | null {
  return spans === null || spans.length === 0 ? null : spans.map(plain).join(', ')
}

function quoted(spans: readonly Span[]): string {
  return spans.map((span) => `“${plain(span)}”`).join(', ')
}

const plain = ({ text }: Span) => text.replace(/\s+/g, ' ')
