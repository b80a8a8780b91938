import fc from 'fast-check'
import {
  Act,
  Comparator,
  EvidenceBasis,
  Factuality,
  Quotation,
  SourceKind,
  type Span,
} from '../../src/core/index.ts'
import { toWholeStatement } from '../../src/ledger/suite/invented.ts'
import type { StatementItem } from '../../src/publish/item.ts'
import { toArticle } from './statement-items.ts'

const hostile = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1-1',
  '-5',
  '@SUM(A1)',
  '\t=1',
  ' =1',
  "'=1",
  "'",
  '＝1',
  '"',
  '""',
]
  .concat([',', ';', '|', ' | ', '\\', '\\|', '…', ' … ', '\r\n', '\n', '\r', '\n=', '[1,2)', 'null', 'true'])
  .concat([
    '😀',
    '\ud800',
    '\udc00',
    '\u202e',
    '\ufeff',
    '\0',
    '\u2028',
    '<script>',
    ']}',
    '__proto__',
    '@id',
    '_:b0',
  ])
const word = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }))
const maybe = fc.option(word)
const number = fc.oneof(fc.integer(), fc.constantFrom(0.5, -38.5, 1e21, 2 ** 53))
const precision = fc.integer({ min: 1, max: 7 })

/** Words with a blank between any two, so that no span cuts a surrogate pair. */
const pieces = fc.array(word, { minLength: 6, maxLength: 16 }).map((words) => {
  const spans: Span[] = []
  let whole = ''
  for (const one of words) {
    spans.push({ start: whole.length, end: whole.length + one.length, text: one })
    whole += `${one} `
  }
  return { whole, spans }
})

function saidOf(spans: Span[]) {
  const some = fc.subarray(spans)
  const any = fc.subarray(spans, { minLength: 1 })
  const time = fc.record({
    edtf: fc.constantFrom('2031-05-04', '2031-05', '2031/2032', 'XXXX-01-31', '2022/..', '202X', '2031-21'),
    precision: fc.integer({ min: 1, max: 5 }),
    spans: any,
  })
  const candidate = fc.record({
    id: word,
    name: word,
    country: fc.constantFrom('OS', 'BE'),
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
  })
  const lists = { minLength: 0, maxLength: 3 }
  return fc.record({
    antecedent: fc.option(some),
    act: fc.option(fc.constantFrom(...Act.options)),
    factuality: fc.option(fc.constantFrom(...Factuality.options)),
    hedges: fc.option(some),
    sourceKind: fc.option(fc.constantFrom(...SourceKind.options)),
    actors: fc.option(
      fc.array(
        fc.record({
          name: word,
          party: maybe,
          affiliation: maybe,
          post: maybe,
          span: fc.constantFrom(...spans),
        }),
        lists,
      ),
    ),
    addressee: fc.option(some),
    channel: fc.option(some),
    evidence: fc.option(fc.record({ value: fc.constantFrom(...EvidenceBasis.options), spans: some })),
    quantities: fc.option(
      fc.array(
        fc.record({
          spans: any,
          low: fc.option(number),
          high: fc.option(number),
          comparator: fc.constantFrom(...Comparator.options),
          unit: maybe,
          of: maybe,
          scope: maybe,
          asOf: maybe,
        }),
        lists,
      ),
    ),
    when: fc.option(fc.record({ said: fc.option(time), about: fc.array(time, lists) })),
    where: fc.option(
      fc.array(
        fc.tuple(any, candidate, fc.boolean(), maybe, fc.option(precision)).map((drawn) => {
          const [words, one, chosen, within, where] = drawn
          return { spans: words, candidates: [one], chosen: chosen ? one.id : null, within, precision: where }
        }),
        lists,
      ),
    ),
    inCaptivity: fc.option(fc.boolean()),
    quotation: fc.constantFrom(...Quotation.options),
    confidence: fc.option(fc.constantFrom(0, 0.25, 1)),
    by: fc.oneof(fc.constantFrom('machine', 'import'), word),
    extractor: word,
    parent: fc.option(fc.constant('sta_0')),
  })
}

/** Statements of hostile words, every field filled, empty or not worked out. */
export const hostileItem: fc.Arbitrary<StatementItem> = pieces.chain(({ whole, spans }) =>
  fc
    .tuple(
      fc.record({
        source: fc.subarray(spans),
        cue: fc.subarray(spans, { minLength: 1 }),
        content: fc.subarray(spans),
      }),
      saidOf(spans),
      fc.record({
        url: maybe,
        outlet: maybe,
        headline: maybe,
        language: maybe,
        publishedAt: fc.option(fc.constantFrom('2031-05-04', '2031-06-30T11:00:00+02:00', 'yesterday')),
        sample: fc.boolean(),
        ...{ row: fc.record({ file: word, number: fc.integer({ min: 1, max: 9 }), key: maybe }) },
      }),
    )
    .map(([parts, said, details]) => {
      const article = toArticle(whole, details)
      return { article, text: whole, statement: toWholeStatement(article.version, parts, said), care: null }
    }),
)
