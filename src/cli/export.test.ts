import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { articleId, notInterpreted, type Statement, sha256, statementId, versionId } from '../core/index.ts'
import { openLedger } from '../ledger/index.ts'
import { createProgram } from './program.ts'

/** An article of one statement, as a reader and an extractor hand it over. */
function toEntry(publishedAt: string, who: string) {
  const text = `${who} said, "No; nothing."`
  const described = {
    url: `https://wire.example/${publishedAt}`,
    outlet: 'Sample Wire',
    headline: '=1+1',
    byline: null,
    dateline: null,
    agencies: [],
    publishedAt,
    publishedFrom: 'meta' as const,
    modifiedAt: null,
    language: 'en',
    sample: true,
    sha256: sha256(text),
    snapshot: { sha256: sha256(text), mediaType: 'text/plain', size: text.length },
  }
  const id = articleId(described)
  const article = { ...described, id, version: versionId({ ...described, id }) }
  const span = (words: string) => [
    { start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words },
  ]
  const spans = { source: span(who), cue: span('said'), content: span('No; nothing.') }
  const statement: Statement = {
    ...notInterpreted,
    id: statementId(article.version, spans),
    ...spans,
    quotation: 'direct',
    parent: null,
    confidence: 0.5,
    extractor: 'invented/1',
    by: 'machine',
  }
  return {
    article: {
      article,
      text,
      blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }],
      bytes: Buffer.from(text),
    },
    reading: { version: article.version, extractor: 'invented/1', statements: [statement] },
    retrievedAt: '2031-05-04T12:00:00Z',
  }
}

describe('onrecord export', () => {
  let ledger = ''

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
    ledger = join(folder, 'a.db')
    const open = await openLedger(ledger, { create: true })
    await open.append([toEntry('2031-05-03', 'Ada Brandt'), toEntry('2031-05-04', 'Col. Ilse Tor')])
    await open.close()
    return () => rmSync(folder, { recursive: true, force: true })
  })

  /** What the command prints, each result with its line end. */
  async function run(...args: string[]): Promise<string> {
    const printed: string[] = []
    const terminal = {
      columns: 100,
      result: async (line: string) => void printed.push(`${line}\n`),
      say() {},
      progress: () => ({ update() {}, stop() {} }),
    }
    process.env.ONRECORD_NOW = '2031-06-30T12:00:00Z'
    onTestFinished(() => void delete process.env.ONRECORD_NOW)
    await createProgram(terminal).parseAsync(['node', 'onrecord', 'export', '--ledger', ledger, ...args])
    return printed.join('')
  }

  it('prints a row a statement, newest publication first, with the line ends of RFC 4180', async () => {
    const rows = (await run('--format', 'csv')).split('\r\n')
    expect(rows).toHaveLength(4)
    expect(rows[0]).toMatch(/^id,article,version,outlet,headline,published,url,source,/)
    expect(rows[1]).toContain("Sample Wire,'=1+1,2031-05-04,https://wire.example/2031-05-04,Col. Ilse Tor,")
    expect(rows[1]).toContain('"No; nothing."')
    expect(rows[2]).toContain('Ada Brandt')
    expect(rows[3]).toBe('')
    expect((await run('--format', 'csv', '--raw-cells', '--bom')).replace('\ufeff', 'bom ')).toMatch(
      /^bom id,[\s\S]*Wire,=1\+1,/,
    )
  })

  it('prints GeoJSON and JSON-LD that name the head of the ledger', async () => {
    const header: { head: string } = JSON.parse((await run()).split('\n')[0] ?? '')
    expect(header.head).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.parse(await run('--format', 'geojson'))).toMatchObject({
      type: 'FeatureCollection',
      onrecord: { head: header.head, sample: true, drawnFor: '2031-06-30T12:00:00Z' },
      features: [],
    })
    const graph: { '@graph': { '@type': string[] }[] } = JSON.parse(await run('--format', 'jsonld'))
    expect(graph['@graph'][0]).toMatchObject({ head: header.head })
    expect(graph['@graph'].filter((node) => node['@type'].includes('Claim'))).toHaveLength(2)
  })

  it.each([
    [
      ['--format', 'geojson', '--unmask'],
      /^geojson is always masked\. Only --format jsonl takes --unmask\.$/,
    ],
    [['--format', 'jsonld', '--bom'], /are for --format csv/],
    [['--raw-cells'], /are for --format csv/],
  ])('refuses %j in a sentence', async (args, message) => {
    await expect(run(...args)).rejects.toThrow(message)
  })
})
