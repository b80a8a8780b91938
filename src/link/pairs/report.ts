import type { Statement } from '../../core/index.ts'
import { type Aspect, aspectsOf } from './aspects.ts'

/** Where a statement stands. */
export interface ReportKnowledge {
  /** Any name that the statements of one article share. */
  readonly article: string
  /** Counted from its article's first statement. */
  readonly place: number
  /** ISO 8601; null where nobody knows. */
  readonly publishedAt: string | null
}

/** Kinds of acts: what is said to be so, wanted, planned, judged, asked. */
type ActKind = 'says' | 'wants' | 'plans' | 'judges' | 'asks'

/** What a statement of an article has beside its words. */
export interface Report {
  readonly article: string
  readonly place: number
  /** Days since 1970, a fraction for the hour; null where unknown. */
  readonly day: number | null
  readonly act: ActKind | null
  readonly aspects: ReadonlySet<Aspect>
}

const kinds: Readonly<Partial<Record<NonNullable<Statement['act']>, ActKind>>> = {
  demands: 'wants',
  intends: 'plans',
  appraises: 'judges',
  asks: 'asks',
}

const dayLength = 86_400_000

export function readReport(statement: Statement, { article, place, publishedAt }: ReportKnowledge): Report {
  const time = publishedAt === null ? Number.NaN : Date.parse(publishedAt)
  return {
    article,
    place,
    day: Number.isNaN(time) ? null : time / dayLength,
    act: statement.act === null ? null : (kinds[statement.act] ?? 'says'),
    aspects: aspectsOf(statement.content.map(({ text }) => text).join(' ')),
  }
}
