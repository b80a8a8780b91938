import { expect, it } from 'vitest'
import { sha256 } from '../../core/index.ts'
import type { Entry } from '../ledger.ts'
import { type Bench, collect } from './bench.ts'
import { inventArticle, inventStatement, inventTalks, noon, toEntry } from './invented.ts'

const decision = { why: 'A source is in danger.', by: 'Editor', at: noon }

/** Words that stand in one statement alone. */
const secret = 'the tunnel under Lenz is their only supply line'

/** A report that says a thing twice, and in its headline too, between sentences that must stay. */
export function inventLeak(details: { url?: string; outlet?: string; byline?: string } = {}): Entry {
  const text =
    `Rain fell in Veskograd. "${secret}," Major Petra Orlan told Sample Wire. Belmark declined to comment.\n` +
    `Sample Wire could not check that ${secret}. Snow is expected.`
  const headline = `Major: ${secret}`
  const article = inventArticle(text, { headline, ...details }, `<h1>${headline}</h1><p>${text}</p>`)
  return toEntry(article, [
    inventStatement(article, { source: ['Major Petra Orlan'], cue: ['told'], content: [secret] }),
    inventStatement(article, { source: ['Belmark'], cue: ['declined to comment'] }),
    inventStatement(article, {
      source: ['Sample Wire could'],
      cue: ['not check'],
      content: [`that ${secret}`],
    }),
  ])
}

const ids = ({ article, reading }: Entry) => ({
  article: article.article.id,
  version: article.article.version,
  statements: reading?.statements.map(({ id }) => id) ?? [],
})

/** Promise 2: the one way out. */
export function testRedacting(bench: Bench): void {
  it('lets bytes that were taken out not come back with another article, not even unseen', async () => {
    const place = await bench()
    const ledger = await place.open()
    const page = `<p>${secret}</p>`
    const first = inventArticle('Rain fell in Veskograd.', { url: 'https://wire.example/rain' }, page)
    const second = inventArticle('Snow is expected.', { url: 'https://wire.example/snow' }, page)
    await ledger.append([toEntry(first)])
    expect(place.holds('supply line')).toBe(true)
    await ledger.redact(first.article.id, decision)
    await ledger.append([toEntry(second)])
    expect(place.holds('supply line')).toBe(false)
    expect(await ledger.verify()).toMatchObject({ fault: null })
  })

  it('takes an article out: its words go, ids and hashes stay', async () => {
    const place = await bench()
    const ledger = await place.open()
    const leak = inventLeak()
    await ledger.append([leak, inventTalks({ url: 'https://wire.example/b' })])
    expect(place.holds('supply line')).toBe(true)
    const redaction = await ledger.redact(ids(leak).article, decision)
    expect(redaction).toMatchObject({ target: ids(leak).article, why: decision.why, at: noon })
    const view = await ledger.article(ids(leak).article)
    expect(view.redaction).toEqual(redaction)
    expect(view.text).toBe('█'.repeat(leak.article.text.length))
    expect(view.article).toMatchObject({
      url: null,
      headline: null,
      byline: null,
      sha256: sha256(leak.article.text),
    })
    expect(view.statements).toHaveLength(3)
    expect(view.statements[0]?.content[0]?.text).toBe('█'.repeat(secret.length))
    await expect(ledger.snapshot(ids(leak).version)).rejects.toMatchObject({ code: 'notFound' })
    expect((await ledger.articles({})).items.map(({ redacted }) => redacted).sort()).toEqual([false, true])
    for (const search of ['supply', 'Orlan', 'veskograd rain']) {
      expect((await ledger.articles({ search })).total).toBe(0)
      expect((await ledger.statements({ search })).total).toBe(0)
    }
    expect((await ledger.articles({ search: 'Kovač' })).total).toBe(1)
    expect(await ledger.verify()).toMatchObject({ fault: null, redactions: 1 })
    for (const words of ['supply', 'Orlan', 'Rain', 'Snow']) expect(place.holds(words)).toBe(false)
    expect(place.holds('Veskograd broke off')).toBe(true)
  })

  it('takes a statement out wherever its words are repeated, and leaves the rest', async () => {
    const place = await bench()
    const ledger = await place.open()
    const leak = inventLeak({ byline: `By one who knows: ${secret}` })
    await ledger.append([leak])
    const [told = '', declined = '', checked = ''] = ids(leak).statements
    const redaction = await ledger.redact(told, decision)
    const view = await ledger.article(ids(leak).article)
    expect(view.redaction).toBeNull()
    expect(view.text).toHaveLength(leak.article.text.length)
    expect(view.text).toMatch(
      /^Rain fell in Veskograd\. "█+," █+ █+ Sample Wire\. Belmark declined to comment\.\n/,
    )
    expect(view.text).toMatch(/could not check that █+\. Snow is expected\.$/)
    expect(view.article.headline).toBe(`Major: ${'█'.repeat(secret.length)}`)
    expect((await ledger.statement(told)).redaction).toEqual(redaction)
    expect((await ledger.statement(checked)).statement.content[0]?.text).toBe(
      `that ${'█'.repeat(secret.length)}`,
    )
    expect((await ledger.statement(declined)).statement.source[0]?.text).toBe('Belmark')
    expect((await ledger.statements({ search: 'supply' })).total).toBe(0)
    expect((await ledger.statements({ search: 'declined' })).total).toBe(1)
    expect((await ledger.articles({ search: 'snow' })).total).toBe(1)
    expect((await ledger.articles({ search: 'supply' })).total).toBe(0)
    expect(await ledger.verify()).toMatchObject({ fault: null, redactions: 1 })
    for (const words of ['supply', 'Orlan']) expect(place.holds(words)).toBe(false)
    expect(place.holds('Snow is expected')).toBe(true)
  })

  it('takes one version out and leaves another', async () => {
    const place = await bench()
    const ledger = await place.open()
    const leak = inventLeak()
    const later = toEntry(inventArticle('Corrected: nothing was said.'))
    await ledger.append([leak, later])
    await ledger.redact(ids(leak).version, decision)
    expect((await ledger.article(ids(leak).article)).text).toBe('Corrected: nothing was said.')
    expect((await ledger.article(ids(leak).version)).redaction).not.toBeNull()
    expect((await ledger.articles({ search: 'corrected' })).total).toBe(1)
    expect(await ledger.verify()).toMatchObject({ fault: null })
    expect(place.holds('supply')).toBe(false)
  })

  it('is done once: again gives the first redaction, and so does a part of what is out', async () => {
    const ledger = await (await bench()).open()
    const leak = inventLeak()
    await ledger.append([leak])
    const first = await ledger.redact(ids(leak).article, decision)
    const before = await collect(ledger.records())
    const again = { why: 'Another reason.', by: 'Other', at: '2032-01-01T00:00:00.000Z' }
    for (const id of [ids(leak).article, ids(leak).version, ids(leak).statements[0] ?? ''])
      expect(await ledger.redact(id, again)).toEqual(first)
    expect(await collect(ledger.records())).toEqual(before)
  })

  it('keeps words out when the same article is read again, in other bytes, versions or copies', async () => {
    const place = await bench()
    const ledger = await place.open()
    const leak = inventLeak()
    await ledger.append([leak])
    await ledger.redact(ids(leak).article, decision)
    expect(await ledger.has(ids(leak).version, 'invented/9')).toBe(true)
    const rewritten = toEntry(inventArticle(`It is said that ${secret}.`))
    const again = await ledger.append([inventLeak(), inventLeak({ byline: secret }), rewritten])
    expect(again.map(({ outcome }) => outcome)).toEqual(['known', 'known', 'known'])
    expect(await ledger.verify()).toMatchObject({ fault: null, versions: 1 })
    expect(place.holds('supply')).toBe(false)
  })

  it('keeps the words of a redacted text out when another article copies it later', async () => {
    const place = await bench()
    const ledger = await place.open()
    const leak = inventLeak()
    await ledger.append([leak])
    await ledger.redact(ids(leak).version, decision)
    const page = `<article>${leak.article.text}</article>`
    const copy = toEntry(inventArticle(leak.article.text, { url: 'https://gazette.example/a' }, page))
    expect(await ledger.append([copy])).toMatchObject([{ outcome: 'newArticle' }])
    expect((await ledger.article(ids(copy).article)).text).toBe('█'.repeat(leak.article.text.length))
    await expect(ledger.snapshot(ids(copy).version)).rejects.toMatchObject({ code: 'notFound' })
    expect(await ledger.verify()).toMatchObject({ fault: null, articles: 2 })
    expect(place.holds('supply')).toBe(false)
  })

  it('leaves no word of one article among many', async () => {
    const place = await bench()
    const ledger = await place.open()
    const rain = (index: number) => `Report ${index}: rain in Lenz. `.repeat(3 + (index % 40))
    const many = Array.from({ length: 300 }, (_, index) =>
      toEntry(inventArticle(rain(index), { url: `https://wire.example/rain/${index}` })),
    )
    const leak = inventLeak()
    await ledger.append([...many.slice(0, 150), leak, ...many.slice(150)])
    // Bytes so short that no store gains by packing them.
    const { article } = inventArticle(
      leak.article.text,
      { headline: leak.article.article.headline },
      'zirconium',
    )
    const other = { ...leak.article, article, bytes: Buffer.from('zirconium') }
    expect(await ledger.append([toEntry(other)])).toMatchObject([{ outcome: 'newDetails' }])
    expect(place.holds('zirconium')).toBe(true)
    await ledger.redact(ids(leak).article, decision)
    for (const words of ['supply', 'Orlan', 'zirconium']) expect(place.holds(words)).toBe(false)
    expect(place.holds('rain in Lenz')).toBe(true)
  })

  it('keeps a statement out when its article is read again by another extractor', async () => {
    const place = await bench()
    const ledger = await place.open()
    const leak = inventLeak()
    await ledger.append([leak])
    await ledger.redact(ids(leak).statements[0] ?? '', decision)
    const reading = leak.reading && { ...leak.reading, extractor: 'invented/2' }
    const wider = inventStatement(leak.article, { cue: [`"${secret},"`] })
    const [first] = await ledger.append([
      { ...leak, reading: reading && { ...reading, statements: [...reading.statements, wider] } },
      inventLeak({ byline: `${secret}!` }),
    ])
    expect(first).toMatchObject({ outcome: 'known', newStatements: 1 })
    expect((await ledger.statement(wider.id)).statement.cue[0]?.text).toBe(`"${'█'.repeat(secret.length)},"`)
    expect(await ledger.verify()).toMatchObject({ fault: null })
    expect(place.holds('supply')).toBe(false)
  })

  it('leaves the same text of another article, until that is redacted too', async () => {
    const place = await bench()
    const ledger = await place.open()
    const [leak, copy] = [
      inventLeak(),
      inventLeak({ url: 'https://gazette.example/a', outlet: 'Sample Gazette' }),
    ]
    await ledger.append([leak, copy])
    await ledger.redact(ids(leak).article, decision)
    expect((await ledger.article(ids(leak).article)).text).not.toContain('supply')
    expect((await ledger.article(ids(copy).article)).text).toContain('supply')
    expect((await ledger.articles({ search: 'supply' })).items.map(({ article }) => article.id)).toEqual([
      ids(copy).article,
    ])
    expect(await ledger.verify()).toMatchObject({ fault: null })
    await ledger.redact(ids(copy).article, decision)
    expect(await ledger.verify()).toMatchObject({ fault: null })
    expect(place.holds('supply')).toBe(false)
  })

  it('masks a statement in every article of the same text', async () => {
    const place = await bench()
    const ledger = await place.open()
    const [leak, copy] = [
      inventLeak(),
      inventLeak({ url: 'https://gazette.example/a', outlet: 'Sample Gazette' }),
    ]
    await ledger.append([leak, copy])
    await ledger.redact(ids(leak).statements[0] ?? '', decision)
    expect((await ledger.article(ids(copy).article)).text).not.toContain('supply')
    expect((await ledger.statements({ search: 'declined' })).total).toBe(2)
    expect(await ledger.verify()).toMatchObject({ fault: null })
    expect(place.holds('supply')).toBe(false)
  })

  it('redacts a plain text, whose bytes are its text', async () => {
    const place = await bench()
    const ledger = await place.open()
    const text = `A courier said that ${secret}.`
    const article = inventArticle(text, {}, text)
    const entry = toEntry(article, [inventStatement(article, { cue: ['said'], content: [secret] })])
    await ledger.append([entry])
    await ledger.redact(ids(entry).statements[0] ?? '', decision)
    await expect(ledger.snapshot(ids(entry).version)).rejects.toMatchObject({ code: 'notFound' })
    expect(await ledger.verify()).toMatchObject({ fault: null })
    expect(place.holds('supply')).toBe(false)
  })

  it('wants a reason, and an id that is there', async () => {
    const ledger = await (await bench()).open()
    await ledger.append([inventLeak()])
    await expect(ledger.redact('art_', { ...decision, why: ' ' })).rejects.toMatchObject({ code: 'usage' })
    await expect(ledger.redact('sta_none', decision)).rejects.toMatchObject({ code: 'notFound' })
  })
}
