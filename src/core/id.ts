import { createHash } from 'node:crypto'
import type { Row } from './article.ts'
import type { Range } from './span.ts'

/** Lower-case hex sha256 of bytes, or of a text as UTF-8. */
export function sha256(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('hex')
}

/**
 * JSON with sorted keys and no white space, so that equal values have equal bytes (as RFC 8785, but
 * keys that are whole numbers come first, as JavaScript orders them).
 * @example canonicalJson({ b: 1, a: [true] }) // '{"a":[true],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
}

const prefixes = {
  article: 'art',
  version: 'ver',
  statement: 'sta',
  reading: 'rea',
  interpretation: 'int',
  linking: 'lin',
  relation: 'rel',
  sentence: 'sen',
  redaction: 'red',
  review: 'rev',
  outlet: 'out',
} as const
export type IdKind = keyof typeof prefixes

/**
 * An id that comes from content alone: 128 bits of sha256 over the parts, as 26 base-32 digits.
 * @example toId('outlet', ['Sample Wire']) // 'out_…'
 */
export function toId(kind: IdKind, parts: readonly unknown[]): string {
  const bits = BigInt(`0x${sha256(canonicalJson([kind, ...parts])).slice(0, 32)}`)
  return `${prefixes[kind]}_${bits.toString(32).padStart(26, '0')}`
}

/**
 * The article: its canonical address, else its outlet and the sha256 of its text. Of a row: its file and the key
 * that the table gives it, else the address of the report with outlet and text, since many rows name one report.
 */
export function articleId(article: {
  url: string | null
  outlet: string | null
  sha256: string
  row?: Pick<Row, 'file' | 'key'> | undefined
}): string {
  const { row } = article
  if (row)
    return toId(
      'article',
      row.key === null ? ['row', article.url, article.outlet, article.sha256] : ['row', row.file, row.key],
    )
  return toId('article', article.url === null ? [article.outlet, article.sha256] : [article.url])
}

/** One text of an article. The headline counts, since in JSON Lines it stands outside the text. */
export function versionId(article: { id: string; sha256: string; headline: string | null }): string {
  return toId('version', [article.id, article.sha256, article.headline])
}

/** A statement: the article version and its spans, nothing else. */
export function statementId(
  version: string,
  spans: Record<'source' | 'cue' | 'content', readonly Range[]>,
): string {
  const pairs = (ranges: readonly Range[]) => ranges.map(({ start, end }) => [start, end])
  return toId('statement', [version, pairs(spans.source), pairs(spans.cue), pairs(spans.content)])
}

/** A claim: it has the digits of the statement that founded it. @example claimId('sta_0v1m') // 'cla_0v1m' */
export function claimId(founding: string): string {
  return founding.replace(/^sta_/, 'cla_')
}

/** The statement that founded a claim. */
export function founderOf(claim: string): string {
  return claim.replace(/^cla_/, 'sta_')
}
