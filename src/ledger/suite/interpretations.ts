import { expect, it } from 'vitest'
import { type Interpretation, type LedgerRecord, type Statement, toSpan } from '../../core/index.ts'
import type { Entry, ListQuery } from '../ledger.ts'
import { type Bench, collect } from './bench.ts'
import {
  type Details,
  interpretAll,
  inventArticle,
  inventStatement,
  inventTalks,
  noon,
  toEntry,
} from './invented.ts'
import { rechain } from './rechain.ts'

const decision = { why: 'A source is in danger.', by: 'Editor', at: noon }
const text =
  '🕊 Major Petra Orlan said 40 boats were sunk. "They lie," she said. The town denied it. Snow fell.'

/** Two statements by the major, one by the town, and a sentence of the writer's own. */
function inventReport(details: Details = {}): Entry {
  const article = inventArticle(text, details)
  const statements = [
    inventStatement(article, {
      source: ['Major Petra Orlan'],
      cue: ['said'],
      content: ['40 boats were sunk'],
    }),
    inventStatement(article, { source: ['she'], cue: ['she said'], content: ['They lie'] }),
    inventStatement(article, { source: ['The town'], cue: ['denied'], content: ['it'] }),
  ]
  const entry = toEntry(article, statements)
  return { ...entry, interpretation: sayAll(entry) }
}

const span = (words: string) => {
  const start = text.indexOf(words)
  return toSpan(text, { start, end: start + words.length })
}
const orlan = (words: string) => ({
  name: 'Petra Orlan',
  party: 'Ostravia',
  affiliation: null,
  post: 'Major',
  span: span(words),
})

/** What an interpreter would make of it: the second statement's actor has a name that stands in the first. */
function sayAll(entry: Entry, more: Partial<Interpretation> = {}): Interpretation {
  const [first, second, third] = entry.reading?.statements ?? []
  if (!first || !second || !third) throw new Error('The report has three statements.')
  const boats = {
    spans: [span('40')],
    low: 40,
    high: 40,
    comparator: 'exactly' as const,
    unit: null,
    of: 'boats',
    scope: null,
    asOf: null,
  }
  const statements: Statement[] = [
    { ...first, act: 'asserts', actors: [orlan('Major Petra Orlan')], hedges: [], quantities: [boats] },
    { ...second, act: 'alleges', actors: [orlan('she')], inCaptivity: true },
    { ...third, act: 'denies', actors: [], hedges: [span('denied')] },
  ]
  return {
    ...interpretAll(entry),
    statements,
    writer: [
      {
        id: 'sen_1',
        content: [span('Snow fell.')],
        sourceKind: 'writer',
        quantities: [],
        when: { said: null, about: [] },
        where: [],
      },
    ],
    care: [{ start: span('Petra').start, end: span('Petra Orlan').end, why: 'prisoner' }],
    ...more,
  }
}

async function* each(records: readonly LedgerRecord[]): AsyncGenerator<LedgerRecord> {
  yield* records
}

const idsOf = ({ reading }: Entry) => reading?.statements.map(({ id }) => id) ?? []
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
