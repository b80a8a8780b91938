import { expect, it } from 'vitest'
import type { LedgerRecord } from '../../core/index.ts'
import type { ListQuery } from '../ledger.ts'
import { type Bench, collect } from './bench.ts'
import { interpretAll, inventStatement, inventTalks, toEntry } from './invented.ts'
import { inventReport, sayAll, span } from './invented-report.ts'

const ofKind = (records: readonly LedgerRecord[]) => records.filter(({ type }) => type === 'interpretation')

/** What statements say: an entry of its own on a reading, offsets and names, shown with the words of the text. */
export function testInterpretations(bench: Bench): void {
  it('shows what they say wherever statements are shown', async () => {
    const ledger = await (await bench()).open()
    const report = inventReport()
    const said = report.interpretation?.statements ?? []
    const [appended] = await ledger.append([report])
    expect(appended).toMatchObject({ interpreted: true, newStatements: 3 })
    const view = await ledger.article(report.article.article.id)
    const { writer, care } = sayAll(report)
    expect(view).toMatchObject({ interpreter: 'invented/1', statements: said, writer, care })
    const { items } = await ledger.statements({ search: 'boats' })
    expect(items).toMatchObject([{ statement: said[0], care }])
    expect((await ledger.statement(said[1]?.id ?? '')).statement).toEqual(said[1])
    expect(await ledger.verify()).toMatchObject({ fault: null })
  })

  it('narrows statements to an act and a party, as the latest interpretation has them', async () => {
    const ledger = await (await bench()).open()
    const report = inventReport()
    await ledger.append([inventTalks({ url: 'https://wire.example/talks' }), report])
    const found = async (query: ListQuery) => {
      const { items, total } = await ledger.statements(query)
      expect(total).toBe(items.length)
      return items.map(({ statement }) => statement.cue[0]?.text)
    }
    expect(await found({ act: 'denies' })).toEqual(['denied'])
    expect(await found({ party: 'ostravia' })).toEqual(['said', 'she said'])
    expect(await found({ party: 'Ostravia', act: 'alleges' })).toEqual(['she said'])
    expect(await found({ party: 'Ostravia', search: 'boats' })).toEqual(['said'])
    expect(await found({ party: 'Ostravia', search: 'snow' })).toEqual([])
    expect(await found({ party: 'Nowhere' })).toEqual([])
    const [first] = (await ledger.statements({ party: 'Ostravia', limit: 1 })).items
    const { next, total } = await ledger.statements({ party: 'Ostravia', limit: 1 })
    expect([first?.statement.cue[0]?.text, total]).toEqual(['said', 2])
    const rest = await ledger.statements({ party: 'Ostravia', limit: 1, cursor: next ?? '' })
    expect(rest.items.map(({ statement }) => statement.cue[0]?.text)).toEqual(['she said'])
    const statements = sayAll(report).statements.map((one) => ({ ...one, act: 'asks' as const, actors: [] }))
    await ledger.append([
      { ...report, interpretation: sayAll(report, { interpreter: 'invented/2', statements }) },
    ])
    expect(await found({ act: 'denies' })).toEqual([])
    expect(await found({ party: 'Ostravia' })).toEqual([])
  })

  it('says null where nothing has worked it out, and comes to an earlier reading', async () => {
    const ledger = await (await bench()).open()
    const report = inventReport()
    await ledger.append([{ ...report, interpretation: null }])
    const before = await ledger.article(report.article.article.id)
    expect(before).toMatchObject({ interpreter: null, writer: null, care: null })
    expect(before.statements.map(({ act }) => act)).toEqual([null, null, null])
    const { version } = report.article.article
    expect(await ledger.hasInterpretation(version, 'invented/1', 'invented/1')).toBe(false)
    expect(await ledger.append([{ ...report, reading: null }])).toMatchObject([
      { outcome: 'known', newStatements: 0, interpreted: true },
    ])
    expect(await ledger.hasInterpretation(version, 'invented/1', 'invented/1')).toBe(true)
    const after = await ledger.article(report.article.article.id)
    expect(after.statements.map(({ act }) => act)).toEqual(['asserts', 'alleges', 'denies'])
  })

  it('changes nothing when it comes again, keeps an earlier one and shows the latest', async () => {
    const ledger = await (await bench()).open()
    const report = inventReport()
    await ledger.append([report])
    const { head } = await ledger.verify()
    expect(await ledger.append([report])).toMatchObject([{ interpreted: false }])
    expect(await ledger.verify()).toMatchObject({ head })
    const statements = sayAll(report).statements.map((one) => ({ ...one, act: 'asks' as const }))
    const later = sayAll(report, { interpreter: 'invented/2', statements, care: [] })
    await ledger.append([{ ...report, interpretation: later }])
    const view = await ledger.article(report.article.article.id)
    expect(view).toMatchObject({ interpreter: 'invented/2', care: [] })
    expect(view.statements.map(({ act }) => act)).toEqual(['asks', 'asks', 'asks'])
    expect(ofKind(await collect(ledger.records()))).toMatchObject([
      { interpreter: 'invented/1' },
      { interpreter: 'invented/2' },
    ])
    expect(await ledger.verify()).toMatchObject({ fault: null })
  })

  it('keeps no words of the text but names', async () => {
    const ledger = await (await bench()).open()
    await ledger.append([inventReport()])
    const [record] = ofKind(await collect(ledger.records()))
    expect(JSON.stringify(record)).not.toMatch(/sunk|lie|town|Snow/)
  })

  it('stores none whose spans are not those of the text', async () => {
    const ledger = await (await bench()).open()
    const report = inventReport()
    const wrong = sayAll(report).statements.map((one) => ({
      ...one,
      hedges: [{ ...span('denied'), text: 'confirmed' }],
    }))
    const outside = [{ start: 90, end: 2000, why: 'prisoner' }]
    for (const more of [{ statements: wrong }, { care: outside }])
      await expect(ledger.append([{ ...report, interpretation: sayAll(report, more) }])).rejects.toThrow(
        /does not slice to its words|outside its text/,
      )
    expect(await ledger.counts()).toMatchObject({ articles: 0 })
  })

  it('keeps none of a reading that it does not have: the first one by an extractor counts', async () => {
    const ledger = await (await bench()).open()
    const report = inventReport()
    await ledger.append([{ ...report, interpretation: null }])
    const { head } = await ledger.verify()
    const pieces = { source: ['The town'], cue: ['denied'], content: ['it. Snow fell'] }
    const other = toEntry(report.article, [inventStatement(report.article, pieces)])
    expect(await ledger.append([{ ...other, interpretation: interpretAll(other) }])).toMatchObject([
      { newStatements: 0, interpreted: false },
    ])
    expect(await ledger.verify()).toMatchObject({ fault: null, head })
  })
}
