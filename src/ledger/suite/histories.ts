import fc from 'fast-check'
import {
  isRangeOf,
  mergeRanges,
  type Range,
  type ReadArticle,
  type Statement,
  toSpan,
} from '../../core/index.ts'
import type { Entry, Ledger } from '../ledger.ts'
import { interpretAll, inventArticle, noon, toEntry, toWholeStatement } from './invented.ts'

/** Something that happens to a ledger. `redact` counts among the ids that the ledger then shows. */
export type Event =
  | { readonly kind: 'append'; readonly entries: readonly Entry[] }
  | { readonly kind: 'redact'; readonly nth: number }

const word = fc.constantFrom(
  'Ostravia',
  'Belmark',
  'die Brücke',
  'мост',
  'قال',
  '🕊',
  'e\u0301',
  '\r\n',
  '"no"',
  '\ufeff',
  'said',
)

/** Few texts and addresses, so that the same ones meet again; and some of anything. */
const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('Ostravia denied it, Belmark said.', 'The bridge is closed, said Ana.'),
  },
  { weight: 4, arbitrary: fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }) },
)

const article: fc.Arbitrary<ReadArticle> = fc
  .record({
    text,
    page: fc.constantFrom('<p>one</p>', '<p>two</p>', null),
    url: fc.constantFrom('https://wire.example/a', 'https://wire.example/b', null),
    outlet: fc.constantFrom('Sample Wire', 'Sample Gazette', null),
    headline: fc.option(text),
    byline: fc.constantFrom('A. Writer', null),
    publishedAt: fc.constantFrom('2031-05-04', '2031-05-04T10:00:00+02:00', '2031', 'last week', null),
    sample: fc.boolean(),
  })
  .map(({ text, page, ...details }) => inventArticle(text, details, page ?? text))

const entry: fc.Arbitrary<Entry> = fc
  .record({
    article,
    cuts: fc.array(fc.array(fc.nat(40), { minLength: 8, maxLength: 8 }), { maxLength: 4 }),
    extractor: fc.constantFrom('invented/1', 'invented/2', null),
    isInterpreted: fc.boolean(),
  })
  .map(({ article, cuts, extractor, isInterpreted }) => {
    if (extractor === null) return toEntry(article)
    const statements = cuts.flatMap((cut) => toStatements(article, cut))
    const distinct = new Map(statements.map((statement) => [statement.id, statement]))
    const entry = toEntry(article, [...distinct.values()], extractor)
    return isInterpreted ? { ...entry, interpretation: interpretAll(entry) } : entry
  })

/** A statement with its parts between given places of the text, if they can be cut there. */
function toStatements(
  { article, text }: ReadArticle,
  [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0]: number[],
): Statement[] {
  const ranges = [
    { start: a, end: b },
    { start: c, end: d },
    { start: e, end: f },
    { start: g, end: h },
  ].map(({ start, end }) => [{ start: Math.min(start, end), end: Math.max(start, end) }])
  const [source = [], cue = [], content = [], antecedent = []] = ranges.map((some: Range[]) =>
    mergeRanges(some)
      .filter((range) => isRangeOf(text, range))
      .map((range) => toSpan(text, range)),
  )
  if (cue.length === 0) return []
  const workedOut = { antecedent: g === h ? null : antecedent }
  return [toWholeStatement(article.version, { source, cue, content }, workedOut)]
}

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(entry, { minLength: 1, maxLength: 3 })
      .map((entries) => ({ kind: 'append' as const, entries })),
  },
  { weight: 1, arbitrary: fc.nat(30).map((nth) => ({ kind: 'redact' as const, nth })) },
)

/** What may happen to a ledger, in order. */
export const history = fc.array(event, { maxLength: 8 })

/** Lets it happen. */
export async function live(ledger: Ledger, events: readonly Event[]): Promise<void> {
  for (const event of events) {
    if (event.kind === 'append') await ledger.append(event.entries)
    else await redactNth(ledger, event.nth)
  }
}

async function redactNth(ledger: Ledger, nth: number): Promise<void> {
  const articles = await ledger.articles({})
  const statements = await ledger.statements({})
  const ids = [
    ...articles.items.flatMap(({ article }) => [article.id, article.version]),
    ...statements.items.map(({ statement }) => statement.id),
  ]
  const id = ids[nth % Math.max(1, ids.length)]
  if (id !== undefined) await ledger.redact(id, { why: 'asked for', by: 'Editor', at: noon })
}
