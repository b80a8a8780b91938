import { expect, it } from 'vitest'
import type { LedgerRecord } from '../../core/index.ts'
import type { Entry, Ledger } from '../ledger.ts'
import { type Bench, collect } from './bench.ts'
import { type Details, inventArticle, inventStatement, inventTalks, noon, toEntry } from './invented.ts'
import { rechain } from './rechain.ts'

const decision = { why: 'A source is in danger.', by: 'Editor', at: noon }

/** Head of a ledger of `inventTalks` alone, as it was before ledgers kept antecedents. */
const headBefore = 'de138640e6a93fcbaa3afaf5be5fbc2f9c87b6f3659ced7ba9e0eb8ab433b569'

/** A report in which "She" is the major, "the town" nobody that it names, and the third not worked out. */
function inventBriefing(details: Details = {}): Entry {
  const text =
    'Major Petra Orlan came to Lenz. She said that the tunnel is closed. ' +
    'The town denied it. A courier confirmed it.'
  const article = inventArticle(text, details)
  return toEntry(article, [
    inventStatement(article, {
      source: ['She'],
      antecedent: ['Major Petra Orlan'],
      cue: ['said'],
      content: ['that the tunnel is closed'],
    }),
    inventStatement(article, { source: ['The town'], antecedent: [], cue: ['denied'] }),
    inventStatement(article, { source: ['A courier'], cue: ['confirmed'] }),
  ])
}

const orlan = { start: 0, end: 17, text: 'Major Petra Orlan' }
const masked = { ...orlan, text: '█'.repeat(17) }

/** The same report, read by a later extractor that gives the first statement another antecedent. */
function readAnew({ article, reading }: Entry, antecedent: string): Entry {
  const [first, ...others] = reading?.statements ?? []
  const start = article.text.indexOf(antecedent)
  const span = { start, end: start + antecedent.length, text: antecedent }
  return toEntry(article, first ? [{ ...first, antecedent: [span] }, ...others] : [], 'invented/2')
}

async function* each(records: readonly LedgerRecord[]): AsyncGenerator<LedgerRecord> {
  yield* records
}

async function antecedents(ledger: Ledger, id: string): Promise<unknown[]> {
  return (await ledger.article(id)).statements.map(({ antecedent }) => antecedent)
}

const firstOf = ({ reading }: Entry) => reading?.statements[0]?.id ?? ''

/** For whom a source stands: kept with the reading as offsets, shown with the words of the text. */
export function testAntecedents(bench: Bench): void {
  it('shows them wherever statements are shown, and tells none from not worked out', async () => {
    const ledger = await (await bench()).open()
    const briefing = inventBriefing()
    await ledger.append([inventTalks({ url: 'https://wire.example/b' }), briefing])
    const { id, version } = briefing.article.article
    expect(await antecedents(ledger, id)).toEqual([[orlan], [], null])
    const list = await ledger.statements({ article: version })
    expect(list.items.map(({ statement }) => statement.antecedent)).toEqual([[orlan], [], null])
    const found = await ledger.statements({ search: 'tunnel' })
    expect(found.items.map(({ statement }) => statement.antecedent)).toEqual([[orlan]])
    expect((await ledger.statement(firstOf(briefing))).statement.antecedent).toEqual([orlan])
    expect(await ledger.verify()).toMatchObject({ fault: null, spans: 12 + 7 + 1 })
  })

  it('keeps those of each reading, and shows the latest', async () => {
    const ledger = await (await bench()).open()
    const briefing = inventBriefing()
    await ledger.append([briefing, readAnew(briefing, 'Petra Orlan')])
    const later = [{ start: 6, end: 17, text: 'Petra Orlan' }]
    expect(await antecedents(ledger, briefing.article.article.id)).toEqual([later, [], null])
    const readings = (await collect(ledger.records())).filter(({ type }) => type === 'reading')
    expect(readings).toMatchObject([
      { statements: [{ antecedent: [[0, 17]] }, { antecedent: [] }, {}] },
      { statements: [{ antecedent: [[6, 17]] }, { antecedent: [] }, {}] },
    ])
    expect(await ledger.verify()).toMatchObject({ fault: null })
  })

  it('stores none whose words are not those of the text', async () => {
    const ledger = await (await bench()).open()
    const { article, reading } = inventBriefing()
    const [first] = reading?.statements ?? []
    const wrong = first ? [{ ...first, antecedent: [{ ...orlan, text: 'Major Petra Orlov' }] }] : []
    await expect(ledger.append([toEntry(article, wrong)])).rejects.toThrow(/does not slice to its words/)
    expect(await ledger.counts()).toMatchObject({ articles: 0 })
  })

  it('has the hashes from before there were any where nothing has worked them out', async () => {
    const ledger = await (await bench()).open()
    await ledger.append([inventTalks()])
    expect(await ledger.verify()).toMatchObject({ fault: null, head: headBefore })
    const records = await collect(ledger.records())
    for (const record of records.filter(({ type }) => type === 'reading'))
      expect(JSON.stringify(record)).not.toContain('antecedent')
    const second = await (await bench()).open()
    expect(await second.restore(each(records))).toBe(records.length - 1)
    expect(await second.verify()).toMatchObject({ fault: null, head: headBefore })
    const { items } = await second.statements({})
    expect(items.map(({ statement }) => statement.antecedent)).toEqual([null, null, null, null])
  })

  it('takes their words out with a statement, in every reading and wherever others rest on them', async () => {
    const place = await bench()
    const ledger = await place.open()
    const briefing = inventBriefing()
    const came = inventStatement(briefing.article, {
      source: ['A courier'],
      antecedent: ['Major Petra Orlan'],
      cue: ['confirmed it'],
    })
    await ledger.append([briefing, toEntry(briefing.article, [came], 'invented/2')])
    expect(place.holds('Orlan')).toBe(true)
    const redaction = await ledger.redact(firstOf(briefing), decision)
    const view = await ledger.statement(firstOf(briefing))
    expect(view.redaction).toEqual(redaction)
    expect(view.statement).toMatchObject({ source: [{ text: '███' }], antecedent: [masked] })
    expect((await ledger.statement(came.id)).statement.antecedent).toEqual([masked])
    expect((await ledger.article(briefing.article.article.id)).text).toBe(
      '█████████████████ came to Lenz. ███ ████ █████████████████████████. The town denied it. A courier confirmed it.',
    )
    expect(await ledger.verify()).toMatchObject({ fault: null, redactions: 1 })
    expect(place.holds('Orlan')).toBe(false)
    expect(place.holds('came to Lenz')).toBe(true)
  })

  it('names nobody for a statement that was redacted when a later extractor does', async () => {
    const ledger = await (await bench()).open()
    const briefing = inventBriefing()
    await ledger.append([briefing])
    await ledger.redact(firstOf(briefing), decision)
    await ledger.append([readAnew(briefing, 'Lenz')])
    const view = await ledger.article(briefing.article.article.id)
    expect(view.extractor).toBe('invented/2')
    expect(view.statements.map(({ antecedent }) => antecedent)).toEqual([null, [], null])
    const [, later] = (await collect(ledger.records())).filter(({ type }) => type === 'reading')
    expect(JSON.stringify(later)).not.toContain('[26,30]')
    expect(await ledger.verify()).toMatchObject({ fault: null })
  })

  it('masks them with their article, and not in another one of the same text', async () => {
    const ledger = await (await bench()).open()
    const [briefing, copy] = [inventBriefing(), inventBriefing({ url: 'https://gazette.example/a' })]
    await ledger.append([briefing, copy])
    await ledger.redact(briefing.article.article.id, decision)
    expect(await antecedents(ledger, briefing.article.article.id)).toEqual([[masked], [], null])
    expect(await antecedents(ledger, copy.article.article.id)).toEqual([[orlan], [], null])
    const shown = (await collect(ledger.records())).flatMap((record) =>
      record.type === 'statement' ? (record.antecedent ?? []) : [],
    )
    expect(shown).toEqual([masked, orlan])
    expect(await ledger.verify()).toMatchObject({ fault: null })
  })

  it('exports and restores them with the same head, redacted ones too', async () => {
    const first = await (await bench()).open()
    const [briefing, copy] = [
      inventBriefing(),
      inventBriefing({ url: 'https://gazette.example/a', outlet: 'Sample Gazette' }),
    ]
    const other = inventArticle('Ana Kovač left. He would not, she said.', { url: 'https://wire.example/c' })
    const kovac = inventStatement(other, { source: ['she'], antecedent: ['Ana Kovač'], cue: ['said'] })
    await first.append([briefing, readAnew(briefing, 'Petra Orlan'), copy, toEntry(other, [kovac])])
    await first.redact(copy.article.article.id, decision)
    await first.redact(kovac.id, decision)
    const records = await collect(first.records())
    const { head } = await first.verify()
    const second = await (await bench()).open()
    await second.restore(each(records))
    expect(await collect(second.records())).toEqual(records)
    expect(await second.verify()).toMatchObject({ fault: null, head })
    for (const { article } of [briefing, copy])
      expect(await second.article(article.article.id)).toMatchObject({
        statements: (await first.article(article.article.id)).statements,
      })
    expect((await second.statement(kovac.id)).statement.antecedent?.[0]?.text).toBe('█████████')
  })

  it('refuses an export in which one was changed, be the hashes forged with it', async () => {
    const source = await (await bench()).open()
    await source.append([inventBriefing()])
    const records = await collect(source.records())
    const move = (pairs: [number, number][]) =>
      records.map((record): LedgerRecord => {
        if (record.type !== 'reading') return record
        const [first, ...others] = record.statements
        return first ? { ...record, statements: [{ ...first, antecedent: pairs }, ...others] } : record
      })
    const rename = records.map((record): LedgerRecord => {
      if (record.type !== 'statement' || !record.antecedent?.[0]) return record
      return { ...record, antecedent: [{ ...orlan, text: 'Major Petra Orlov' }] }
    })
    const forged: [readonly LedgerRecord[], RegExp][] = [
      [move([[6, 17]]), /not whole/],
      [rename, /words of sta_.* are not those of its text/],
      [rechain(move([[100, 2000]])), /A span of sta_.* lies outside its text/],
      [rechain(move([[17, 17]])), /A span of sta_.* lies outside its text/],
    ]
    for (const [changed, fault] of forged) {
      const target = await (await bench()).open()
      await expect(target.restore(each(changed))).rejects.toThrow(fault)
      expect(await target.counts()).toMatchObject({ articles: 0, statements: 0 })
    }
    const target = await (await bench()).open()
    expect(await target.restore(each(rechain(records)))).toBe(records.length - 1)
  })
}
