import { expect, it } from 'vitest'
import type { LedgerRecord } from '../../core/index.ts'
import type { Entry } from '../ledger.ts'
import { type Bench, collect } from './bench.ts'
import { interpretAll, inventTalks, noon } from './invented.ts'
import { inventReport, sayAll } from './invented-report.ts'
import { rechain } from './rechain.ts'

const decision = { why: 'A source is in danger.', by: 'Editor', at: noon }
const idsOf = ({ reading }: Entry) => reading?.statements.map(({ id }) => id) ?? []

async function* each(records: readonly LedgerRecord[]): AsyncGenerator<LedgerRecord> {
  yield* records
}

/** What becomes of interpretations where words are taken out, and where all of a ledger goes out and comes in. */
export function testInterpretationsOut(bench: Bench): void {
  it('takes the names out with a statement, and those of others that stood in its words', async () => {
    const place = await bench()
    const ledger = await place.open()
    const report = inventReport()
    await ledger.append([report])
    const [first = '', second = '', third = ''] = idsOf(report)
    expect(place.holds('Petra Orlan')).toBe(true)
    await ledger.redact(first, decision)
    expect(place.holds('Petra Orlan')).toBe(false)
    expect((await ledger.statement(first)).statement).toMatchObject({ act: null, actors: null })
    expect((await ledger.statement(second)).statement).toMatchObject({ act: 'alleges', actors: null })
    expect((await ledger.statement(third)).statement).toMatchObject({ act: 'denies', actors: [] })
    expect(await ledger.article(report.article.article.id)).toMatchObject({
      care: [],
      writer: [{ id: 'sen_1' }],
    })
    expect(await ledger.verify()).toMatchObject({ fault: null, redactions: 1 })
    const again = sayAll(report, { interpreter: 'invented/2' })
    expect(await ledger.append([{ ...report, interpretation: again }])).toMatchObject([
      { interpreted: false },
    ])
    expect(place.holds('Petra Orlan')).toBe(false)
  })

  it('says nothing more of a redacted article', async () => {
    const place = await bench()
    const ledger = await place.open()
    const report = inventReport()
    await ledger.append([report])
    await ledger.redact(report.article.article.id, decision)
    expect(place.holds('Petra Orlan')).toBe(false)
    const view = await ledger.article(report.article.article.id)
    expect(view.statements.map(({ act }) => act)).toEqual([null, null, null])
    expect(view).toMatchObject({ care: [], writer: [] })
    expect(await ledger.verify()).toMatchObject({ fault: null })
  })

  it('exports and restores them with the same head, redacted ones too', async () => {
    const first = await (await bench()).open()
    const [report, copy] = [inventReport(), inventReport({ url: 'https://gazette.example/a' })]
    const talks = inventTalks({ url: 'https://wire.example/b' })
    await first.append([report, talks, copy, { ...talks, interpretation: interpretAll(talks) }])
    await first.redact(copy.article.article.id, decision)
    const records = await collect(first.records())
    const { head } = await first.verify()
    const second = await (await bench()).open()
    await second.restore(each(records))
    expect(await collect(second.records())).toEqual(records)
    expect(await second.verify()).toMatchObject({ fault: null, head })
    const { id } = report.article.article
    expect((await second.article(id)).statements).toEqual((await first.article(id)).statements)
  })

  it('refuses an export in which one was changed, be the hashes forged with it', async () => {
    const source = await (await bench()).open()
    await source.append([inventReport()])
    const records = await collect(source.records())
    const change = (more: object) =>
      records.map(
        (record): LedgerRecord => (record.type === 'interpretation' ? { ...record, ...more } : record),
      )
    const forged: [readonly LedgerRecord[], RegExp][] = [
      [change({ care: [] }), /not whole/],
      [rechain(change({ care: [{ start: 100, end: 2000, why: 'x' }] })), /outside its text/],
      [rechain(change({ statements: [{ id: 'sta_0' }] })), /does not fit what came before/],
    ]
    for (const [changed, fault] of forged) {
      const target = await (await bench()).open()
      await expect(target.restore(each(changed))).rejects.toThrow(fault)
      expect(await target.counts()).toMatchObject({ articles: 0 })
    }
    const target = await (await bench()).open()
    expect(await target.restore(each(rechain(records)))).toBe(records.length - 1)
  })
}
