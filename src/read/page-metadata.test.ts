import { expect, it } from 'vitest'
import { readMetadata } from './page-metadata.ts'
import { parseDocument } from './parse-document.ts'

function metadataOf(head: string, body = '', html = '') {
  const page = `<!doctype html>${html}<html lang="en"><head>${head}</head><body>${body}</body></html>`
  const document = parseDocument(page)
  if ('refused' in document) throw new Error(document.refused)
  return readMetadata(document, page)
}
const json = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`

it('reads JSON-LD first', () => {
  const article = {
    '@type': 'NewsArticle',
    headline: 'Army takes village',
    datePublished: '2025-01-31T10:00:00+02:00',
    dateModified: '2025-02-01',
    author: { '@type': 'Person', name: 'Jane Roe' },
    publisher: { name: 'Sample Wire' },
    mainEntityOfPage: { '@id': 'https://wire.example/a' },
  }
  expect(
    metadataOf(json(article) + meta('date', '2024-01-01') + meta('author', 'Somebody Else')),
  ).toMatchObject({
    headline: 'Army takes village',
    published: { publishedAt: '2025-01-31T10:00:00+02:00', publishedFrom: 'jsonLd' },
    modifiedAt: '2025-02-01',
    byline: 'Jane Roe',
    outlet: 'Sample Wire',
    url: 'https://wire.example/a',
    language: 'en',
    isSample: false,
  })
})

const article = {
  '@type': 'ReportageNewsArticle',
  headline: 'Army takes village',
  datePublished: '2025-01-31',
}
it.each([
  ['a graph', json({ '@graph': [{ '@type': 'WebPage' }, article] })],
  ['an array', json([{ '@type': 'Organization' }, article])],
  ['several types', json({ ...article, '@type': ['Article', 'NewsArticle'] })],
  ['a script after a broken one', json('{"@type": "NewsArticle", "headline": ') + json(article)],
  ['a comment', json(`<!-- ${JSON.stringify(article)} -->`)],
  ['a CDATA section', json(`//<![CDATA[\n${JSON.stringify(article)}\n//]]>`)],
  [
    'raw line ends in strings and a comma too many',
    json('{"@type":"NewsArticle","headline":"Army\n takes village","datePublished":"2025-01-31",}'),
  ],
])('finds the article in %s', (_what, head) => {
  expect(metadataOf(head)).toMatchObject({
    headline: 'Army takes village',
    published: { publishedAt: '2025-01-31' },
  })
})

it('follows references in a graph', () => {
  const graph = [
    { ...article, author: { '@id': '#jane' }, publisher: { '@id': '#wire' } },
    { '@id': '#jane', '@type': 'Person', name: 'Jane Roe' },
    { '@id': '#wire', '@type': 'Organization', name: 'Sample Wire' },
  ]
  expect(metadataOf(json({ '@graph': graph }))).toMatchObject({ byline: 'Jane Roe', outlet: 'Sample Wire' })
})

it('decodes entities in JSON-LD', () => {
  expect(metadataOf(json({ ...article, headline: 'Q&amp;A: the army&#8217;s <b>words</b>' })).headline).toBe(
    'Q&A: the army’s words',
  )
})

it('does not take a related article for the page’s own', () => {
  const list = { '@type': 'ItemList', itemListElement: [{ ...article, headline: 'Another report' }] }
  expect(metadataOf(`${json(list)}<title>Army takes village</title>`).headline).toBe('Army takes village')
})

it.each([
  'article:published_time',
  'article:published:time',
  'og:published_time',
  'datePublished',
  'parsely-pub-date',
  'sailthru.date',
  'DC.date.issued',
  'pubdate',
  'date',
])('takes the date from meta %s', (name) => {
  expect(metadataOf(meta(name, '2025-01-31')).published).toEqual({
    publishedAt: '2025-01-31',
    publishedFrom: 'meta',
  })
})

it.each([
  ['<article><time datetime="2025-01-31T10:00Z">today</time></article>', '2025-01-31T10:00Z'],
  ['<time class="updated" datetime="2025-02-02"></time><time datetime="2025-01-31"></time>', '2025-01-31'],
  ['<aside><time datetime="2024-01-01"></time></aside><time datetime="2025-01-31"></time>', '2025-01-31'],
  ['<span itemprop="datePublished" content="2025-01-31">Friday</span>', '2025-01-31'],
  ['<p class="published">Published: 31 January 2025</p>', '2025-01-31'],
  ['<p class="publish-info">Stand: 31.01.2025 17:23 Uhr</p>', '2025-01-31T17:23'],
])('takes the date that the page shows: %s', (body, publishedAt) => {
  expect(metadataOf('', body).published).toEqual({ publishedAt, publishedFrom: 'page' })
})

it('does not take the time of a change for that of publication', () => {
  const head =
    json({ '@type': 'NewsArticle', dateModified: '2025-02-01' }) + meta('article:modified_time', '2025-02-01')
  expect(metadataOf(head)).toMatchObject({
    published: { publishedAt: null, publishedFrom: null },
    modifiedAt: '2025-02-01',
  })
})

it.each([
  ['<link rel="canonical" href="https://wire.example/a?utm_source=x#top">', 'https://wire.example/a'],
  [
    '<link rel="canonical" href="/a"><meta property="og:url" content="https://wire.example/b">',
    'https://wire.example/a',
  ],
  [
    '<link rel="canonical" href="https://wire.example/"><meta property="og:url" content="https://wire.example/b">',
    'https://wire.example/b',
  ],
  ['<meta property="og:url" content="javascript:alert(1)">', null],
])('takes the canonical address: %s', (head, url) => {
  expect(metadataOf(head).url).toBe(url)
})

it('knows where a browser saved the page from', () => {
  expect(metadataOf('', '', '<!-- saved from url=(0022)https://wire.example/a -->').url).toBe(
    'https://wire.example/a',
  )
})

it.each([
  [
    '<meta property="og:site_name" content="Sample Wire"><link rel="canonical" href="https://www.wire.example/a">',
    'Sample Wire',
  ],
  ['<link rel="canonical" href="https://www.wire.example/a">', null],
  ['', null],
])('names the outlet: %s', (head, outlet) => {
  expect(metadataOf(head).outlet).toBe(outlet)
})

it.each([
  [meta('author', 'By Jane Roe'), '', 'Jane Roe'],
  [
    meta('article:author', 'https://social.example/jane') + meta('parsely-author', 'Jane Roe'),
    '',
    'Jane Roe',
  ],
  ['', '<a rel="author">Jane Roe</a>', 'Jane Roe'],
  ['', '<div class="byline">By JANE ROE and JOHN DOE</div>', 'JANE ROE and JOHN DOE'],
  ['', '<p>By Jane Roe</p>', null],
])('takes the byline: %s %s', (head, body, byline) => {
  expect(metadataOf(head, body).byline).toBe(byline)
})

it('knows a sample', () => {
  expect(metadataOf(meta('onrecord-sample', 'true')).isSample).toBe(true)
})
