import { beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../core/index.ts'
import { detectLanguage } from '../language.ts'
import type { ReadOptions } from '../read-options.ts'
import { readClaims } from './read-claims.ts'

/** What detects languages takes seconds to load. */
beforeAll(async () => {
  await detectLanguage('We hold the bridge, all of it, and the town beyond it as well.')
}, 60_000)

const readAll = async (text: string, options: ReadOptions = {}, name = 'sheets/claims.csv') => {
  const items = []
  for await (const item of readClaims({ name, called: `"${name}"`, text }, options)) items.push(item)
  return items
}
/** The articles of rows that were read, and the sentences about those that were not. */
const outcomesOf = async (...parameters: Parameters<typeof readAll>) =>
  (await readAll(...parameters)).map(({ outcome }) => (outcome.ok ? outcome.value : outcome.error.message))
const articleOf = async (...parameters: Parameters<typeof readAll>) => {
  const [first] = await outcomesOf(...parameters)
  if (first === undefined || typeof first === 'string') throw new Error(`no article: ${first}`)
  return first
}

const sheet = [
  'Date,Speaker,Quote,Link,Outlet,Notes',
  '2031-05-04,Ansel Orlo,"We hold the bridge, all of it.",https://wire.example/1?utm_source=x,Sample Wire,ask again',
].join('\n')

describe('a row', () => {
  it('becomes an article whose text holds who, what, when and where word for word', async () => {
    const { article, text, blocks, typed, bytes } = await articleOf(sheet)
    expect(text).toBe(
      'Ansel Orlo: We hold the bridge, all of it.\n2031-05-04\nhttps://wire.example/1?utm_source=x',
    )
    const words = (range = { start: 0, end: 0 }) => text.slice(range.start, range.end)
    expect([typed?.source, typed?.cue, typed?.content].map(words)).toEqual([
      'Ansel Orlo',
      ':',
      'We hold the bridge, all of it.',
    ])
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'furniture', 'furniture'])
    expect(article).toMatchObject({
      url: 'https://wire.example/1',
      outlet: 'Sample Wire',
      publishedAt: '2031-05-04',
      publishedFrom: 'row',
      row: { file: 'claims.csv', number: 2, key: null },
    })
    expect(Buffer.from(bytes).toString()).toBe(sheet)
    expect(article.snapshot).toEqual({ sha256: sha256(bytes), mediaType: 'text/csv', size: bytes.length })
  })

  it.each([
    ['said', 'Orlo said: No.', 'said'],
    ['according to:', 'Orlo according to: No.', 'according to:'],
    ['', 'Orlo: No.', ':'],
    ['denied', 'Orlo denied that it fell', 'denied', 'that it fell'],
    ['', 'Orlo: that it fell', ':', 'that it fell'],
  ])('has the cue %j', async (cue, line, words, content = 'No.') => {
    const { text, typed } = await articleOf(`who,cue,words\nOrlo,${cue},${content}`)
    expect(text).toBe(line)
    expect(text.slice(typed?.cue.start, typed?.cue.end)).toBe(words)
    expect(text.slice(typed?.content.start, typed?.content.end)).toBe(content)
  })

  it('keeps line ends, formulas and marks as words', async () => {
    const { text } = await articleOf('who;words\r\n=CMD();"""We go.""\r\nThen: ""we stay"""')
    expect(text).toBe('=CMD(): "We go."\r\nThen: "we stay"')
  })

  it('is another article than the report at its address, and than other rows that name it', async () => {
    const rows = 'who,words,url\nA,one,https://w.example/1\nA,two,https://w.example/1'
    const [first, second] = await outcomesOf(rows)
    expect(first).toMatchObject({ article: { url: 'https://w.example/1' } })
    expect(typeof first === 'object' && typeof second === 'object' && first.article.id).not.toBe(
      typeof second === 'object' && second.article.id,
    )
  })

  it('stays the same article when a note or its place changes, and with an id when its words do', async () => {
    const one = await articleOf('who,words,note\nA,one,x')
    const moved = (await outcomesOf('who,words,note\nB,zero,\n\nA,one,y'))[1]
    expect(moved).toMatchObject({ article: { version: one.article.version, row: { number: 4 } } })
    const first = await articleOf('id,who,words\n7,A,one')
    const changed = await articleOf('id,who,words\n7,A,two')
    expect(changed.article.id).toBe(first.article.id)
    expect(changed.article.version).not.toBe(first.article.version)
  })

  it('takes from the caller what it does not say itself', async () => {
    const options = { outlet: 'Desk', published: '2031-01-01', url: 'https://w.example/9', sample: true }
    expect(await outcomesOf('who,words,date\nA,one,\nA,two,some day', options)).toMatchObject([
      { article: { outlet: 'Desk', publishedAt: '2031-01-01', url: 'https://w.example/9', sample: true } },
      { article: { publishedAt: null, publishedFrom: null }, text: 'A: two\nsome day' },
    ])
  })
})

describe('rows that cannot be read', () => {
  it('are named with what is wrong, and the others are read', async () => {
    const text = [
      'id,Speaker,Quote',
      '1,,No.',
      '2,Orlo,',
      ',,',
      '3,Orlo,We won, we stay.',
      '3,Orlo,Yes.',
      '3,Orlo,No.',
      '4,Marr,"open, x',
      '5,Orlo,"We"',
      '6,Marr',
      '7,Marr,Yes.',
    ].join('\n')
    expect((await outcomesOf(text)).map((one) => (typeof one === 'string' ? one : one.text))).toEqual([
      '"sheets/claims.csv", row 2: nobody who speaks. Fill "Speaker".',
      '"sheets/claims.csv", row 3: no words. Fill "Quote".',
      '"sheets/claims.csv", row 5: it has 4 cells, and the header names 3. Put a cell that holds the separator in quotation marks.',
      'Orlo: Yes.',
      '"sheets/claims.csv", row 7: its id "3" is that of row 6. Give each row its own.',
      expect.stringMatching(/row 8: a quotation mark opens a cell and is not closed where the cell ends\. /),
      '"sheets/claims.csv", row 9: no words. Fill "Quote".',
      'Marr: Yes.',
    ])
  })

  it('end a table where a quotation mark never closes', async () => {
    expect(await outcomesOf('who,words\nA,one\nB,"two\nC,three\n')).toMatchObject([
      { text: 'A: one' },
      '"sheets/claims.csv", row 3: a quotation mark opens a cell that never ends. Close it, or write a mark inside a cell twice. No row from here on is read.',
    ])
  })
})

describe('dates', () => {
  const dated = (...dates: string[]) => `who,words,date\n${dates.map((date) => `A,w,${date}`).join('\n')}`
  const daysOf = async (text: string, options?: ReadOptions) =>
    (await outcomesOf(text, options)).map((one) => (typeof one === 'string' ? one : one.article.publishedAt))

  it('are read in the order that one of them decides', async () => {
    expect(await daysOf(dated('01/02/2031', '31/01/2031'))).toEqual(['2031-02-01', '2031-01-31'])
    expect(await daysOf(dated('01/02/2031', '01/31/2031'))).toEqual(['2031-01-02', '2031-01-31'])
  })

  it('are not guessed', async () => {
    await expect(readAll(dated('2031-01-01', '01/02/2031'))).rejects.toThrow(
      'Could not read "sheets/claims.csv" as claims: its dates can be read in two ways, as in row 3, "01/02/2031". Say which with --dates day-first or --dates month-first, or write them as 2025-01-31.',
    )
    await expect(readAll(dated('31/01/2031', '01/31/2031'))).rejects.toThrow(
      /its dates are in two orders: row 2 says "31\/01\/2031", row 3 "01\/31\/2031"\. /,
    )
    expect(await daysOf(dated('03/03/2031'))).toEqual(['2031-03-03'])
  })

  it('stay words where they are not understood, and that is said once', async () => {
    const notices: string[] = []
    const options = { onNotice: (sentence: string) => void notices.push(sentence) }
    expect(await daysOf(dated('last Tuesday', '2031-01-01', '', '31/01/31'), options)).toEqual([
      null,
      '2031-01-01',
      null,
      null,
    ])
    expect(notices).toEqual([
      '2 dates of "sheets/claims.csv" are not understood and stay words, the first "last Tuesday" in row 2. Write dates as 2025-01-31.',
    ])
  })

  it('are in the order that the caller says, or none', async () => {
    expect(await daysOf(dated('01/02/2031', '31/01/2031'), { dates: 'month-first' })).toEqual([
      '2031-01-02',
      '"sheets/claims.csv", row 3: "31/01/2031" is no date with the month first. Write it as 2025-01-31.',
    ])
  })
})

it.each([
  ['', /it has no header, a first row that names the columns/],
  ['\n,\n', /it has no header/],
  ['a,b\n1,2', /no column says who or words\. Its columns are "a", "b"\. /],
])('refuses %j as a whole', async (text, sentence) => {
  await expect(readAll(text)).rejects.toThrow(sentence)
})

it('says that there is no row', async () => {
  expect(await outcomesOf('who,words\n\n')).toEqual([
    'Could not read "sheets/claims.csv" as claims: there is no row below its header.',
  ])
})

it('names a table that was fetched by its address, without who asked for it', async () => {
  const { article } = await articleOf(
    'who,words\nA,one',
    { url: undefined },
    'https://u:p@sheets.example/c.csv',
  )
  expect(article).toMatchObject({ url: null, outlet: null, row: { file: 'https://sheets.example/c.csv' } })
})
