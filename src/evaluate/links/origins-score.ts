import { bootstrap, bootstrapIntervals, type Interval } from '../bootstrap.ts'
import { isBorder, type LabelledKind, type OriginPair } from './origins-labels.ts'

/** What was judged of a labelled pair. */
export interface JudgedOrigin {
  readonly pair: OriginPair
  readonly kind: LabelledKind
  /** By what it was decided, and from how much on two articles are related. */
  readonly score: number
  readonly needed: number
  /** Whether the ledger's keys brought the two together at all. */
  readonly isFound: boolean
}

/** How many are right, of how many; the interval holds shares of 0 to 1. */
interface OriginFigure {
  readonly right: number
  readonly of: number
  readonly interval: Interval | null
}

/** A pair that was not judged as it is labelled. */
interface WrongOrigin {
  readonly number: number
  readonly label: LabelledKind
  readonly given: LabelledKind
  readonly border: boolean
  readonly reason: string
  readonly score: number
}

/** What was made of the pairs of one half. */
export interface OriginsScore {
  readonly set: string
  readonly pairs: number
  readonly figures: Readonly<Record<string, OriginFigure>>
  readonly wrong: readonly WrongOrigin[]
  readonly bootstrap: typeof bootstrap
}

const isRelated = (kind: LabelledKind) => kind !== 'independent'

/** What each figure counts: whether a pair is counted, and whether it is right. */
const figures: Readonly<
  Record<string, { of(one: JudgedOrigin): boolean; right(one: JudgedOrigin): boolean }>
> = {
  precision: {
    of: ({ kind }) => isRelated(kind),
    right: ({ pair }) => isRelated(pair.label),
  },
  recall: {
    of: ({ pair }) => isRelated(pair.label),
    right: ({ kind }) => isRelated(kind),
  },
  'precision.noBorders': {
    of: ({ kind, pair }) => isRelated(kind) && !isBorder(pair),
    right: ({ pair }) => isRelated(pair.label),
  },
  'recall.noBorders': {
    of: ({ pair }) => isRelated(pair.label) && !isBorder(pair),
    right: ({ kind }) => isRelated(kind),
  },
  'copyOrRewrite.ofRelated': {
    of: ({ pair, kind }) => isRelated(pair.label) && isRelated(kind),
    right: ({ pair, kind }) => pair.label === kind,
  },
  'found.ofRelated': {
    of: ({ pair }) => isRelated(pair.label),
    right: ({ isFound }) => isFound,
  },
}

/**
 * Scores judgements against the labels of a half: precision and recall of "related" with and without the pairs on which
 * readers could differ, then whether copies and rewrites are told apart, then how many related pairs the keys
 * bring together. Intervals are by article: pairs that have one in common are drawn together.
 */
export function scoreOrigins(set: string, judged: readonly JudgedOrigin[]): OriginsScore {
  const names = Object.keys(figures)
  const rows = byArticle(judged).map((group) =>
    Float64Array.from(
      Object.values(figures).flatMap(({ of, right }) => {
        const counted = group.filter(of)
        return [counted.filter(right).length, counted.length]
      }),
    ),
  )
  const sum = (column: number) => rows.reduce((total, row) => total + (row[column] ?? 0), 0)
  const intervals = bootstrapIntervals(rows, (drawn) =>
    names.map((_, at) => (drawn[2 * at] ?? 0) / (drawn[2 * at + 1] ?? 0)),
  )
  return {
    set,
    pairs: judged.length,
    figures: Object.fromEntries(
      names.map((name, at) => [
        name,
        { right: sum(2 * at), of: sum(2 * at + 1), interval: intervals[at] ?? null },
      ]),
    ),
    wrong: judged.filter(({ pair, kind }) => pair.label !== kind).map(toWrong),
    bootstrap,
  }
}

function toWrong({ pair, kind, score }: JudgedOrigin): WrongOrigin {
  const { number, label, border, reason } = pair
  return { number, label, given: kind, border, reason, score: Math.round(1000 * score) / 1000 }
}

/** Pairs in groups that have no article in common. */
function byArticle(judged: readonly JudgedOrigin[]): JudgedOrigin[][] {
  const groupOf = new Map<string, JudgedOrigin[]>()
  const groups = new Set<JudgedOrigin[]>()
  for (const one of judged) {
    const known = [one.pair.a, one.pair.b].flatMap(({ sha256 }) => {
      const group = groupOf.get(sha256)
      return group ? [group] : []
    })
    const met = [...new Set(known)]
    const joined = [...met.flat(), one]
    for (const group of met) groups.delete(group)
    groups.add(joined)
    for (const { pair } of joined) for (const { sha256 } of [pair.a, pair.b]) groupOf.set(sha256, joined)
  }
  return [...groups]
}
