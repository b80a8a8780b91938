import { describe, expect, it } from 'vitest'
import { parsePage } from '../page.ts'
import { toArticle } from '../to-article.ts'

const paragraphs = [
  'LENZ - Belmark said on Tuesday that its engineers had closed the bridge at Lenz for the winter, a month early.',
  'Traders in Veskograd said that they had not been told before the closure began at dawn, and that lorries waited.',
  'The mayor of Lenz, Jan Rehor, said that the town would keep the old ferry running as long as the river is open.',
]

/** The article of a page whose body is followed by some markup. */
async function readPage(after: string, head = '') {
  const body = paragraphs.map((words) => `<p>${words}</p>`).join('')
  const html = `<html><head><title>Bridge closed</title>${head}</head><body><article><h1>Bridge closed</h1><div class="body">${body}</div></article>${after}</body></html>`
  const draft = parsePage('the page', html)
  return await toArticle({ ...draft, mediaType: 'text/html', bytes: Buffer.from(html) }, {})
}

const correction = 'An earlier version of this story misstated the name of the river. It is the Ost.'

describe('a correction that a page marks', () => {
  it.each([
    ['a box of WordPress', `<footer><div class="wp-block-correction"><p>${correction}</p></div></footer>`],
    ['an attribute of schema.org', `<div itemprop="correction">${correction}</div>`],
    ['a line of the body', `<aside class="article-corrections">${correction}</aside>`],
  ])('is kept at the end of the text and is a span of it: %s', async (_, markup) => {
    const { text, corrections } = await readPage(markup)
    expect(corrections).toEqual([
      { kind: 'correction', start: text.length - correction.length, end: text.length, text: correction },
    ])
  })

  it('is one with the heading in its box', async () => {
    const { text, corrections } = await readPage(
      `<section class="corrections"><h4>Correction</h4><p>${correction}</p></section>`,
    )
    expect(corrections?.map((one) => one.text)).toEqual([`Correction\n${correction}`])
    expect(text.split('\n')).toHaveLength(6)
  })

  it('is found in JSON-LD alone, plain or as a CorrectionComment', async () => {
    const linked = (value: unknown) =>
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Bridge closed', correction: value })}</script>`
    for (const value of [correction, { '@type': 'CorrectionComment', text: correction }, [correction]]) {
      const { corrections } = await readPage('', linked(value))
      expect(corrections?.map((one) => one.text)).toEqual([correction])
    }
    expect(await readPage('', linked('https://wire.example/corrections'))).not.toHaveProperty('corrections')
  })

  it('stays one where the page says it in its body, its box and its data', async () => {
    const { text, corrections } = await readPage(
      `<div class="correction"><p itemprop="correction">${correction}</p></div>`,
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge closed","correction":"${correction}"}</script>`,
    )
    expect(corrections).toHaveLength(1)
    expect(text.split(correction)).toHaveLength(2)
  })

  it('need not use the words of a notice where schema.org says that it is one', async () => {
    const { corrections } = await readPage('<p itemprop="correction">The river is the Ost.</p>')
    expect(corrections?.map((one) => one.text)).toEqual(['The river is the Ost.'])
  })
})

describe('no correction is', () => {
  it.each([
    [
      'a link to report an error',
      '<ul><li class="corrections"><a href="#">Report a correction</a></li></ul>',
    ],
    [
      'a story of a department',
      '<div class="corrections-department"><p>The prison in Lenz has 40 cells.</p></div>',
    ],
    ['a related story', `<div class="related"><p class="correction">${correction}</p></div>`],
  ])('%s', async (_, markup) => {
    expect(await readPage(markup)).not.toHaveProperty('corrections')
  })
})
