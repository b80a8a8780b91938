import fc from 'fast-check'
import {
  Act,
  Comparator,
  EvidenceBasis,
  Factuality,
  notInterpreted,
  Quotation,
  SourceKind,
  type Span,
  type Statement,
  sha256,
  statementId,
} from '../../core/index.ts'
import type { ExportOptions, StatementItem } from '../item.ts'

/** Statements of reports from Ostravia and Belmark, which are invented, and of texts that nobody would write. */

export const options: ExportOptions = {
  now: '2031-06-30T12:00:00Z',
  masked: true,
  sample: false,
  head: 'abc123',
}

/** An article of a text, published long before `options.now`. */
export function toArticle(text: string, details: Partial<StatementItem['article']> = {}) {
  return {
    id: 'art_1',
    version: `ver_${sha256(text).slice(0, 8)}`,
    url: 'https://wire.example/a',
    outlet: 'Sample Wire',
    headline: 'Belmark denies strike',
    byline: null,
    dateline: null,
    agencies: [],
    publishedAt: '2031-05-04',
    publishedFrom: 'meta' as const,
    modifiedAt: null,
    language: 'en',
    sha256: sha256(text),
    snapshot: { sha256: sha256(''), mediaType: 'text/html', size: 0 },
    sample: false,
    ...details,
  }
}

/** A statement about which nothing has been worked out but what is given. */
export function toStatement(
  version: string,
  spans: Record<'source' | 'cue' | 'content', Span[]>,
  details: Partial<Statement> = {},
): Statement {
  return {
    id: statementId(version, spans),
    ...spans,
    quotation: 'indirect',
    parent: null,
    confidence: 0.75,
    extractor: 'invented/1',
    by: 'machine',
    ...notInterpreted,
    ...details,
  }
}

const text =
  '😀 Col. Ada Brandt, spokeswoman of Belmark’s army, told Sample Wire on Telegram on 3 May that, according to ' +
  'satellite images, it had most likely destroyed between 300 and 1,500 shells near Vellin in Tor region on 2 May.'

function cut(...pieces: string[]): Span[] {
  return pieces.map((piece) => {
    const start = text.indexOf(piece)
    return { start, end: start + piece.length, text: piece }
  })
}

const vellin = { id: 'geo:77', name: 'Vellin', country: 'OS', lat: -48.123456, lon: 37.987654 }

/** A statement of which everything has been worked out, after an emoji. */
export function filled(details: Partial<Statement> = {}): StatementItem {
  const article = toArticle(text)
  const [span = { start: 0, end: 0, text: '' }] = cut('Col. Ada Brandt')
  const spans = {
    source: cut('Col. Ada Brandt, spokeswoman of Belmark’s army'),
    cue: cut('told'),
    content: cut(
      'it had most likely destroyed between 300 and 1,500 shells near Vellin in Tor region on 2 May',
    ),
  }
  const statement = toStatement(article.version, spans, {
    antecedent: [],
    act: 'asserts',
    factuality: 'PR+',
    hedges: cut('most likely'),
    sourceKind: 'named',
    actors: [{ name: 'Ada Brandt', party: 'Belmark', affiliation: null, post: 'army spokeswoman', span }],
    addressee: cut('Sample Wire'),
    channel: cut('Telegram'),
    evidence: { value: 'imagery', spans: cut('satellite images') },
    quantities: [
      {
        spans: cut('between 300 and 1,500 shells'),
        low: 300,
        high: 1500,
        comparator: 'between',
        unit: null,
        of: 'shells',
        scope: null,
        asOf: null,
      },
    ],
    when: {
      said: { edtf: '2031-05-03', precision: 1, spans: cut('on 3 May') },
      about: [{ edtf: '2031-05-02', precision: 1, spans: cut('on 2 May') }],
    },
    where: [
      { spans: cut('Vellin'), candidates: [vellin], chosen: vellin.id, within: 'Tor region', precision: 2 },
      { spans: cut('Tor region'), candidates: [], chosen: null, within: null, precision: null },
    ],
    inCaptivity: false,
    ...details,
  })
  return { article, text, statement, care: [] }
}

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
      return { article, text: whole, statement: toStatement(article.version, parts, said), care: null }
    }),
)

/** What a writer gives, put together. */
export async function written(lines: AsyncIterable<string>, lineEnd = '\n'): Promise<string> {
  let all = ''
  for await (const line of lines) all += `${line}${lineEnd}`
  return all
}
