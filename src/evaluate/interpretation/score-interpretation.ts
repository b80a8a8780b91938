import {
  type Act,
  type ArticleVersion,
  notInterpreted,
  type Statement,
  statementId,
  toSpan,
} from '../../core/index.ts'
import { bootstrap, bootstrapIntervals, type Interval } from '../bootstrap.ts'
import { type Confusion, countConfusions } from '../confusions.ts'
import type { ArticleLabels } from '../sets/labels.ts'
import { confusedParties } from './actors.ts'
import { figureNames, judge, type Label, type Said, type SaidFigure } from './judge.ts'

/** Works out what statements say, given the words that a person marked: passed in. In their order. */
export type Interpret = (version: ArticleVersion, statements: readonly Statement[]) => readonly Said[]

/** A share of what was labelled, 0 to 1, with its 95 % interval; null where nothing was labelled. */
export interface Share {
  readonly of: number
  readonly right: number
  readonly interval: Interval | null
}

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
  /** How often each party was labelled of an actor, given, and both; the most frequent first. */
  readonly parties: readonly {
    readonly party: string
    /** Articles in which it was labelled. */
    readonly articles: number
    readonly labelled: number
    readonly given: number
    readonly both: number
  }[]
  /** Parties that were given for others, most often first; an actor that was not found has the party "none". */
  readonly confusions: readonly Confusion[]
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
  const judged = documents.map(({ labels, version }) => {
    const said = interpret(version, toStatements(version, labels))
    return labels.statements.map((label, number) => {
      const found = said[number]
      if (!found) throw new RangeError(`Statement ${number} of ${labels.name} was not interpreted.`)
      return { label, found }
    })
  })
  const pairs = judged.flat()
  return {
    set,
    statements: pairs.length,
    figures: toFigures(judged.map(toRow)),
    acts: countActs(pairs),
    parties: countParties(judged),
    confusions: countConfusions(
      pairs.flatMap(({ label, found }) => confusedParties(label.actors, found.actors ?? [])),
    ),
    bootstrap,
  }
}

interface Judged {
  readonly label: Label
  readonly found: Said
}

/** Of each figure two numbers: what is right and what counts in a document. */
function toRow(judged: readonly Judged[]): Float64Array {
  const row = new Float64Array(2 * figureNames.length)
  for (const { label, found } of judged)
    for (const [at, { of, right }] of judge(label, found).entries()) {
      row[2 * at] = (row[2 * at] ?? 0) + right
      row[2 * at + 1] = (row[2 * at + 1] ?? 0) + of
    }
  return row
}

function toFigures(rows: readonly Float64Array[]): InterpretationScore['figures'] {
  const sum = (at: number) => rows.reduce((total, row) => total + (row[at] ?? 0), 0)
  const intervals = bootstrapIntervals(rows, (drawn) =>
    figureNames.map((_, at) => (drawn[2 * at] ?? 0) / (drawn[2 * at + 1] ?? 0)),
  )
  const figures = figureNames.map((name, at) => [
    name,
    { right: sum(2 * at), of: sum(2 * at + 1), interval: intervals[at] ?? null },
  ])
  return Object.fromEntries(figures)
}

interface Tally {
  labelled: number
  given: number
  both: number
}

/** How often each kind was counted, the most often labelled first. */
class Tallies<Kind extends string> {
  private readonly tallies = new Map<Kind, Tally>()

  add(kind: Kind, what: keyof Tally, times = 1): void {
    const tally = this.tallies.get(kind) ?? { labelled: 0, given: 0, both: 0 }
    tally[what] += times
    this.tallies.set(kind, tally)
  }

  inOrder(): [Kind, Tally][] {
    return [...this.tallies].toSorted(
      ([a, one], [b, other]) => other.labelled - one.labelled || (a < b ? -1 : 1),
    )
  }
}

function countActs(pairs: readonly Judged[]): InterpretationScore['acts'] {
  const tallies = new Tallies<Act>()
  for (const { label, found } of pairs) {
    tallies.add(label.act, 'labelled')
    if (found.act) tallies.add(found.act, 'given')
    if (found.act === label.act) tallies.add(label.act, 'both')
  }
  return tallies.inOrder().map(([act, tally]) => ({ act, ...tally }))
}

function countParties(documents: readonly (readonly Judged[])[]): InterpretationScore['parties'] {
  const tallies = new Tallies<string>()
  const articles = new Map<string, number>()
  for (const pairs of documents) {
    const labelled = pairs.flatMap(({ label }) => label.actors.map(({ party }) => party ?? 'none'))
    for (const party of new Set(labelled)) articles.set(party, (articles.get(party) ?? 0) + 1)
    for (const party of labelled) {
      tallies.add(party, 'labelled')
      tallies.add(party, 'both')
    }
    for (const { label, found } of pairs) {
      for (const [party] of confusedParties(label.actors, found.actors ?? []))
        tallies.add(party ?? 'none', 'both', -1)
      for (const { party } of found.actors ?? []) tallies.add(party ?? 'none', 'given')
    }
  }
  return tallies.inOrder().map(([party, tally]) => ({ party, articles: articles.get(party) ?? 0, ...tally }))
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
