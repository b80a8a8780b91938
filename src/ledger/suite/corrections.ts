import { expect, it } from 'vitest'
import { type Correction, type LedgerRecord, type ReadArticle, toSpan } from '../../core/index.ts'
import { type Bench, collect } from './bench.ts'
import { inventArticle, inventStatement, noon, toEntry } from './invented.ts'

const notice = 'Correction: An earlier version of this story said the bridge was mined.'
const text = `🕊 The bridge at Lenz is closed, Belmark said.\n${notice}`

/** A report that ends in a notice. */
function inventCorrected(details: Parameters<typeof inventArticle>[1] = {}): ReadArticle {
  const start = text.indexOf(notice)
  const corrections: Correction[] = [
    { ...toSpan(text, { start, end: start + notice.length }), kind: 'correction' },
  ]
  return { ...inventArticle(text, details), corrections }
}

async function* each(records: readonly LedgerRecord[]): AsyncGenerator<LedgerRecord> {
  yield* records
}

/** Notices of an outlet about its own words, kept with the article. */
export function testCorrections(bench: Bench): void {
  it('shows the notices of an article with their words, and verifies them', async () => {
    const ledger = await (await bench()).open()
    const article = inventCorrected()
    await ledger.append([toEntry(article)])
    expect((await ledger.article(article.article.id)).corrections).toEqual(article.corrections)
    expect(await ledger.verify()).toMatchObject({ fault: null })
    await ledger.close()
  })

  it('has no such key where none was found, so that earlier entries keep their hash', async () => {
    const ledger = await (await bench()).open()
    const article = inventArticle(text)
    await ledger.append([toEntry(article)])
    expect(await ledger.article(article.article.id)).not.toHaveProperty('corrections')
    const records = await collect(ledger.records())
    expect(records.find(({ type }) => type === 'article')).not.toHaveProperty('corrections')
    await ledger.close()
  })

  it('takes notices found later as new details of the same version', async () => {
    const ledger = await (await bench()).open()
    const article = inventArticle(text)
    await ledger.append([toEntry(article)])
    const [later, again] = [
      await ledger.append([toEntry(inventCorrected())]),
      await ledger.append([toEntry(inventCorrected())]),
    ]
    expect([later[0]?.outcome, again[0]?.outcome]).toEqual(['newDetails', 'known'])
    expect((await ledger.article(article.article.id)).corrections).toHaveLength(1)
    await ledger.close()
  })

  it('takes them into an empty ledger from an export, and refuses words that are not the text’s', async () => {
    const first = await (await bench()).open()
    const article = inventCorrected()
    await first.append([toEntry(article)])
    const records = await collect(first.records())
    const second = await (await bench()).open()
    await second.restore(each(records))
    expect(await collect(second.records())).toEqual(records)
    expect((await second.article(article.article.id)).corrections).toEqual(article.corrections)
    const forged = records.map((record) =>
      record.type === 'article'
        ? { ...record, corrections: record.corrections?.map((one) => ({ ...one, text: 'No bridge.' })) }
        : record,
    )
    const third = await (await bench()).open()
    await expect(third.restore(each(forged))).rejects.toMatchObject({ code: 'ledgerFault' })
    for (const ledger of [first, second, third]) await ledger.close()
  })

  it('refuses a notice whose words are not those of the text', async () => {
    const ledger = await (await bench()).open()
    const wrong: Correction[] = [{ start: 0, end: 5, text: 'other', kind: 'correction' }]
    const entry = toEntry({ ...inventArticle(text), corrections: wrong })
    await expect(ledger.append([entry])).rejects.toMatchObject({ code: 'ledgerFault' })
    await ledger.close()
  })

  it('masks what a redaction took out of a notice, in views and exports', async () => {
    const ledger = await (await bench()).open()
    const article = inventCorrected()
    const statement = inventStatement(article, {
      source: ['An earlier version of this story'],
      cue: ['said'],
      content: ['the bridge was mined'],
    })
    await ledger.append([toEntry(article, [statement])])
    await ledger.redact(statement.id, { why: 'Asked for.', by: 'Editor', at: noon })
    const shown = await ledger.article(article.article.id)
    expect(shown.corrections?.[0]?.text).toMatch(/^Correction: █+ said █+\.$/)
    const exported = JSON.stringify(await collect(ledger.records()))
    expect(exported).not.toContain('bridge was mined')
    expect(await ledger.verify()).toMatchObject({ fault: null })
    const copy = await (await bench()).open()
    await copy.restore(each(await collect(ledger.records())))
    expect((await copy.article(article.article.id)).corrections).toEqual(shown.corrections)
    for (const one of [ledger, copy]) await one.close()
  })
}
