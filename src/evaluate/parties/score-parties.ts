import { bootstrap, bootstrapIntervals, type Interval } from '../bootstrap.ts'
import type { MarkedName, NamedDocument, PartyGold } from './party-set.ts'

/** A share of names, 0 to 1, with its 95 % interval over documents; null where there are none. */
interface NameShare {
  readonly of: number
  readonly right: number
  readonly interval: Interval | null
}

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
  readonly confusions: readonly {
    readonly labelled: string
    readonly given: string
    readonly times: number
  }[]
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
  const confusions = new Map<string, number>()
  const types = new Map<string, { of: number; right: number }>()
  const rows = documents.map((document) => {
    const row = new Float64Array(6)
    const add = (at: number, of: boolean, right: boolean) => {
      row[at] = (row[at] ?? 0) + Number(of && right)
      row[at + 1] = (row[at + 1] ?? 0) + Number(of)
    }
    for (const name of document.names) {
      const labelled = gold.get(name.key)
      if (labelled === undefined) continue
      const given = partyOf(document, name)
      add(0, labelled !== null, given === labelled)
      add(2, given !== null, given === labelled)
      add(4, labelled === null, given === null)
      if (labelled !== null) {
        const before = types.get(name.type) ?? { of: 0, right: 0 }
        types.set(name.type, { of: before.of + 1, right: before.right + Number(given === labelled) })
      }
      if (given !== labelled) {
        const pair = `${labelled ?? 'none'}\t${given ?? 'none'}`
        confusions.set(pair, (confusions.get(pair) ?? 0) + 1)
      }
    }
    return row
  })
  const sum = (at: number) => rows.reduce((total, row) => total + (row[at] ?? 0), 0)
  const intervals = bootstrapIntervals(rows, (drawn) =>
    [0, 2, 4].map((at) => (drawn[at] ?? 0) / (drawn[at + 1] ?? 0)),
  )
  const figure = (at: number): NameShare => ({
    right: sum(at),
    of: sum(at + 1),
    interval: intervals[at / 2] ?? null,
  })
  const labelled = documents.flatMap(({ names }) => names.filter(({ key }) => gold.has(key))).length
  return {
    set,
    documents: documents.length,
    marked: documents.reduce((total, { names }) => total + names.length, 0),
    labelled,
    figures: { found: figure(0), right: figure(2), silent: figure(4) },
    types: [...types]
      .map(([type, share]) => ({ type, ...share }))
      .toSorted((a, b) => (a.type < b.type ? -1 : 1)),
    confusions: [...confusions]
      .map(([pair, times]) => {
        const [from = '', given = ''] = pair.split('\t')
        return { labelled: from, given, times }
      })
      .toSorted((a, b) => b.times - a.times || (a.labelled + a.given < b.labelled + b.given ? -1 : 1)),
    bootstrap,
  }
}
