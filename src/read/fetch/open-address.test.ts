import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { OnrecordError } from '../../core/index.ts'
import { type Fetched, type ReadItem, readInputs } from '../index.ts'

const said =
  'The army of Ostravia said on Friday that its troops had taken the village of Vell after a week of fighting.'
const denied =
  'Belmark denied this and said that its soldiers still held the bridge, the school and the road to the north.'
const page = (head = '') =>
  `<html lang="en"><head><title>Army takes village</title>${head}</head><body><h1>Army takes village</h1><p>${said}</p><p>${denied}</p></body></html>`
const html = {
  url: 'https://www.wire.example/2025-01-31-b?utm_source=x',
  mediaType: 'text/html',
  charset: null,
}

/** Reads addresses of a web that holds this alone. */
async function readFrom(
  web: Readonly<Record<string, Omit<Fetched, 'bytes'> & { body: string | Uint8Array }>>,
) {
  const items: ReadItem[] = []
  const fetcher = {
    async fetch(address: string): Promise<Fetched> {
      const found = web[address]
      if (found === undefined) throw new OnrecordError('fetchFailed', `Could not fetch "${address}".`)
      const { body, ...answer } = found
      return { ...answer, bytes: new Uint8Array(Buffer.from(body)) }
    },
  }
  for await (const item of readInputs(Object.keys(web).concat('https://gone.example/'), { fetcher }))
    items.push(item)
  return items
}

function unwrap(item: ReadItem | undefined) {
  if (item === undefined) throw new Error('nothing was read')
  if (!item.outcome.ok) throw item.outcome.error
  return item.outcome.value
}

it('reads a page at the address where it was found at last, and goes on after a failure', async () => {
  const [first, second, ...rest] = await readFrom({ 'https://wire.example/a': { ...html, body: page() } })
  expect(rest).toEqual([])
  expect(first).toMatchObject({ name: 'https://wire.example/a', progress: { total: null } })
  const { article, bytes } = unwrap(first)
  expect(Buffer.from(bytes).toString()).toBe(page())
  expect(article).toMatchObject({
    url: 'https://www.wire.example/2025-01-31-b',
    outlet: 'wire.example',
    headline: 'Army takes village',
    // An address is no file name.
    publishedAt: null,
    snapshot: { mediaType: 'text/html', size: page().length },
  })
  expect(second).toMatchObject({ name: 'https://gone.example/', outcome: { error: { code: 'fetchFailed' } } })
})

it('lets a page say its own address', async () => {
  const body = page('<link rel="canonical" href="https://wire.example/canonical">')
  const [item] = await readFrom({ 'https://wire.example/a': { ...html, body } })
  expect(unwrap(item).article.url).toBe('https://wire.example/canonical')
})

it('believes the charset that the server names, in pages and texts', async () => {
  const words = 'Командование заявило, что войска взяли село после недели боёв за мост и дорогу на север.'
  const russian = iconv.encode(page('<meta charset="koi8-r">').replace(denied, words), 'windows-1251')
  const items = await readFrom({
    'https://wire.example/a': { ...html, charset: 'windows-1251', body: russian },
    'https://wire.example/b': {
      ...html,
      mediaType: 'text/plain',
      charset: 'windows-1251',
      body: iconv.encode(words, 'windows-1251'),
    },
  })
  expect(unwrap(items[0]).text).toContain(words)
  expect(unwrap(items[1]).text).toBe(words)
})

it('lets the content tell what the server does not', async () => {
  const line = JSON.stringify({ text: said, title: 'Army speaks' })
  const plain = { ...html, mediaType: 'text/plain' }
  const items = await readFrom({
    'https://wire.example/a.jsonl': { ...plain, body: `${line}\n${line}` },
    'https://wire.example/b': { ...plain, mediaType: null, body: page() },
    'https://wire.example/c.gif': { ...html, body: 'GIF89a\0\0' },
  })
  // A collection's address is none of its articles'.
  expect(items.slice(0, 2).map((item) => unwrap(item).article.url)).toEqual([null, null])
  expect(
    items.map(({ outcome }) => (outcome.ok ? outcome.value.article.headline : outcome.error.message)),
  ).toEqual([
    'Army speaks',
    'Army speaks',
    'Army takes village',
    expect.stringMatching(/^"https:\/\/wire\.example\/c\.gif" is a GIF image, not text\./),
    'Could not fetch "https://gone.example/".',
  ])
})

it('makes no connection that nobody gave it', async () => {
  for await (const { outcome } of readInputs(['https://wire.example/a', 'ftp://wire.example/b']))
    expect(outcome).toMatchObject({ ok: false, error: { code: 'fetchForbidden' } })
})
