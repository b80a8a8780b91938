import { expect, it } from 'vitest'
import type { Ledger, ListQuery, Page } from '../ledger.ts'
import type { Bench } from './bench.ts'
import { inventArticle, inventStatement, inventTalks, noon, toEntry } from './invented.ts'

const days = ['2031-05-02', '2031-05-04T10:00:00+02:00', null, '2031-05-04T09:00:00Z', '2031', '2031-05-04']

/** Six articles of two outlets, published at different times, with two statements each. */
async function fill(ledger: Ledger): Promise<void> {
  const entries = days.map((publishedAt, index) => {
    const outlet = index % 2 === 0 ? 'Sample Wire' : 'Sample Gazette'
    const text = `Report ${index}: Ostravia said yes. Belmark denied it.`
    const article = inventArticle(text, { url: `https://wire.example/${index}`, outlet, publishedAt })
    return toEntry(article, [
      inventStatement(article, { source: ['Belmark'], cue: ['denied'], content: ['it'] }),
      inventStatement(article, { source: ['Ostravia'], cue: ['said'], content: ['yes'] }),
    ])
  })
  await ledger.append(entries)
}

async function allPages<T>(list: (query: ListQuery) => Promise<Page<T>>, query: ListQuery): Promise<T[]> {
  const items: T[] = []
  let cursor: string | undefined
  do {
    const page = await list({ ...query, ...(cursor === undefined ? {} : { cursor }) })
    items.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return items
}

/** Lists and views. */
export function testLooking(bench: Bench): void {
  it('lists the newest publication first, whatever its time zone, and unknown times last', async () => {
    const ledger = await (await bench()).open()
    await fill(ledger)
    const { items, total, next } = await ledger.articles({})
    const expected = [
      '2031-05-04T09:00:00Z',
      '2031-05-04T10:00:00+02:00',
      '2031-05-04',
      '2031-05-02',
      '2031',
      null,
    ]
    expect(items.map(({ article }) => article.publishedAt)).toEqual(expected)
    expect([total, next]).toEqual([6, null])
    expect(items[0]).toMatchObject({ statements: 2, versions: 1, redacted: false, snippet: null })
  })

  it('pages through lists without a gap or a repeat', async () => {
    const ledger = await (await bench()).open()
    await fill(ledger)
    for (const query of [{}, { search: 'report' }, { outlet: 'Sample Wire' }]) {
      const whole = await ledger.articles(query)
      for (const limit of [1, 2, 3, 6, 7])
        expect(await allPages((page) => ledger.articles(page), { ...query, limit })).toEqual(whole.items)
    }
    for (const query of [{}, { search: 'it' }, { outlet: 'Sample Wire' }]) {
      const whole = await ledger.statements(query)
      for (const limit of [1, 2, 3, 5, 12])
        expect(await allPages((page) => ledger.statements(page), { ...query, limit })).toEqual(whole.items)
    }
  })

  it('lists statements in the order of articles and places', async () => {
    const ledger = await (await bench()).open()
    await fill(ledger)
    const { items, total } = await ledger.statements({ limit: 4 })
    expect(total).toBe(12)
    expect(items.map(({ article, statement }) => [article.publishedAt, statement.cue[0]?.text])).toEqual([
      ['2031-05-04T09:00:00Z', 'said'],
      ['2031-05-04T09:00:00Z', 'denied'],
      ['2031-05-04T10:00:00+02:00', 'said'],
      ['2031-05-04T10:00:00+02:00', 'denied'],
    ])
  })

  it('narrows statements to an article, a version or an outlet', async () => {
    const ledger = await (await bench()).open()
    await ledger.append([inventTalks()])
    const [old] = (await ledger.articles({})).items
    const later = inventArticle('Talks go on, Kovač said.')
    await ledger.append([toEntry(later, [inventStatement(later, { cue: ['said'] })])])
    await fill(ledger)
    const total = async (query: ListQuery) => {
      const page = await ledger.statements(query)
      expect(page.items).toHaveLength(page.total)
      return page.total
    }
    expect(await total({ article: later.article.id })).toBe(1)
    expect(await total({ article: old?.article.version ?? '' })).toBe(4)
    expect(await total({ outlet: 'Sample Gazette' })).toBe(6)
    expect(await total({ outlet: 'Sample Evening' })).toBe(0)
    await expect(ledger.statements({ article: 'art_none' })).rejects.toMatchObject({ code: 'notFound' })
  })

  it('shows the latest version, older ones beside it, and says what is no longer current', async () => {
    const ledger = await (await bench()).open()
    const first = inventTalks()
    const later = inventArticle('Talks go on.', { modifiedAt: '2031-05-05' })
    await ledger.append([first, toEntry(later, [])])
    const view = await ledger.article(later.article.id)
    expect(view.text).toBe('Talks go on.')
    expect(view.versions.map(({ version }) => version)).toEqual([
      later.article.version,
      first.article.article.version,
    ])
    expect(view.versions[0]).toMatchObject({ modifiedAt: '2031-05-05', retrievedAt: noon })
    const old = await ledger.article(first.article.article.version)
    expect(old.statements).toEqual(first.reading?.statements.toSorted(byPlace))
    const statement = await ledger.statement(first.reading?.statements[0]?.id ?? '')
    expect(statement.current).toBe(false)
    expect(statement.article.version).toBe(first.article.article.version)
    expect(await ledger.statements({})).toMatchObject({ total: 0, items: [] })
  })

  it('takes any part of an id that fits one thing alone', async () => {
    const ledger = await (await bench()).open()
    await fill(ledger)
    const { items } = await ledger.statements({})
    const ids = items.map(({ statement }) => statement.id)
    for (const id of ids) {
      const short =
        [...id].map((_, end) => id.slice(0, end + 1)).find((prefix) => fits(ids, prefix) === 1) ?? id
      expect((await ledger.statement(short.length < 4 ? id : short)).statement.id).toBe(id)
    }
    await expect(ledger.statement('sta_')).rejects.toThrow(/ambiguous/)
    await expect(ledger.statement('sta_')).rejects.toMatchObject({ code: 'notFound' })
    for (const id of ['sta_zzz', 'art_', '', 'x', "sta_' or 1=1", '🕊'])
      await expect(ledger.statement(id)).rejects.toMatchObject({ code: 'notFound' })
  })

  it('refuses a cursor that is none', async () => {
    const ledger = await (await bench()).open()
    for (const cursor of ['x', '', Buffer.from('[1]').toString('base64url')]) {
      await expect(ledger.articles({ cursor })).rejects.toMatchObject({ code: 'usage' })
      await expect(ledger.statements({ cursor })).rejects.toMatchObject({ code: 'usage' })
    }
  })

  it('says whether all of it is samples', async () => {
    const ledger = await (await bench()).open()
    expect((await ledger.counts()).sample).toBe(false)
    await ledger.append([inventTalks({ sample: true })])
    expect((await ledger.counts()).sample).toBe(true)
    await fill(ledger)
    expect((await ledger.counts()).sample).toBe(false)
  })
}

function fits(ids: readonly string[], prefix: string): number {
  return ids.filter((id) => id.startsWith(prefix)).length
}

function byPlace(a: { readonly cue: readonly { start: number }[] }, b: typeof a): number {
  return (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0)
}
