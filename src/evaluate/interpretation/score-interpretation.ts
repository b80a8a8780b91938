import {
  type Act,
  type ArticleVersion,
  notInterpreted,
  overlaps,
  type Statement,
  statementId,
  toSpan,
} from '../../core/index.ts'
import { bootstrap, bootstrapIntervals, type Interval } from '../bootstrap.ts'
import type { ArticleLabels } from '../sets/labels.ts'
import { confusedParties, countAlike } from './actors.ts'
import { areSameName } from './same-name.ts'

type Label = ArticleLabels['statements'][number]

/** What is worked out of a statement and held against its label. */
export type Said = Pick<
  Statement,
  'act' | 'factuality' | 'sourceKind' | 'actors' | 'addressee' | 'quantities'
>

/** Works out what statements say, given the words that a person marked: passed in. In their order. */
export type Interpret = (version: ArticleVersion, statements: readonly Statement[]) => readonly Said[]

/** A share of what was labelled, 0 to 1, with its 95 % interval; null where nothing was labelled. */
export interface Share {
  readonly of: number
  readonly right: number
  readonly interval: Interval | null
}

const figureNames = [
  'act',
  'factuality',
  'source kind',
  'actor',
  'party',
  'addressee',
  'quantity found',
  'quantity',
] as const
type SaidFigure = (typeof figureNames)[number]

/** A score of what statements say, over the spans that a person marked. */
export interface InterpretationScore {
  readonly set: string
  readonly statements: number
  readonly figures: Readonly<Record<SaidFigure, Share>>
  /** How often each act was labelled, given, and both. */
  readonly acts: readonly {
    readonly act: Act
    readonly labelled: number
    readonly given: number
    readonly both: number
  }[]
  /** Parties that were given for others, most often first; an actor that was not found has the party "none". */
  readonly confusions: readonly {
    readonly labelled: string
    readonly given: string
    readonly times: number
  }[]
  readonly bootstrap: typeof bootstrap
}

/** Labels of an article with the version that they are of. */
export interface LabelledVersion {
  readonly labels: ArticleLabels
  readonly version: ArticleVersion
}

/**
 * Scores what is worked out of statements whose spans are given: the act and the certainty are right when they are
 * the label's; an actor when one of the same name is given (areSameName), a party when one of the actors has it, each
 * counted once; an addressee when it touches the label's, or neither has one; a quantity when interval, comparator and
 * unit are the label's, of those labelled. Numbers that nobody labelled count neither way.
 */
export function scoreInterpretation(
  documents: readonly LabelledVersion[],
  { set, interpret }: { readonly set: string; readonly interpret: Interpret },
): InterpretationScore {
  const rows: Float64Array[] = []
  const acts = new Map<Act, { labelled: number; given: number; both: number }>()
  const confusions = new Map<string, number>()
  const tally = (act: Act) => acts.get(act) ?? { labelled: 0, given: 0, both: 0 }
  for (const { labels, version } of documents) {
    const row = new Float64Array(2 * figureNames.length)
    const said = interpret(version, toStatements(version, labels))
    for (const [number, label] of labels.statements.entries()) {
      const found = said[number]
      if (!found) throw new RangeError(`Statement ${number} of ${labels.name} was not interpreted.`)
      for (const [at, { of, right }] of judge(label, found).entries()) {
        row[2 * at] = (row[2 * at] ?? 0) + right
        row[2 * at + 1] = (row[2 * at + 1] ?? 0) + of
      }
      for (const pair of confusedParties(label.actors, found.actors ?? []))
        confusions.set(pair, (confusions.get(pair) ?? 0) + 1)
      const labelled = tally(label.act)
      acts.set(label.act, {
        ...labelled,
        labelled: labelled.labelled + 1,
        both: labelled.both + Number(found.act === label.act),
      })
      if (found.act) acts.set(found.act, { ...tally(found.act), given: tally(found.act).given + 1 })
    }
    rows.push(row)
  }
  const sum = (at: number) => rows.reduce((total, row) => total + (row[at] ?? 0), 0)
  const intervals = bootstrapIntervals(rows, (drawn) =>
    figureNames.map((_, at) => (drawn[2 * at] ?? 0) / (drawn[2 * at + 1] ?? 0)),
  )
  const figures = figureNames.map((name, at) => [
    name,
    { right: sum(2 * at), of: sum(2 * at + 1), interval: intervals[at] ?? null },
  ])
  return {
    set,
    statements: documents.reduce((total, { labels }) => total + labels.statements.length, 0),
    figures: Object.fromEntries(figures),
    acts: [...acts]
      .map(([act, counts]) => ({ act, ...counts }))
      .toSorted((a, b) => b.labelled - a.labelled || (a.act < b.act ? -1 : 1)),
    confusions: [...confusions]
      .map(([pair, times]) => {
        const [labelled = '', given = ''] = pair.split('\t')
        return { labelled, given, times }
      })
      .toSorted((a, b) => b.times - a.times || compare(a.labelled, b.labelled) || compare(a.given, b.given)),
    bootstrap,
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What counts of one statement, and what of it is right, in the order of the figures. */
function judge(label: Label, found: Said): { of: number; right: number }[] {
  const share = (of: number, right: number | boolean) => ({ of, right: Number(right) })
  const addressee = found.addressee ?? []
  const named = label.addressee.length > 0 || addressee.length > 0
  const touches = label.addressee.some((one) => addressee.some((other) => overlaps(one, other)))
  const used = new Set<number>()
  let right = 0
  for (const quantity of label.quantities) {
    const at = (found.quantities ?? []).findIndex(
      ({ spans }, index) =>
        !used.has(index) && spans.some((span) => quantity.spans.some((one) => overlaps(one, span))),
    )
    const other = found.quantities?.[at]
    if (!other) continue
    used.add(at)
    if (
      other.low === quantity.low &&
      other.high === quantity.high &&
      other.comparator === quantity.comparator &&
      other.unit === quantity.unit
    )
      right++
  }
  return [
    share(1, found.act === label.act),
    share(1, found.factuality === label.factuality),
    share(1, found.sourceKind === label.sourceKind),
    {
      of: label.actors.length,
      right: countAlike(label.actors, found.actors ?? [], (a, b) => areSameName(a.name, b.name)),
    },
    {
      of: label.actors.length,
      right: label.actors.length - confusedParties(label.actors, found.actors ?? []).length,
    },
    share(Number(named), touches),
    share(label.quantities.length, used.size),
    share(label.quantities.length, right),
  ]
}

/** Labels as if an extractor had found them, word for word. */
function toStatements({ article, text }: ArticleVersion, { statements }: ArticleLabels): Statement[] {
  const words = (ranges: Label['cue']) => ranges.map((range) => toSpan(text, range))
  const ids = statements.map((label) => statementId(article.version, label))
  return statements.map((label, number) => ({
    ...notInterpreted,
    id: ids[number] ?? '',
    source: words(label.source),
    cue: words(label.cue),
    content: words(label.content),
    quotation: 'none',
    parent: label.parent === null ? null : (ids[label.parent] ?? null),
    confidence: 1,
    extractor: 'labels',
    by: 'machine',
  }))
}
