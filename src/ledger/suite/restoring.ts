import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { LedgerRecord } from '../../core/index.ts'
import { type Bench, collect, propertyMs } from './bench.ts'
import { history, live } from './histories.ts'
import { inventArticle, inventStatement, inventTalks, noon, toEntry } from './invented.ts'
import { inventLeak } from './redacting.ts'

async function* each(records: readonly LedgerRecord[]): AsyncGenerator<LedgerRecord> {
  yield* records
}

/** Everything goes out and comes in again with nothing lost. */
export function testRestoring(bench: Bench): void {
  it(
    'holds the same records after it was taken into an empty ledger, and lives on the same way',
    async () => {
      await fc.assert(
        fc.asyncProperty(history, history, async (before, after) => {
          const first = await (await bench()).open()
          await live(first, before)
          const records = await collect(first.records())
          const second = await (await bench()).open()
          expect(await second.restore(each(records))).toBe(records.length - 1)
          expect(JSON.stringify(await collect(second.records()))).toBe(JSON.stringify(records))
          await live(first, after)
          await live(second, after)
          expect(await collect(second.records())).toEqual(await collect(first.records()))
          expect(await second.statements({ search: 'said' })).toEqual(
            await first.statements({ search: 'said' }),
          )
          expect(await second.verify()).toMatchObject({ fault: null })
          await first.close()
          await second.close()
        }),
        { numRuns: 12 },
      )
    },
    propertyMs,
  )

  it('keeps of a claim that was typed in its row, who says so and that no confidence was worked out', async () => {
    const row = { file: 'claims.csv', number: 17, key: null }
    const article = inventArticle('Ana Kovač: We left.', { publishedFrom: 'row', row })
    const pieces = { source: ['Ana Kovač'], cue: [':'], content: ['We left.'] }
    const statement = inventStatement(article, pieces, { confidence: null, by: 'import' })
    const first = await (await bench()).open()
    await first.append([inventTalks(), toEntry(article, [statement], 'import/1')])
    const second = await (await bench()).open()
    await second.restore(each(await collect(first.records())))
    for (const ledger of [first, second]) {
      expect(await ledger.article(article.article.id)).toMatchObject({
        article: { row, url: 'https://wire.example/a' },
        statements: [{ by: 'import', confidence: null, antecedent: null }],
        extractor: 'import/1',
      })
      // The report at the address that the row names is another article.
      expect((await ledger.articles({})).total).toBe(2)
      expect(await ledger.verify()).toMatchObject({ fault: null })
    }
  })

  it('masks the redacted one of two articles with the same text, and keeps the other whole', async () => {
    for (const nth of [0, 1]) {
      const first = await (await bench()).open()
      const twins = [inventLeak(), inventLeak({ url: 'https://gazette.example/a', outlet: 'Sample Gazette' })]
      await first.append(twins)
      const decision = { why: 'asked for', by: 'Editor', at: noon }
      await first.redact(twins[nth]?.article.article.id ?? '', decision)
      const records = await collect(first.records())
      const texts = records
        .filter((record) => record.type === 'article')
        .map(({ text }) => text.includes('supply'))
      expect(texts).toEqual([nth !== 0, nth !== 1])
      const second = await (await bench()).open()
      await second.restore(each(records))
      expect(await collect(second.records())).toEqual(records)
      expect(await second.articles({ search: 'supply' })).toEqual(await first.articles({ search: 'supply' }))
    }
  })

  it('takes back a text of which one article shows nothing and another all but a statement', async () => {
    const first = await (await bench()).open()
    const [hidden, partly] = [inventLeak(), inventLeak({ url: 'https://gazette.example/a' })]
    await first.append([hidden, partly])
    const decision = { why: 'asked for', by: 'Editor', at: noon }
    await first.redact(partly.reading?.statements[0]?.id ?? '', decision)
    await first.redact(hidden.article.article.id, decision)
    const records = await collect(first.records())
    const second = await (await bench()).open()
    await second.restore(each(records))
    expect(await collect(second.records())).toEqual(records)
    expect(await second.verify()).toMatchObject({ fault: null })
  })

  it('goes into an empty ledger only, or into one that holds the same', async () => {
    const ledger = await (await bench()).open()
    await ledger.append([inventTalks()])
    const records = await collect(ledger.records())
    expect(await ledger.restore(each(records))).toBe(0)
    await ledger.append([inventTalks({ byline: 'A. Writer' })])
    await expect(ledger.restore(each(records))).rejects.toMatchObject({ code: 'ledgerNotEmpty' })
  })

  it('refuses an export that was cut short, changed or masked, and keeps nothing of it', async () => {
    const source = await (await bench()).open()
    await source.append([inventTalks()])
    const records = await collect(source.records())
    const change = (type: LedgerRecord['type'], to: object) =>
      records.map((record): LedgerRecord => (record.type === type ? { ...record, ...to } : record))
    const wrong: [readonly LedgerRecord[], string][] = [
      [records.slice(0, -1), 'ledgerFault'],
      [records.slice(1), 'ledgerFault'],
      [records.filter(({ type }) => type !== 'article'), 'ledgerFault'],
      [
        change('article', { text: 'Something else was said here, and at the same length or not.' }),
        'ledgerFault',
      ],
      [change('article', { bytes: null }), 'ledgerFault'],
      [change('article', { bytes: 'AAAA' }), 'ledgerFault'],
      [change('article', { byline: 'Somebody' }), 'ledgerFault'],
      [change('statement', { content: [{ start: 0, end: 2, text: 'no' }] }), 'ledgerFault'],
      [change('statement', { by: 'Somebody' }), 'ledgerFault'],
      [change('header', { masked: true }), 'exportMasked'],
    ]
    for (const [changed, code] of wrong) {
      const target = await (await bench()).open()
      await expect(target.restore(each(changed))).rejects.toMatchObject({ code })
      expect(await target.counts()).toMatchObject({ articles: 0, statements: 0 })
      expect(await target.restore(each(records))).toBe(records.length - 1)
    }
  })
}
