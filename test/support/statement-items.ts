import type { Article, Span, Statement } from '../../src/core/index.ts'
import { toWholeStatement } from '../../src/ledger/suite/invented.ts'
import type { ExportOptions, StatementItem } from '../../src/publish/item.ts'
import { articleOf } from './article.ts'

export { toWholeStatement }

/** Statements of reports from Ostravia and Belmark, which are invented, as they are published. */

export const options: ExportOptions = {
  now: '2031-06-30T12:00:00Z',
  masked: true,
  sample: false,
  head: 'abc123',
}

/** An article of a text, published long before `options.now`. */
export function toArticle(text: string, details: Partial<Article> = {}): Article {
  return articleOf(text, {
    url: 'https://wire.example/a',
    outlet: 'Sample Wire',
    headline: 'Belmark denies strike',
    publishedAt: '2031-05-04',
    publishedFrom: 'meta',
    ...details,
  })
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
  const statement = toWholeStatement(article.version, spans, {
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

/** What a writer gives, put together. */
export async function written(lines: AsyncIterable<string>, lineEnd = '\n'): Promise<string> {
  let all = ''
  for await (const line of lines) all += `${line}${lineEnd}`
  return all
}
