import { expect, it } from 'vitest'
import { parseDocument } from '../parse-document.ts'
import { headlineOf } from './headline-of.ts'

const none = { linked: null, metas: [], page: null, outlet: null }
const headline = 'Army takes village'
const labelled = 'War in Vell: Army takes village'
const marked = '<span>War in Vell</span><span>Army takes village</span>'

function headlineIn(body: string, titles: Partial<Parameters<typeof headlineOf>[1]>) {
  const document = parseDocument(`<!doctype html><body>${body}</body>`)
  if ('refused' in document) throw new Error(document.refused)
  return headlineOf(document, { ...none, ...titles })
}

it.each([
  ['the only heading', `<h1>${headline}</h1>`, {}, headline],
  ['a title where no heading is', '', { page: `${headline} - Sample Wire`, outlet: 'Sample Wire' }, headline],
  ['nothing where nothing is', '<h1> </h1>', {}, null],
  [
    'the heading, not one cut',
    '<h1>Wire</h1><h1>Army  takes village</h1>',
    { metas: ['Army takes…'] },
    headline,
  ],
  ['the heading, not other words', `<h1>${headline}</h1>`, { metas: ['Village taken by army'] }, headline],
  [
    'a heading that a title names',
    `<h1>${headline}</h1>`,
    { linked: 'Vell falls', metas: [headline] },
    headline,
  ],
  ['no heading of something else', '<h1>Newsroom</h1>', { linked: headline }, headline],
])('takes %s', (_what, body, titles, expected) => {
  expect(headlineIn(body, titles)).toBe(expected)
})

const path = (words: string) => `<ol class="page__breadcrumb"><li><h1>${words}</h1></li></ol>`
it.each([
  [
    'what a title names below it',
    '<h2>Vell has fallen</h2>',
    { metas: ['Vell has fallen'] },
    'Vell has fallen',
  ],
  [
    'that without its label',
    '<h2><b>War</b><b>Vell has fallen</b></h2>',
    { metas: ['Vell has fallen'] },
    'Vell has fallen',
  ],
  ['no subheading', '<h2>Army takes the bridge</h2>', { linked: headline }, headline],
  ['its words where no other heading is', '', { linked: headline, page: headline }, headline],
])('takes of an h1 that ends a path %s', (_what, body, titles, expected) => {
  expect(headlineIn(path(headline) + body, titles)).toBe(expected)
})

it('does not take a page whose box speaks of its path for a path', () => {
  const body = `<main class="with-breadcrumb"><h1>${headline}</h1><h2>Vell falls</h2></main>`
  expect(headlineIn(body, { linked: headline, metas: ['Vell falls'] })).toBe(headline)
})

it.each([
  ['none of the titles', {}, 'War in Vell Army takes village'],
  ['all titles, with the marks between', { linked: labelled, metas: [labelled] }, labelled],
  ['JSON-LD alone, not og:', { linked: labelled, metas: [headline] }, headline],
  ['og:, not JSON-LD', { linked: headline, metas: [labelled] }, labelled],
  ['og: with another label', { metas: ['Two years of war: Army takes village'] }, headline],
  ['the title that has the headline', { metas: ['Village taken by army', labelled] }, labelled],
])('keeps a label in the heading as have it: %s', (_what, titles, expected) => {
  expect(headlineIn(`<h1>${marked}</h1>`, titles)).toBe(expected)
})

it('does not take the end of a headline in two lines for all of it', () => {
  expect(headlineIn('<h1>Army takes<br>village</h1>', { metas: ['Army fights for the village'] })).toBe(
    headline,
  )
})

it.each([
  ['joins', `<div>War in Vell</div><h1>${headline}</h1>`, { metas: [labelled] }, labelled],
  [
    'does not join, where a title has none,',
    `<div>War in Vell</div><h1>${headline}</h1>`,
    { linked: labelled, metas: [headline] },
    headline,
  ],
  [
    'does not join, where it is not shown,',
    `<h1>${headline}</h1><p>War in Vell</p>`,
    { metas: [labelled] },
    headline,
  ],
])('%s a label above the heading', (_what, body, titles, expected) => {
  expect(headlineIn(body, titles)).toBe(expected)
})

it('looks at a heading of many lines once', () => {
  const lines = Array.from({ length: 5000 }, (_, at) => `<b>line ${at}</b>`)
  expect(headlineIn(`<h1>${lines.join('')}</h1>`, { metas: ['line 4998 line 4999'] })).toMatch(
    /^line 0 line 1 /,
  )
})
