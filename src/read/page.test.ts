import fc from 'fast-check'
import { expect, it } from 'vitest'
import { OnrecordError } from '../core/index.ts'
import { parsePage } from './page.ts'

const sentences = [
  'The army of Ostravia said on Friday that its troops had taken the village of Vell after a week of fighting.',
  'Belmark denied this and said that its soldiers still held the bridge, the school and the road to the north.',
  'A spokesman for the ministry told Sample Wire that he could not say how many people had been hurt there.',
]
const body = sentences.map((words) => `<p>${words}</p>`).join('')

function kindsOf(html: string): [string, string][] {
  const { text, blocks } = parsePage('"a.html"', html)
  return blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])
}

it('puts the headline first and joins the blocks by one line end', () => {
  const { text } = parsePage(
    '"a.html"',
    `<html><body><article><h1>Army  takes\nvillage</h1>${body}</article></body></html>`,
  )
  expect(text).toBe(['Army takes village', ...sentences].join('\n'))
})

it('tells standfirst, subheading, caption, quotation and list apart', () => {
  const html = `<html><head><meta name="description" content="Both sides claim the bridge"></head><body>
    <header><h1>Army takes village</h1><h2>Both sides claim the bridge</h2></header><article>
    <p>${sentences[0]}</p><figure><img src="a.jpg"><figcaption>The bridge of Vell in May</figcaption></figure>
    <h3>Belmark answers</h3><p>${sentences[1]}</p><blockquote>“We hold the bridge,” the general wrote.</blockquote>
    <ul><li>The school was hit, residents said.</li><li>The road is closed, the police said.</li></ul><p>${sentences[2]}</p></article></body></html>`
  expect(kindsOf(html)).toEqual([
    ['headline', 'Army takes village'],
    ['standfirst', 'Both sides claim the bridge'],
    ['paragraph', sentences[0]],
    ['caption', 'The bridge of Vell in May'],
    ['subheading', 'Belmark answers'],
    ['paragraph', sentences[1]],
    ['paragraph', '“We hold the bridge,” the general wrote.'],
    ['paragraph', 'The school was hit, residents said.'],
    ['paragraph', 'The road is closed, the police said.'],
    ['paragraph', sentences[2]],
  ])
})

it('says the lines under the headline once, and not where they are the headline', () => {
  const page = (lead: string, first: string) =>
    `<html><body><article><header><h1>Army takes village</h1><p class="lead">${lead}</p></header><p>${first}</p>${body}</article></body></html>`
  const lead = 'Both sides claim the bridge, and neither lets anybody come near it.'
  expect(kindsOf(page(lead, 'It is quiet now.')).filter(([, words]) => words === lead)).toHaveLength(1)
  expect(kindsOf(page('Army takes village', 'It is quiet now.')).map(([kind]) => kind)).not.toContain(
    'standfirst',
  )
})

it('leaves furniture out of the text', () => {
  const html = `<html><body><nav><a href="/">Home</a></nav><article><h1>Army takes village</h1><p>By Jane Roe</p>
    <p>Sign up now: our newsletter in your inbox</p>${body}<p>Read more: <a href="/b">Belmark answers</a></p>
    <div class="share">Share this</div></article><footer>© Sample Wire</footer></body></html>`
  expect(kindsOf(html).map(([, words]) => words)).toEqual(['Army takes village', ...sentences])
})

it('puts back paragraphs in boxes that the search passes over', () => {
  const more = Array.from(
    { length: 8 },
    (_, at) => `<p>${sentences[at % 3]} It was the report number ${at}.</p>`,
  )
  const box = (inner: string) =>
    `<div class="body-box"><div class="inner">${inner}</div></div><div class="ad">Advertisement</div>`
  const html = `<html><body><main><h1>Army takes village</h1><div class="x"><section>${box(more.slice(0, 5).join(''))}</section></div>
    <div class="y"><section>${box(more.slice(5).join(''))}</section></div></main></body></html>`
  const text = parsePage('"a.html"', html).text
  const places = more.map((_, at) => text.indexOf(`number ${at}.`))
  expect(places.every((place) => place > 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

it('leaves out boxes beside the report, other reports’ headlines, and labels above it', () => {
  const html = `<html><head><meta name="author" content="Jane Roe"></head><body><article><h1>Army takes village</h1>
    <p>World</p><div class="post-meta">Jane Roe · <time>31 January 2025, 10:00</time></div>
    <p>${sentences[0]}</p><div class="newsletter-box"><p>The best of the week, every Friday, for nothing at all.</p></div>
    <p>${sentences[1]}</p><p><a href="/b">Belmark answers the charge of the army</a></p><p>${sentences[2]}</p>
    <ul><li><a href="/t">Ostravia</a>, <a href="/u">Belmark</a>, <a href="/v">war</a>, <a href="/w">Vell</a></li></ul>
    <div class="AuthorBio"><p>Jane Roe has written for Sample Wire since 2019.</p></div></article></body></html>`
  expect(kindsOf(html).map(([, words]) => words)).toEqual(['Army takes village', ...sentences])
})

it('keeps a sentence in a link, and links in a sentence', () => {
  const linked = `<p><a href="/b">${sentences[0]}</a></p><p><a href="/c">Belmark</a> denied <a href="/d">this, and more of it,</a> on Friday.</p>`
  expect(
    kindsOf(`<html><body><article><h1>Army takes village</h1>${linked}${body}</article></body></html>`),
  ).toContainEqual(['paragraph', 'Belmark denied this, and more of it, on Friday.'])
  expect(
    kindsOf(`<html><body><article><h1>Army takes village</h1>${linked}</article></body></html>`),
  ).toContainEqual(['paragraph', sentences[0]])
})

it('keeps a body whatever its box is called', () => {
  const html = `<html><body><div class="comments-open caption"><h1>Army takes village</h1>${body}</div></body></html>`
  expect(kindsOf(html).map(([kind]) => kind)).toEqual(['headline', 'paragraph', 'paragraph', 'paragraph'])
})

it('knows captions by their box and by a credit at their end', () => {
  const html = `<html><body><article><h1>Army takes village</h1><p>${sentences[0]}</p>
    <div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">The bridge of Vell</p></div>
    <p>${sentences[1]}</p><p>The school of Vell in May (Image: Sample Wire)</p><p>${sentences[2]}</p>
    <div>© Sample Wire</div></article></body></html>`
  expect(kindsOf(html)).toEqual([
    ['headline', 'Army takes village'],
    ['paragraph', sentences[0]],
    ['caption', 'The bridge of Vell'],
    ['paragraph', sentences[1]],
    ['caption', 'The school of Vell in May (Image: Sample Wire)'],
    ['paragraph', sentences[2]],
  ])
})

it('does not take a consent notice for the report', () => {
  const notice = `<div id="cookie-consent">${'<p>We and our partners store cookies on your device, and you have the right to object, to ask, and to be told, at any time.</p>'.repeat(9)}</div>`
  expect(
    parsePage(
      '"a.html"',
      `<html><body>${notice}<article><h1>Army takes village</h1>${body}</article></body></html>`,
    ).text,
  ).toBe(['Army takes village', ...sentences].join('\n'))
})

it('parts paragraphs at two line breaks', () => {
  const html = `<html><body><article><h1>Army takes village</h1><div>${sentences.join('<br><br>')}</div></article></body></html>`
  expect(kindsOf(html).map(([, words]) => words)).toEqual(['Army takes village', ...sentences])
})

it.each([
  ['without html and body', `<h1>Army takes village</h1>${body}`],
  [
    'with white space before the doctype',
    `\n\n <!DOCTYPE html><html><head></head><body><article><h1>Army takes village</h1>${body}</article></body></html>`,
  ],
  [
    'as XHTML',
    `<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Army takes village</title></head><body><div>${body}</div></body></html>`,
  ],
  [
    'with a template in its head',
    `<html><head><template><div>${'<p>Nothing of this, the first, second and last of it, is shown to anybody, at any time, in any way. It stands in a template.</p>'.repeat(30)}</div></template></head><body><h1>Army takes village</h1>${body}</body></html>`,
  ],
])('reads a page %s', (_what, html) => {
  expect(parsePage('"a.html"', html).text).toBe(['Army takes village', ...sentences].join('\n'))
})

it.each([
  '<html><body></body></html>',
  '<html><body><h1>Page not found</h1><p>Sorry.</p></body></html>',
  '<p></p>',
  '<nav><a href="/a">Home</a></nav>',
])('says that a page has no article: %s', (html) => {
  expect(() => parsePage('"a.html"', html)).toThrow(
    expect.objectContaining({
      code: 'inputNoArticle',
      message: expect.stringContaining('"a.html" has no article in it'),
    }),
  )
})

it.each([
  ['100,000 nested elements', '<div>'.repeat(100_000)],
  ['nested elements that hide from counting', '<div title="<">'.repeat(100_000)],
  ['nested elements that are often left open', '<p><b>'.repeat(100_000)],
  ['200,000 elements', '<i>a</i>'.repeat(200_000)],
  ['five million "<"', '<'.repeat(5_000_000)],
  ['a million entities', '&amp;'.repeat(1_000_000)],
  [
    'many words at a great depth',
    `${'<div>'.repeat(400)}${`<p>${'It said so. '.repeat(100)}</p>`.repeat(200)}`,
  ],
  ['many elements at a great depth', ('<div>'.repeat(500) + '</div>'.repeat(500)).repeat(100)],
  ['100,000 paragraphs made by closing tags', '</p>'.repeat(100_000)],
  [
    'an element of 400,000 attributes',
    `<p ${Array.from({ length: 400_000 }, (_, at) => `a${at}`).join(' ')}>`,
  ],
  ['an element of 400,000 classes', `<p class="${'a '.repeat(400_000)}">`],
  [
    'many words in 400 boxes that are called standfirst',
    `${'<div class="standfirst">'.repeat(400)}${sentences[0]?.repeat(8000)}`,
  ],
  ['paragraphs in 400 boxes', '<div>'.repeat(400) + '<p>a'.repeat(300)],
  ['links in links that are never closed', '<table><tr><td>a<tr><td><a>bb</a><a>cc'.repeat(120)],
  ['elements nested deep after the page has ended', `</body></html>${'<i>'.repeat(4900)}`],
  [
    'many elements at a great depth after the page has ended',
    `</body></html>${'<i>'.repeat(4900)}${'<b></b>'.repeat(40_000)}`,
  ],
])('refuses %s within a second or two, in a sentence', (_what, hostile) => {
  const start = performance.now()
  expect(() => parsePage('"a.html"', `<html><body>${hostile}${body}</body></html>`)).toThrow(
    expect.objectContaining({
      code: 'inputUnsupported',
      message: expect.stringMatching(/^Could not read "a.html": its? .* Save .*\.$/),
    }),
  )
  // Each took from 14 seconds to minutes without its limit; the bound is wide for a busy machine.
  expect(performance.now() - start).toBeLessThan(5000)
})

it.each([
  [
    'a line of one word of half a megabyte that begins like furniture again and again',
    `<p>${'newsletter-'.repeat(50_000)}</p>`,
  ],
  [
    'JSON-LD of a megabyte of spaces',
    `<script type="application/ld+json">,${' '.repeat(1_000_000)}x</script>`,
  ],
])('reads %s in a second or two', (_what, hostile) => {
  const start = process.cpuUsage()
  const { text } = parsePage(
    '"a.html"',
    `<html><body><h1>Army takes village</h1>${hostile}${body}</body></html>`,
  )
  const { user, system } = process.cpuUsage(start)
  expect(text).toContain(sentences[0])
  expect((user + system) / 1e6).toBeLessThan(4)
})

it('does not search a large page with few words again and again', () => {
  const links = '<a href="/a">One</a> '.repeat(20_000)
  const start = process.cpuUsage()
  parsePage('"a.html"', `<html><body><article>${body}</article>${links}</body></html>`)
  const { user, system } = process.cpuUsage(start)
  // Four searches take 6 seconds.
  expect((user + system) / 1e6).toBeLessThan(3.5)
})

it('reads a box of 10,000 paragraphs in a time that grows with their number', () => {
  const start = process.cpuUsage()
  const { text } = parsePage(
    '"a.html"',
    `<html><body><div>${body}${'<p>It said so.'.repeat(10_000)}</div></body></html>`,
  )
  const { user, system } = process.cpuUsage(start)
  expect(text).toContain(sentences[0])
  // 11 seconds where each paragraph counts all that its box holds.
  expect((user + system) / 1e6).toBeLessThan(6)
})

it.each([
  '<style>p { color: red }</style><!-- <html > -->',
  '<p>A line above.</p><html lang="en">',
  '<script>document.write("<html >")</script>',
  '<template><html ></template>',
])('reads a page whose root is another element: %s', (start) => {
  const { text } = parsePage(
    '"a.html"',
    `${start}<head><title>Army takes village</title></head><body>${body}</body>`,
  )
  for (const sentence of sentences) expect(text).toContain(sentence)
})

const words = fc.constantFrom(
  'The army said so. ',
  '🚁🇺🇦 fell ',
  'قال الجيش إن القرية سقطت ',
  'הצבא אמר ',
  '\r\n',
  '\uFEFF',
  'e\u0301 ',
  '&nbsp;',
  '&#xD800;',
  '&#0;',
  '<br><br>',
  'Read more',
  '\u200B',
)
const inner = fc
  .array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 8 })), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''))
const element = fc
  .tuple(fc.constantFrom('p', 'h2', 'li', 'blockquote', 'figcaption', 'div', 'span', 'b', 'td'), inner)
  .map(([name, content]) => `<${name}>${content}</${name}>`)
const pages = fc
  .array(element, { maxLength: 12 })
  .map(
    (elements) =>
      `<html><body><article><h1>Army takes village</h1>${body}${elements.join('')}</article></body></html>`,
  )

it('gives blocks that slice to their words, whatever the page', () => {
  fc.assert(
    fc.property(pages, (html) => {
      const { text, blocks, headline } = parsePage('"a.html"', html)
      expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text)
      for (const { start, end } of blocks) {
        expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/su)
        expect(text.slice(start, end)).not.toMatch(/\s\s|\p{Surrogate}|\0/u)
      }
      expect(blocks[0]).toEqual({ kind: 'headline', start: 0, end: headline?.length })
      for (const sentence of sentences) expect(text).toContain(sentence)
      expect(parsePage('"a.html"', html)).toEqual(parsePage('"a.html"', html))
    }),
    { numRuns: 60 },
  )
})

it('throws nothing but sentences, whatever the markup', () => {
  const markup = fc.array(
    fc.constantFrom(
      '<',
      '>',
      '</',
      '<p>',
      '<div',
      ' a="',
      '"',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<![CDATA[',
      'words ',
      '&',
      '<body>',
      '</html>',
      '<template>',
      '<table><td>',
    ),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(markup, (parts) => {
      try {
        parsePage('"a.html"', parts.join('') + body)
      } catch (error) {
        expect(error).toBeInstanceOf(OnrecordError)
      }
    }),
    { numRuns: 300 },
  )
})
