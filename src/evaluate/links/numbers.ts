import {
  type ArticleVersion,
  overlaps,
  type Quantity,
  type Range,
  type Statement,
  toSpan,
} from '../../core/index.ts'
import type { NumberLabel, NumbersStory } from './numbers-story.ts'
import { interpretStory, type StoryLabel, type StoryStatement } from './story.ts'

export type NumberVerdict = 'agree' | 'differ' | 'notComparable'

/** How two statements stand in one slot. */
export interface Compared {
  readonly slot: string
  readonly verdict: NumberVerdict
  readonly kind: string
  readonly reason: string
}

/** What is scored: passed in. `published` are days, of the first and the second. */
export interface NumberTask {
  compare(a: Statement, b: Statement, published: readonly [string, string]): readonly Compared[]
  interpret(version: ArticleVersion, statements: readonly Statement[]): readonly Statement[]
}

/** A pair whose verdict is another than the labelled one. */
interface WrongVerdict {
  readonly a: string
  readonly b: string
  readonly labelled: string
  readonly given: string
}

/** Number verdicts against those labelled as sure. */
export interface VerdictScore {
  readonly of: number
  readonly right: number
  /** Pairs said to differ that do not. */
  readonly falseDiffers: number
  /** Pairs of which a number was not found; they count as wrong. */
  readonly notFound: number
  /** By labelled verdict and reason: how many, how many right. */
  readonly byReason: Readonly<Record<string, { readonly of: number; readonly right: number }>>
  readonly wrong: readonly WrongVerdict[]
  /** Right among those that the labeller marked unsure, which no other figure counts. */
  readonly unsure: { readonly of: number; readonly right: number }
}

/** All numbers of statements that share a claim, compared: "differ" is to be rare and checked by hand. */
export interface ClaimPairs {
  readonly statements: number
  readonly verdicts: Readonly<Record<NumberVerdict, number>>
  readonly differs: readonly { readonly a: string; readonly b: string; readonly reason: string }[]
}

/** A story's number verdicts, on the values as labelled and from end to end on those that the interpreter finds. */
export interface NumbersScore {
  readonly set: string
  readonly labelled: VerdictScore
  readonly found: VerdictScore
  readonly claimPairs: ClaimPairs
}

/**
 * Scores how pairs of numbers stand. A verdict is right when it is the labelled one; the reason is counted, not scored.
 * @param versions the story's articles by the sha256 of their text
 */
export function scoreNumbers(
  story: NumbersStory,
  versions: ReadonlyMap<string, ArticleVersion>,
  task: NumberTask,
): NumbersScore {
  const read = interpretStory(story, versions, task.interpret)
  return {
    set: `numbers-${story.story}`,
    labelled: scoreVerdicts(story, task, (label) => holding(read, label, toQuantity(read, label))),
    found: scoreVerdicts(story, task, (label) => {
      const quantity = foundQuantity(read.get(label.statement)?.interpreted.quantities ?? [], label.span)
      return quantity === null ? null : holding(read, label, quantity, true)
    }),
    claimPairs: compareNumbers(read, shareClaim, task),
  }
}

function toQuantity(read: ReadonlyMap<string, StoryStatement>, label: NumberLabel): Quantity {
  const { low, high, comparator, unit, of, scope } = label
  const version = read.get(label.statement)?.version
  const spans = version === undefined ? [] : [toSpan(version.text, label.span)]
  return { spans, low, high, comparator, unit, of, scope, asOf: null }
}

/** The number found that shares most with the labelled one; null where none touches it. */
function foundQuantity(quantities: readonly Quantity[], span: Range): Quantity | null {
  const shared = (one: Quantity) =>
    one.spans.reduce(
      (sum, { start, end }) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
      0,
    )
  const touching = quantities.filter(({ spans }) => spans.some((one) => overlaps(one, span)))
  return touching.toSorted((x, y) => shared(y) - shared(x))[0] ?? null
}

interface Held {
  readonly statement: Statement
  readonly published: string
}

/** A label's statement with one number alone. */
function holding(
  read: ReadonlyMap<string, StoryStatement>,
  label: NumberLabel,
  quantity: Quantity,
  isInterpreted = false,
): Held | null {
  const one = read.get(label.statement)
  if (one === undefined) return null
  const statement = isInterpreted ? one.interpreted : one.bare
  return { statement: { ...statement, quantities: [quantity] }, published: one.published }
}

function scoreVerdicts(
  story: NumbersStory,
  { compare }: NumberTask,
  hold: (label: NumberLabel) => Held | null,
): VerdictScore {
  const held = new Map(story.numbers.map((label) => [label.id, hold(label)]))
  const judged = story.verdicts.map((pair) => {
    const [a, b] = [held.get(pair.a), held.get(pair.b)]
    const given =
      a && b
        ? compare(a.statement, b.statement, [a.published, b.published]).find(({ slot }) => slot === 'howMany')
        : undefined
    return { pair, given, isRight: given?.verdict === pair.verdict }
  })
  const sure = judged.filter(({ pair }) => !pair.unsure)
  const unsure = judged.filter(({ pair }) => pair.unsure)
  const right = (rows: typeof judged) => rows.filter(({ isRight }) => isRight).length
  const names = [...new Set(sure.map(({ pair }) => nameOf(pair.verdict, pair.reason)))].toSorted()
  return {
    of: sure.length,
    right: right(sure),
    falseDiffers: sure.filter(({ given, isRight }) => given?.verdict === 'differ' && !isRight).length,
    notFound: sure.filter(({ given }) => given === undefined).length,
    byReason: Object.fromEntries(
      names.map((name) => {
        const rows = sure.filter(({ pair }) => nameOf(pair.verdict, pair.reason) === name)
        return [name, { of: rows.length, right: right(rows) }]
      }),
    ),
    wrong: sure
      .filter(({ isRight }) => !isRight)
      .map(({ pair, given }) => ({
        a: pair.a,
        b: pair.b,
        labelled: nameOf(pair.verdict, pair.reason),
        given: given === undefined ? 'not found' : nameOf(given.verdict, given.kind),
      })),
    unsure: { of: unsure.length, right: right(unsure) },
  }
}

function nameOf(verdict: string, reason: string | null): string {
  return verdict === 'notComparable' && reason !== null ? `${verdict} ${reason}` : verdict
}

/** Two statements that are held to speak to one claim. */
type Together = (a: StoryLabel, b: StoryLabel) => boolean

/**
 * Compares all numbers that the interpreter found in statements of one claim.
 * @param read a story's statements, by their labels' ids
 */
export function compareNumbers(
  read: ReadonlyMap<string, StoryStatement>,
  areTogether: Together,
  { compare }: Pick<NumberTask, 'compare'>,
): ClaimPairs {
  const numbered = [...read.values()].filter(
    ({ label, interpreted }) => label.claims?.length && interpreted.quantities?.length,
  )
  const verdicts = { agree: 0, differ: 0, notComparable: 0 }
  const differs: { a: string; b: string; reason: string }[] = []
  for (const [at, a] of numbered.entries())
    for (const b of numbered.slice(at + 1)) {
      if (!areTogether(a.label, b.label)) continue
      const slots = compare(a.interpreted, b.interpreted, [a.published, b.published])
      for (const { slot, verdict, reason } of slots) {
        if (slot !== 'howMany') continue
        verdicts[verdict]++
        if (verdict === 'differ') differs.push({ a: a.label.id, b: b.label.id, reason })
      }
    }
  return { statements: numbered.length, verdicts, differs }
}

function shareClaim({ claims = [] }: StoryLabel, { claims: others = [] }: StoryLabel): boolean {
  return claims.some(({ claim }) => others.some((other) => other.claim === claim))
}
