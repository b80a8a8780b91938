import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type ReadItem, readInputs } from '../read-inputs.ts'

const said =
  'The army of Ostravia said on Friday that its troops had taken the village of Vell after a week of fighting.'
const denied =
  'Belmark denied this and said that its soldiers still held the bridge, the school and the road to the north.'
const long = Array.from({ length: 6 }, () => `<p>${said}</p><p>${denied}</p>`).join('')
const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-feed-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function read(name: string, content: string | Uint8Array, below = false): Promise<ReadItem[]> {
  await writeFile(join(folder, name), content)
  const items: ReadItem[] = []
  for await (const item of readInputs([below ? folder : join(folder, name)])) items.push(item)
  return items
}

function article(item: ReadItem | undefined) {
  if (item === undefined) throw new Error('nothing was read')
  if (!item.outcome.ok) throw item.outcome.error
  return item.outcome.value
}

function sentence(item: ReadItem | undefined): string {
  if (item === undefined || item.outcome.ok) return 'ok'
  const { code, message } = item.outcome.error
  return `${code}: ${message.replace(folder, '')}`
}

const rss = `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Sample Aggregator</title><link>https://feeds.example/</link><language>en-GB</language>
<item>
  <title>Army &amp;amp; allies take village</title><link>/a?utm_source=rss#top</link>
  <pubDate>Fri, 31 Jan 25 10:00:00 EST</pubDate><dc:creator>Anna Bell</dc:creator>
  <source url="https://wire.example/rss">Sample Wire</source>
  <description>${escaped(`<p>${said}</p>`)}</description>
  <content:encoded><![CDATA[<p>${said}</p><script>alert(1)</script><h2>The answer</h2><p onclick="x()">${denied}</p><p>The post Army takes village appeared first on Sample Wire.</p>]]></content:encoded>
</item>
<item><title>Only a teaser</title><link>https://wire.example/b</link><description>${said}</description></item>
<item><title>Whole in its description</title><description>${escaped(long)}</description></item>
<item><title>Cut off</title><description>${escaped(`${long}<p>And then [&#8230;]</p>`)}</description></item>
</channel></rss>`

it('reads the entries of RSS that have their text, and counts the others in one sentence', async () => {
  const [first, whole, others, ...rest] = await read('a.xml', rss)
  expect(rest).toEqual([])
  expect(first?.name).toBe(join(folder, 'a.xml, entry 1'))
  const { text, blocks, bytes, article: found } = article(first)
  expect(text).toBe(['Army & allies take village', said, 'The answer', denied].join('\n'))
  expect(blocks.map(({ kind }) => kind)).toEqual(['headline', 'paragraph', 'subheading', 'paragraph'])
  expect(found).toMatchObject({
    url: 'https://feeds.example/a',
    outlet: 'Sample Wire',
    headline: 'Army & allies take village',
    byline: 'Anna Bell',
    publishedAt: '2025-01-31T10:00:00-05:00',
    publishedFrom: 'feed',
    language: 'en',
    snapshot: { mediaType: 'application/rss+xml', size: bytes.length },
  })
  expect(Buffer.from(bytes).toString()).toMatch(/^<item>.*<\/item>$/s)
  expect(article(whole).article).toMatchObject({ outlet: 'Sample Aggregator', url: null })
  expect(sentence(others)).toBe(
    'inputNoArticle: 2 of the 4 entries of "/a.xml" have no text of their own, only a title or a summary. Add --pages to have their pages fetched, or save them and pass those files.',
  )
  expect(others?.progress).toEqual({ done: Buffer.byteLength(rss), total: Buffer.byteLength(rss) })
})

it('reads Atom: XHTML, xml:base, authors and language of the feed, and the outlet it was taken from', async () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://wire.example/news/" xml:lang="en">
  <title>Sample Planet</title><author><name>Anna Bell</name></author>
  <entry><title type="text">1 &lt; 2 &amp; more</title><link rel="enclosure" href="x.mp3"/><link href="a"/><id>tag:1</id>
  <updated>2025-01-31T10:00:00Z</updated><source><title>Sample Wire</title><link href="https://other.example/"/></source>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${said}</p><p>${denied}</p></div></content></entry>
  <entry><title>Elsewhere</title><content type="text/html" src="b.html"/></entry></feed>`
  const [first, other] = await read('a.atom', atom)
  expect(article(first).text).toBe(['1 < 2 & more', said, denied].join('\n'))
  expect(article(first).article).toMatchObject({
    url: 'https://wire.example/news/a',
    outlet: 'Sample Wire',
    byline: 'Anna Bell',
    publishedAt: '2025-01-31T10:00:00Z',
    modifiedAt: '2025-01-31T10:00:00Z',
    language: 'en',
  })
  expect(sentence(other)).toMatch(/^inputNoArticle: 1 of the 2 entries of "\/a.atom" has no text of its own/)
})

it('reads RDF, whose items stand beside the channel, under any prefix', async () => {
  const rdf = `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:q="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/">
  <q:channel><q:title>Sample Wire</q:title><q:link>https://wire.example/</q:link><q:items><r:Seq><r:li r:resource="x"/></r:Seq></q:items></q:channel>
  <q:item r:about="https://wire.example/a"><q:title>Army</q:title><d:date>2025-01-31</d:date><c:encoded>${escaped(`<p>${said}</p>`)}</c:encoded></q:item></r:RDF>`
  expect(article((await read('a.rdf', rdf))[0]).article).toMatchObject({
    url: 'https://wire.example/a',
    outlet: 'Sample Wire',
    publishedAt: '2025-01-31',
  })
})

it('reads JSON Feed', async () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Sample Wire',
    home_page_url: 'https://wire.example/',
    authors: [{ name: 'Anna Bell' }, { name: 'Ben Moor' }],
    items: [
      {
        id: 1,
        url: '/a',
        title: 'Army',
        content_html: `<p>${said}</p>`,
        date_published: '2025-01-31T10:00:00Z',
      },
      { id: 'https://wire.example/b', content_text: `${said}\n\n${denied}`, language: 'en' },
      'nothing',
    ],
  }
  const [first, second] = await read('a.json', JSON.stringify(feed, null, 2))
  expect(article(first).article).toMatchObject({
    url: 'https://wire.example/a',
    byline: 'Anna Bell, Ben Moor',
    publishedAt: '2025-01-31T10:00:00Z',
    snapshot: { mediaType: 'application/feed+json' },
  })
  expect(article(second).text).toBe([said, denied].join('\n'))
  expect(article(second).article.url).toBe('https://wire.example/b')
})

it('takes the address given for the feed’s, not for an entry’s', async () => {
  const path = join(folder, 'a.xml')
  await writeFile(
    path,
    `<rss><channel><item><link>b</link><content:encoded>${escaped(long)}</content:encoded></item><item><content:encoded>${escaped(long)}</content:encoded></item></channel></rss>`,
  )
  const urls: (string | null)[] = []
  for await (const item of readInputs([path], { url: 'https://wire.example/news/feed' }))
    urls.push(article(item).article.url)
  expect(urls).toEqual(['https://wire.example/news/b', null])
})

it('reads feeds of a folder, and no other XML or JSON', async () => {
  await writeFile(join(folder, 'settings.json'), '{"a": 1}')
  await writeFile(join(folder, 'drawing.xml'), '<?xml version="1.0"?><drawing/>')
  const items = await read('feed.xml', rss, true)
  expect(items.map(({ name }) => name.replace(folder, ''))).toEqual([
    '/feed.xml, entry 1',
    '/feed.xml, entry 3',
    '/feed.xml',
  ])
})

it('reads what the XML declaration or the bytes say it is written in', async () => {
  const cyrillic = `<?xml version="1.0" encoding="windows-1251"?><rss><channel><item><title>Село взято</title><content:encoded>${escaped(long)}</content:encoded></item></channel></rss>`
  const iconv = (await import('iconv-lite')).default
  for (const encoding of ['windows-1251', 'utf-16le', 'utf-16be', 'utf-32le']) {
    const [item] = await read('a.xml', iconv.encode(cyrillic, encoding, { addBOM: false }))
    expect(article(item).article.headline).toBe('Село взято')
  }
})

it('reads what is broken as far as it goes', async () => {
  const broken = `<rss><channel><item><title>Army & allies<b></title><content:encoded>${escaped(`<p>${said}`)}</content:encoded>`
  expect(article((await read('a.rss', broken))[0]).text).toBe(['Army & allies', said].join('\n'))
})

it('says in one sentence why something is no feed to read', async () => {
  const channel = (inner: string) => `<rss version="2.0"><channel>${inner}</channel></rss>`
  const bomb = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>${channel('<item><title>&c;</title></item>')}`
  const spy = `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${channel('<item><title>&x;</title></item>')}`
  const nested = channel(`<item>${'<a>'.repeat(100_000)}</item>`)
  const wide = channel(`<item>${'<a/>'.repeat(200_000)}</item>`)
  const many = channel('<item/>'.repeat(10_001))
  const json = (inner: string) => `{"version": "https://jsonfeed.org/version/1", "items": ${inner}`
  const cases = {
    'bomb.xml': bomb,
    'spy.xml': spy,
    'nested.xml': nested,
    'wide.xml': wide,
    'many.xml': many,
    'long.xml': channel(`<item><description>${'a '.repeat(1_000_001)}</description></item>`),
    'tag.xml': channel(`<item ${Array.from({ length: 201 }, (_, at) => `a${at}=""`).join(' ')}/>`),
    'long.json': json(`[{"id": "1", "content_text": "${'a '.repeat(1_000_001)}"}]}`),
    'empty.xml': channel(''),
    'teasers.xml': channel('<item><title>a</title></item><item/>'),
    'deep.json': json('['.repeat(100_000)),
    'half.json': json('[{'),
    'other.xml': '<opml><body/></opml>',
    'markup.xml': `${channel(`<item><content:encoded>${escaped('<div>'.repeat(3000))}${said}</content:encoded></item>`)}`,
  }
  const sentences: Record<string, string> = {}
  for (const [name, content] of Object.entries(cases))
    sentences[name] = (await read(name, content)).map(sentence).join(' ')
  const pages = 'Save the pages of its entries and pass those files.'
  expect(sentences).toEqual({
    'bomb.xml': `inputUnsupported: Could not read "/bomb.xml": it declares abbreviations of its own ("entities"), which no newsroom's feed needs. ${pages}`,
    'spy.xml': `inputUnsupported: Could not read "/spy.xml": it asks for other files to be put into its text, which no newsroom's feed needs. ${pages}`,
    'nested.xml': `inputUnsupported: Could not read "/nested.xml": its elements are nested too deep, which no newsroom's feed needs. ${pages}`,
    'wide.xml': `inputUnsupported: Could not read "/wide.xml": it has too many elements, which no newsroom's feed needs. ${pages}`,
    'many.xml':
      'inputTooLarge: Could not read "/many.xml": it has more than 10,000 entries, the most that are read of one. Split it and pass the parts.',
    'long.xml': `inputUnsupported: Could not read "/long.xml": an entry has more than 2,000,000 signs, which no newsroom's feed needs. ${pages}`,
    'tag.xml': `inputUnsupported: Could not read "/tag.xml": an element has too many attributes, which no newsroom's feed needs. ${pages}`,
    'long.json': `inputUnsupported: Could not read "/long.json": an entry has more than 2,000,000 signs, which no newsroom's feed needs. ${pages}`,
    'empty.xml':
      'inputNoArticle: "/empty.xml" is a feed without entries. Save it again when it has some, or save the pages themselves.',
    'teasers.xml':
      'inputNoArticle: All 2 entries of "/teasers.xml" have no text of their own, only a title or a summary. Add --pages to have their pages fetched, or save them and pass those files.',
    'deep.json': `inputUnsupported: Could not read "/deep.json": its values are nested too deep, which no newsroom's feed needs. ${pages}`,
    'half.json':
      'inputUnsupported: Could not read "/half.json": it is not valid JSON Feed. Save it again, or save the pages of its entries.',
    'other.xml': expect.stringMatching(
      /^inputUnsupported: Could not read "\/other.xml": it is neither a feed nor a page\. /,
    ),
    'markup.xml': `inputUnsupported: Could not read "/markup.xml", entry 1: its elements are nested too deep, which no newsroom's feed needs. ${pages}`,
  })
})
