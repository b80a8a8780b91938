import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { localFetcher, openWeb } from '../../../test/support/web.ts'
import { type ReadItem, readInputs } from '../index.ts'
import { mostFeedPages } from '../limits.ts'

const said =
  'The army of Ostravia said on Friday that its troops had taken the village of Vell after a week of fighting.'
const denied =
  'Belmark denied this and said that its soldiers still held the bridge, the school and the road to the north.'
const html = (title: string, head = '') =>
  `<html lang="en"><head>${head}</head><body><h1>${title}</h1><p>${said}</p><p>${denied}</p></body></html>`

/** A feed whose entries are teasers but for those that are given whole. */
function feedOf(links: readonly string[], whole: readonly string[] = []): string {
  const items = links.map((link, number) => {
    const text = whole.includes(link)
      ? `<content:encoded><![CDATA[<p>${said}</p><p>${denied}</p>]]></content:encoded>`
      : ''
    return `<item><title>Entry ${number + 1}</title><link>${link}</link><description>A teaser.</description>
      <pubDate>Fri, 31 Jan 2025 10:00:00 GMT</pubDate><author>Anna Bell</author>${text}</item>`
  })
  return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Sample Wire</title>
    <link>http://wire.example/</link>${items.join('')}</channel></rss>`
}

/** A web of this machine; what each path answers, and which paths were asked for. */
async function openPages(pages: (origin: string) => Readonly<Record<string, string | Buffer>>) {
  const asked: string[] = []
  let known: Readonly<Record<string, string | Buffer>> = {}
  const { port } = await openWeb(
    (request, response) => {
      const path = request.url ?? ''
      asked.push(path)
      const body = known[path]
      const type = path.includes('feed') ? 'application/rss+xml' : 'text/html'
      if (body === undefined) response.writeHead(404).end()
      else response.writeHead(200, { 'Content-Type': type }).end(body)
    },
    { robots: (_request, response) => response.writeHead(200).end('User-agent: *\nDisallow: /closed') },
  )
  const origin = `http://127.0.0.1:${port}`
  known = pages(origin)
  return { origin, asked }
}

async function collect(input: string, options: Parameters<typeof readInputs>[1] = {}): Promise<ReadItem[]> {
  const items: ReadItem[] = []
  for await (const item of readInputs([input], { fetcher: localFetcher(), ...options })) items.push(item)
  return items
}

const sentenceOf = ({ outcome }: ReadItem) => (outcome.ok ? 'read' : outcome.error.message)

it('reads the page of an entry that has no text of its own, where the feed was fetched', async () => {
  const { origin, asked } = await openPages((at) => ({
    '/feed': feedOf([`${at}/a`, `${at}/b`, `${at}/a`], [`${at}/b`]),
    '/a': html('Army takes Vell'),
    '/b': html('Never asked for'),
  }))
  const items = await collect(`${origin}/feed`)
  expect(items.map(sentenceOf)).toEqual(['read', 'read'])
  expect(asked).toEqual(['/feed', '/a'])
  const [page, entry] = items.map(({ outcome }) => (outcome.ok ? outcome.value : null))
  expect(page?.article).toMatchObject({
    url: `${origin}/a`,
    headline: 'Army takes Vell',
    // What the page does not say, the feed does.
    outlet: 'Sample Wire',
    byline: 'Anna Bell',
    publishedAt: '2025-01-31T10:00:00Z',
    publishedFrom: 'feed',
    snapshot: { mediaType: 'text/html' },
  })
  expect(Buffer.from(page?.bytes ?? []).toString()).toBe(html('Army takes Vell'))
  expect(entry?.article).toMatchObject({
    headline: 'Entry 2',
    snapshot: { mediaType: 'application/rss+xml' },
  })
})

it('lets a page say who publishes it and when', async () => {
  const head =
    '<meta property="og:site_name" content="Sample Gazette"><meta name="author" content="Jan Rehor"><meta property="article:published_time" content="2025-01-30T08:00:00Z">'
  const { origin } = await openPages((at) => ({ '/feed': feedOf([`${at}/a`]), '/a': html('Vell', head) }))
  const [item] = await collect(`${origin}/feed`)
  expect(item?.outcome).toMatchObject({
    value: {
      article: {
        outlet: 'Sample Gazette',
        byline: 'Jan Rehor',
        publishedAt: '2025-01-30T08:00:00Z',
        publishedFrom: 'meta',
      },
    },
  })
})

it('gives the page the id that it has when it is read alone', async () => {
  const { origin } = await openPages((at) => ({ '/feed': feedOf([`${at}/a`]), '/a': html('Vell') }))
  const [fromFeed] = await collect(`${origin}/feed`)
  const [alone] = await collect(`${origin}/a`)
  if (!fromFeed?.outcome.ok || !alone?.outcome.ok) throw new Error('not read')
  expect(fromFeed.outcome.value.article.version).toBe(alone.outcome.value.article.version)
})

it('fetches nothing for a feed in a file unless it is asked to', async () => {
  const { origin, asked } = await openPages(() => ({ '/a': html('Vell') }))
  const file = join(mkdtempSync(join(tmpdir(), 'onrecord-feed-')), 'a.xml')
  writeFileSync(file, feedOf([`${origin}/a`]))
  expect((await collect(file)).map(sentenceOf)).toEqual([
    `The entry of ${JSON.stringify(file)} has no text of its own, only a title or a summary. Add --pages to have their pages fetched, or save them and pass those files.`,
  ])
  expect(asked).toEqual([])
  expect((await collect(file, { pages: true })).map(sentenceOf)).toEqual(['read'])
  expect(asked).toEqual(['/a'])
})

it('fetches no page of a fetched feed when told not to', async () => {
  const { origin, asked } = await openPages((at) => ({ '/feed': feedOf([`${at}/a`]), '/a': html('Vell') }))
  expect((await collect(`${origin}/feed`, { pages: false })).map(sentenceOf)[0]).toContain(
    'no text of its own',
  )
  expect(asked).toEqual(['/feed'])
})

it('keeps to robots.txt and goes on after a page that fails', async () => {
  const { origin } = await openPages((at) => ({
    '/feed': feedOf([`${at}/closed/a`, `${at}/gone`, `${at}/feed-again`, `${at}/b`]),
    '/closed/a': html('Closed'),
    '/feed-again': feedOf([]),
    '/b': html('Open'),
  }))
  const items = await collect(`${origin}/feed`)
  expect(items.map(({ name, outcome }) => [name.split(', ')[1], outcome.ok || outcome.error.code])).toEqual([
    ['entry 1', 'fetchRefusedByRobots'],
    ['entry 2', 'fetchFailed'],
    ['entry 3', 'inputUnsupported'],
    ['entry 4', true],
  ])
})

it('keeps away from networks that are not public, whatever a feed links to', async () => {
  const { origin, asked } = await openPages(() => ({ '/a': html('Secret') }))
  const file = join(mkdtempSync(join(tmpdir(), 'onrecord-feed-')), 'a.xml')
  writeFileSync(file, feedOf([`${origin}/a`]))
  const fetcher = localFetcher({ mayReach: () => false })
  const [item] = await collect(file, { pages: true, fetcher })
  expect(item?.outcome).toMatchObject({ error: { code: 'fetchForbidden' } })
  expect(asked).toEqual([])
})

it('fetches no more pages of one feed than the limit and says how many are left', async () => {
  const asked: string[] = []
  const fetcher = {
    async fetch(url: string) {
      asked.push(url)
      return { url, mediaType: 'text/html', charset: null, bytes: Buffer.from(html(`At ${url}`)) }
    },
  }
  const file = join(mkdtempSync(join(tmpdir(), 'onrecord-feed-')), 'a.xml')
  const links = Array.from({ length: mostFeedPages + 2 }, (_, number) => `https://wire.example/${number}`)
  writeFileSync(file, feedOf(links))
  const items = await collect(file, { pages: true, fetcher })
  expect(asked).toEqual(links.slice(0, mostFeedPages))
  expect(items.slice(0, -1).every(({ outcome }) => outcome.ok)).toBe(true)
  expect(items.map(sentenceOf).at(-1)).toBe(
    `100 pages were fetched for ${JSON.stringify(file)}, the most for one feed; 2 further entries without a text of their own have not been read. Pass the addresses of their pages.`,
  )
})

it('takes a feed’s characters from the header before its declaration', async () => {
  const words = 'Белмарк отрицает: мост у Лена цел. '.repeat(30)
  const xml = `<?xml version="1.0" encoding="koi8-r"?><rss version="2.0"><channel><title>Проба</title><item><title>Мост</title><description>${words}</description></item></channel></rss>`
  const fetcher = {
    fetch: async (url: string) => ({
      url,
      mediaType: 'application/rss+xml',
      charset: 'windows-1251',
      bytes: iconv.encode(xml, 'windows-1251'),
    }),
  }
  const [item] = await collect('https://wire.example/feed', { fetcher })
  expect(item?.outcome).toMatchObject({ value: { article: { headline: 'Мост', outlet: 'Проба' } } })
})
