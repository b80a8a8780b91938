import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LedgerRecord, notInterpreted } from '../core/index.ts'
import { generateJsonl, parseJsonl } from './jsonl.ts'

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = []
  for await (const item of items) collected.push(item)
  return collected
}

const header: LedgerRecord = {
  type: 'header',
  format: 'onrecord',
  formatVersion: 1,
  ledgerVersion: 1,
  entries: 3,
  head: null,
  sample: false,
  masked: false,
}

const text = fc.string({ unit: 'binary' })
const id = fc.string({ minLength: 1 })
const span = fc.record({ start: fc.nat(), end: fc.nat(), text })
const spans = fc.array(span, { maxLength: 3 })

const record: fc.Arbitrary<LedgerRecord> = fc.oneof(
  fc.record({ type: fc.constant('outlet' as const), id, name: text, sample: fc.boolean() }),
  fc.record({
    type: fc.constant('reading' as const),
    id,
    article: id,
    version: id,
    extractor: text,
    sample: fc.boolean(),
    statements: fc.array(
      fc.record({
        id,
        parent: fc.option(id),
        confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => (value === 0 ? 0 : value)),
        quotation: fc.constantFrom('direct' as const, 'none' as const),
      }),
    ),
  }),
  fc.record({
    type: fc.constant('redaction' as const),
    id,
    target: id,
    why: text,
    by: text,
    at: text,
    changed: fc.array(fc.record({ was: id, is: fc.option(id) })),
  }),
  fc.record({
    type: fc.constant('statement' as const),
    id,
    article: id,
    version: id,
    current: fc.boolean(),
    sample: fc.boolean(),
    source: spans,
    antecedent: fc.option(spans),
    cue: fc.array(span, { minLength: 1 }),
    content: spans,
    quotation: fc.constantFrom('indirect' as const, 'mixed' as const),
    parent: fc.option(id),
    confidence: fc.constantFrom(0, 0.5, 1),
    extractor: text,
    by: text,
    act: fc.constant(null),
    factuality: fc.constant(null),
    hedges: fc.option(spans),
    sourceKind: fc.constant(null),
    actors: fc.constant(null),
    addressee: fc.option(spans),
    channel: fc.constant(null),
    evidence: fc.constant(null),
    quantities: fc.constant(null),
    when: fc.constant(null),
    where: fc.constant(null),
    inCaptivity: fc.constant(null),
  }),
)

describe('JSON Lines', () => {
  it('parse back into the records they were generated from', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record), async (records) => {
        const lines = await collect(generateJsonl([header, ...records]))
        for (const line of lines) expect(line).not.toMatch(/[\n\r]/)
        expect(await collect(parseJsonl(lines))).toEqual([header, ...records])
        expect(await collect(generateJsonl(parseJsonl(lines)))).toEqual(lines)
      }),
    )
  })

  it('read a statement from before antecedents were found as one whose antecedent is not worked out', async () => {
    const span = { start: 0, end: 2, text: 'He' }
    const statement: LedgerRecord = {
      type: 'statement',
      id: 'sta_1',
      article: 'art_1',
      version: 'ver_1',
      current: true,
      sample: true,
      source: [span],
      cue: [{ start: 3, end: 7, text: 'said' }],
      content: [],
      quotation: 'none',
      parent: null,
      confidence: 1,
      extractor: 'rules/1',
      by: 'machine',
      ...notInterpreted,
      antecedent: [],
    }
    const { antecedent, ...older } = statement
    const [, read] = await collect(parseJsonl([JSON.stringify(header), JSON.stringify(older)]))
    expect(antecedent).toEqual([])
    expect(read).toEqual({ ...older, antecedent: null })
  })

  it('begin with the type and have the other keys sorted', async () => {
    const outlet: LedgerRecord = { type: 'outlet', sample: true, name: 'Sample Wire', id: 'out_1' }
    expect(await collect(generateJsonl([outlet]))).toEqual([
      '{"type":"outlet","id":"out_1","name":"Sample Wire","sample":true}',
    ])
  })

  it('are generated as records come', async () => {
    async function* endless(): AsyncGenerator<LedgerRecord> {
      for (;;) yield header
    }
    const lines = generateJsonl(endless())
    expect((await lines.next()).value).toContain('"type":"header"')
    await lines.return(undefined)
  })

  const first = JSON.stringify(header)
  it.each([
    [
      'no header',
      ['{"type":"outlet","id":"out_1","name":"A","sample":true}'],
      'inputInvalidLine',
      /^Line 1 .* header/,
    ],
    ['another format', ['{"type":"header","format":"other"}'], 'inputInvalidLine', /^Line 1 .* header/],
    ['no line', ['', ' '], 'inputEmpty', /empty/],
    [
      'a line cut in two',
      [first, '', '{"type":"outl'],
      'inputInvalidLine',
      /^Line 3 of the export is not JSON: \{"type":"outl\./,
    ],
    ['a very long broken line', [first, 'x'.repeat(10_000)], 'inputInvalidLine', /x{60}…/],
    ['an unknown type', [first, '{"type":"verdict"}'], 'inputInvalidLine', /^Line 2 .* no record/],
    [
      'a missing field',
      [first, '{"type":"outlet","id":"out_1","sample":true}'],
      'inputInvalidLine',
      /^Line 2 .* name/,
    ],
    ['masked words', [first.replace('"masked":false', '"masked":true')], 'exportMasked', /--unmask/],
    [
      'a newer format',
      [first.replace('"formatVersion":1', '"formatVersion":2,"new":1')],
      'ledgerNewer',
      /format version 2/,
    ],
  ])('are refused with %s', async (_, lines, code, message) => {
    const parsing = collect(parseJsonl(lines))
    await expect(parsing).rejects.toMatchObject({ name: 'OnrecordError', code })
    await expect(parsing).rejects.toThrow(message)
  })
})
