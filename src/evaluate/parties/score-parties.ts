import { bootstrap, bootstrapIntervals, type Interval } from '../bootstrap.ts'
import { type Confusion, countConfusions } from '../confusions.ts'
import type { MarkedName, NamedDocument, PartyGold } from './party-set.ts'

/** A share of names, 0 to 1, with its 95 % interval over documents; null where there are none. */
interface NameShare {
  readonly of: number
  readonly right: number
  readonly interval: Interval | null
}

/** A score of which parties names stand for. */
export interface PartiesScore {
  readonly set: string
  readonly documents: number
  /** Names that are marked, and those of them that are labelled. */
  readonly marked: number
  readonly labelled: number
  /**
   * `found`: of the names that stand for a party those that were given it; `right`: of the names that were given a
   * party those that stand for it; `silent`: of the names that stand for none those that were given none.
   */
  readonly figures: Readonly<Record<'found' | 'right' | 'silent', NameShare>>
  /** The same shares of found by what the corpus says a name is. */
  readonly types: readonly { readonly type: string; readonly of: number; readonly right: number }[]
  readonly confusions: readonly Confusion[]
  readonly bootstrap: typeof bootstrap
}

/** Which party a name in a document stands for, null for none: passed in. */
export type PartyOf = (document: NamedDocument, name: MarkedName) => string | null

/** Holds the parties of names against what people say they stand for. Names that nobody labelled do not count. */
export function scoreParties(
  documents: readonly NamedDocument[],
  gold: PartyGold,
  { set, partyOf }: { readonly set: string; readonly partyOf: PartyOf },
): PartiesScore {
  const judged = documents.map((document) =>
    document.names.flatMap((name): Judged[] => {
      const labelled = gold.get(name.key)
      return labelled === undefined ? [] : [{ type: name.type, labelled, given: partyOf(document, name) }]
    }),
  )
  const names = judged.flat()
  return {
    set,
    documents: documents.length,
    marked: documents.reduce((total, { names: all }) => total + all.length, 0),
    labelled: names.length,
    figures: toFigures(judged.map(toRow)),
    types: countTypes(names),
    confusions: countConfusions(
      names.flatMap(({ labelled, given }) => (given === labelled ? [] : [[labelled, given]])),
    ),
    bootstrap,
  }
}

/** A name with the party that is labelled and the one that was given; null for none. */
interface Judged {
  readonly type: string
  readonly labelled: string | null
  readonly given: string | null
}

/** Of each figure two numbers: what is right and what counts in a document. */
function toRow(names: readonly Judged[]): Float64Array {
  const row = new Float64Array(6)
  const add = (at: number, isCounted: boolean, isRight: boolean) => {
    row[at] = (row[at] ?? 0) + Number(isCounted && isRight)
    row[at + 1] = (row[at + 1] ?? 0) + Number(isCounted)
  }
  for (const { labelled, given } of names) {
    add(0, labelled !== null, given === labelled)
    add(2, given !== null, given === labelled)
    add(4, labelled === null, given === null)
  }
  return row
}

function toFigures(rows: readonly Float64Array[]): PartiesScore['figures'] {
  const sum = (at: number) => rows.reduce((total, row) => total + (row[at] ?? 0), 0)
  const intervals = bootstrapIntervals(rows, (drawn) =>
    [0, 2, 4].map((at) => (drawn[at] ?? 0) / (drawn[at + 1] ?? 0)),
  )
  const figure = (at: number): NameShare => ({
    right: sum(at),
    of: sum(at + 1),
    interval: intervals[at / 2] ?? null,
  })
  return { found: figure(0), right: figure(2), silent: figure(4) }
}

function countTypes(names: readonly Judged[]): PartiesScore['types'] {
  const types = new Map<string, { of: number; right: number }>()
  for (const { type, labelled, given } of names) {
    if (labelled === null) continue
    const { of, right } = types.get(type) ?? { of: 0, right: 0 }
    types.set(type, { of: of + 1, right: right + Number(given === labelled) })
  }
  return [...types]
    .map(([type, share]) => ({ type, ...share }))
    .toSorted((a, b) => (a.type < b.type ? -1 : 1))
}
