import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Bench, collect, propertyMs } from './bench.ts'
import { history, live } from './histories.ts'
import { inventArticle, inventStatement, inventTalks, toEntry } from './invented.ts'

/** Promises 1 and 2: what has no span is not stored, nothing is overwritten, twice is once. */
export function testAppending(bench: Bench): void {
  it('tells a new article, a new version, new details and a known one apart', async () => {
    const ledger = await (await bench()).open()
    const changed = inventArticle('Talks in Veskograd go on.')
    const entries = [inventTalks(), toEntry(changed), inventTalks({ byline: 'A. Writer' }), inventTalks()]
    const appended = await ledger.append(entries)
    expect(appended.map(({ outcome, newStatements }) => [outcome, newStatements])).toEqual([
      ['newArticle', 4],
      ['newVersion', 0],
      ['newDetails', 0],
      ['known', 0],
    ])
    expect(await ledger.counts()).toMatchObject({ articles: 1, versions: 2, outlets: 1 })
  })

  it(
    'changes nothing when the same inputs are read again',
    async () => {
      await fc.assert(
        fc.asyncProperty(history, async (events) => {
          const ledger = await (await bench()).open()
          await live(ledger, events)
          const once = await collect(ledger.records())
          await live(
            ledger,
            events.filter((event) => event.kind === 'append'),
          )
          expect(await collect(ledger.records())).toEqual(once)
          await ledger.close()
        }),
        { numRuns: 15 },
      )
    },
    propertyMs,
  )

  it(
    'keeps the order of appending, in one batch or in many',
    async () => {
      await fc.assert(
        fc.asyncProperty(history, async (events) => {
          const entries = events.flatMap((event) => (event.kind === 'append' ? event.entries : []))
          const atOnce = await (await bench()).open()
          await atOnce.append(entries)
          const oneByOne = await (await bench()).open()
          for (const entry of entries) await oneByOne.append([entry])
          expect(await collect(oneByOne.records())).toEqual(await collect(atOnce.records()))
          await atOnce.close()
          await oneByOne.close()
        }),
        { numRuns: 8 },
      )
    },
    propertyMs,
  )

  it(
    'shows spans that slice to their words, and verifies',
    async () => {
      await fc.assert(
        fc.asyncProperty(history, async (events) => {
          const ledger = await (await bench()).open()
          await live(ledger, events)
          const { items } = await ledger.statements({ limit: 1000 })
          for (const { statement, article } of items) {
            const { text } = await ledger.article(article.version)
            const { source, antecedent, cue, content } = statement
            for (const span of [...source, ...(antecedent ?? []), ...cue, ...content])
              expect(text.slice(span.start, span.end)).toBe(span.text)
          }
          expect(await ledger.verify()).toMatchObject({ fault: null })
          await ledger.close()
        }),
        { numRuns: 15 },
      )
    },
    propertyMs,
  )

  it('stores all of a batch or nothing', async () => {
    const ledger = await (await bench()).open()
    const talks = inventTalks()
    const wrong = inventArticle('Belmark said no.', { url: null })
    const statement = {
      ...inventStatement(wrong, { cue: ['said'] }),
      cue: [{ start: 8, end: 12, text: 'denied' }],
    }
    await expect(ledger.append([talks, toEntry(wrong, [statement])])).rejects.toThrow(
      /does not slice to its words/,
    )
    expect(await ledger.counts()).toMatchObject({ articles: 0, statements: 0, outlets: 0 })
    expect(await ledger.append([talks])).toHaveLength(1)
  })

  it('stores nothing whose id or hash is not that of its content', async () => {
    const ledger = await (await bench()).open()
    const entry = inventTalks()
    const tamper = (details: object) => ({
      ...entry,
      article: { ...entry.article, article: { ...entry.article.article, ...details } },
    })
    for (const details of [
      { sha256: '0'.repeat(64) },
      { id: 'art_1' },
      { version: 'ver_1' },
      { headline: 'Other' },
    ])
      await expect(ledger.append([tamper(details)])).rejects.toMatchObject({ code: 'ledgerFault' })
    expect(await collect(ledger.records())).toHaveLength(1)
  })

  it('keeps an older reading when a later extractor reads the version anew', async () => {
    const ledger = await (await bench()).open()
    const { article } = inventTalks()
    const denial = inventStatement(article, { cue: ['believes'], content: ['the bridge at Lenz was mined'] })
    await ledger.append([inventTalks(), toEntry(article, [denial], 'invented/2')])
    const view = await ledger.article(article.article.id)
    expect(view.extractor).toBe('invented/2')
    expect(view.statements.map(({ id }) => id)).toEqual([denial.id])
    const records = await collect(ledger.records())
    const statements = records.filter((record) => record.type === 'statement')
    expect(statements.map(({ current }) => current)).toEqual([false, false, false, false, true])
    expect(await ledger.has(article.article.version, 'invented/1')).toBe(true)
    expect(await ledger.has(article.article.version, 'invented/3')).toBe(false)
    expect(await ledger.has(article.article.version, null)).toBe(true)
    expect(await ledger.has('ver_none', null)).toBe(false)
  })

  it('gives back the bytes that a version was read from', async () => {
    const ledger = await (await bench()).open()
    const { article } = inventTalks()
    await ledger.append([inventTalks()])
    const { bytes, mediaType } = await ledger.snapshot(article.article.version)
    expect(Buffer.from(bytes).equals(article.bytes)).toBe(true)
    expect(mediaType).toBe('text/html')
  })
}
