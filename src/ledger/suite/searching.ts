import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Snippet } from '../ledger.ts'
import type { Bench } from './bench.ts'
import { inventArticle, inventStatement, inventTalks, toEntry } from './invented.ts'

const marked = (snippet: Snippet | null | undefined) =>
  snippet?.pieces.filter((piece) => piece.marked).map((piece) => piece.text)

/** Search over articles and statements. */
export function testSearching(bench: Bench): void {
  it('finds articles and statements by words, without regard to accents and case', async () => {
    const ledger = await (await bench()).open()
    await ledger.append([
      inventTalks(),
      toEntry(inventArticle('Rain in Lenz.', { url: 'https://wire.example/b' })),
    ])
    const articles = await ledger.articles({ search: 'KOVAC bridge' })
    expect(articles).toMatchObject({ total: 1, next: null })
    expect(marked(articles.items[0]?.snippet)).toContain('Kovač')
    const statements = await ledger.statements({ search: 'lenz' })
    expect(statements.total).toBe(2)
    expect(marked(statements.items[0]?.snippet)).toEqual(['Lenz'])
    const pieces = statements.items[0]?.snippet?.pieces.map(({ text }) => text).join('')
    expect(pieces).toContain('the bridge at Lenz was mined')
  })

  it('finds an article by a headline that is not in its text', async () => {
    const ledger = await (await bench()).open()
    await ledger.append([toEntry(inventArticle('No word of it.', { headline: 'Ceasefire near' }))])
    expect((await ledger.articles({ search: 'ceasefire' })).total).toBe(1)
  })

  it('wants every word, and phrases word for word', async () => {
    const ledger = await (await bench()).open()
    await ledger.append([inventTalks()])
    const total = async (search: string) => (await ledger.articles({ search })).total
    expect(await total('bridge Lenz')).toBe(1)
    expect(await total('bridge Paris')).toBe(0)
    expect(await total('"bridge at Lenz"')).toBe(1)
    expect(await total('“bridge at Lenz” Kovač')).toBe(1)
    expect(await total('"Lenz at bridge"')).toBe(0)
    expect(await total('"bridge at Lenz')).toBe(1)
  })

  it('searches latest versions and latest readings alone', async () => {
    const ledger = await (await bench()).open()
    const later = inventArticle('Talks go on, Kovač said.')
    await ledger.append([inventTalks(), toEntry(later, [inventStatement(later, { cue: ['said'] })])])
    expect((await ledger.articles({ search: 'mined' })).total).toBe(0)
    expect((await ledger.statements({ search: 'mined' })).total).toBe(0)
    expect((await ledger.articles({ search: 'talks' })).total).toBe(1)
    expect((await ledger.statements({ search: 'said' })).total).toBe(1)
    expect(await ledger.verify()).toMatchObject({ fault: null })
  })

  it('lists all for an empty search, and nothing for one without a letter', async () => {
    const ledger = await (await bench()).open()
    await ledger.append([inventTalks()])
    expect((await ledger.articles({ search: '  ' })).total).toBe(1)
    for (const search of ['🕊', '*', '"', '""', '- : ^', '()', '\0'])
      expect(await ledger.articles({ search })).toEqual({ items: [], total: 0, next: null })
  })

  it('takes whatever is typed', async () => {
    const ledger = await (await bench()).open()
    await ledger.append([inventTalks()])
    const typed = [
      'said*',
      'NOT',
      'a AND',
      'NEAR(a b)',
      'text:said',
      '-said',
      "O'Brien",
      'a"b',
      '\0said',
      '{x}',
      'ﬁ',
      '😀 said',
    ]
    for (const search of [...typed, 'said '.repeat(2000), 'x'.repeat(10_000)]) {
      await ledger.articles({ search })
      await ledger.statements({ search })
    }
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', '*', 'a', ' ', ':', '(', '^') }),
    )
    await fc.assert(fc.asyncProperty(any, async (search) => void (await ledger.statements({ search }))))
    const many = Array.from({ length: 2000 }, (_, index) => `w${index}`).join(' ')
    expect((await ledger.articles({ search: many })).total).toBe(0)
  })

  it('gives text, not marked-up text, even where a text has tags', async () => {
    const ledger = await (await bench()).open()
    await ledger.append([toEntry(inventArticle('Ostravia <b>said</b> & left.'))])
    const [row] = (await ledger.articles({ search: 'said' })).items
    expect(row?.snippet?.pieces.map(({ text }) => text).join('')).toBe('Ostravia <b>said</b> & left.')
  })
}
