import { expect, it } from 'vitest'
import { articleOf } from '../../test/support/article.ts'
import { type LedgerRecord, notInterpreted, toSpan } from '../core/index.ts'
import { generateJsonl } from './jsonl.ts'
import { maskRecords } from './mask-records.ts'

const text = 'Ivan Holt was captured. Holt said the bridge fell.'
const article = articleOf(text, { headline: 'Plea of Holt' })
const span = (words: string) => {
  const start = text.lastIndexOf(words)
  return toSpan(text, { start, end: start + words.length })
}
const header: LedgerRecord = {
  type: 'header',
  format: 'onrecord',
  formatVersion: 1,
  ledgerVersion: 4,
  entries: 3,
  head: null,
  sample: false,
  masked: false,
}
const care = [
  { start: 0, end: 9, why: 'prisoner' },
  { start: span('Holt').start, end: span('Holt').end, why: 'prisoner' },
]
const { id, version } = article
const records = (masks: typeof care): LedgerRecord[] => [
  header,
  {
    type: 'article',
    ...article,
    text,
    blocks: [],
    care: masks,
    replaces: null,
    bytes: Buffer.from(text).toString('base64'),
    redacted: null,
    payloadSha256: null,
  },
  {
    type: 'statement',
    ...notInterpreted,
    id: 'sta_1',
    source: [span('Holt')],
    cue: [span('said')],
    content: [span('the bridge fell')],
    quotation: 'indirect',
    parent: null,
    confidence: 1,
    extractor: 'invented/1',
    by: 'machine',
    article: id,
    version,
    current: true,
    sample: false,
  },
  {
    type: 'interpretation',
    id: 'int_1',
    article: id,
    version,
    extractor: 'invented/1',
    interpreter: 'invented/1',
    statements: [
      {
        id: 'sta_1',
        act: 'asserts',
        actors: [{ name: 'Ivan Holt', party: 'unknown', post: 'cellmate of Holt' }],
      },
    ],
    writer: [{ id: 'sen_1', quantities: [{ of: 'men of Holt' }], where: [{ within: 'Holt region' }] }],
    care: masks,
    sample: false,
    payloadSha256: null,
  },
]

async function* each(some: readonly LedgerRecord[]) {
  yield* some
}

async function linesOf(some: readonly LedgerRecord[]): Promise<string[]> {
  const lines: string[] = []
  for await (const line of generateJsonl(maskRecords(each(some)))) lines.push(line)
  return lines
}

it('leaves the name in no line, says so in the first, and keeps every offset', async () => {
  const lines = await linesOf(records(care))
  expect(lines.join('\n')).not.toMatch(/Ivan|Holt/)
  expect(lines.join('\n')).not.toContain(Buffer.from('Ivan Holt').toString('base64').slice(0, 8))
  const [first, masked, statement] = lines.map((line) => JSON.parse(line))
  expect(first).toMatchObject({ masked: true })
  expect(masked).toMatchObject({ text: '█████████ was captured. ████ said the bridge fell.', bytes: null })
  expect(statement.content).toEqual([span('the bridge fell')])
  expect(statement.source).toEqual([{ ...span('Holt'), text: '████' }])
})

it('leaves articles without such names as they are', async () => {
  const [, ...lines] = await linesOf(records([]))
  const plain: string[] = []
  for await (const line of generateJsonl(records([]).slice(1))) plain.push(line)
  expect(lines).toEqual(plain)
})
