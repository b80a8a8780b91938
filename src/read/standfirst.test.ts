import { expect, it } from 'vitest'
import { parseDocument } from './parse-document.ts'
import { findStandfirst } from './standfirst.ts'

const lines = 'Both sides claim the bridge, and neither lets anybody come near it.'
const h1 = '<h1>Army takes village</h1>'

function standfirstOf(body: string, description: string | null = null) {
  const document = parseDocument(`<html><body>${body}</body></html>`)
  if ('refused' in document) throw new Error(document.refused)
  return findStandfirst(document, description)
}

it.each([
  ['a class of its own', `<p class="article__standfirst">${lines}</p>`],
  ['a class beside the headline', `<header>${h1}<p class="lead">${lines}</p></header>`],
  ['a class two boxes away', `<div><div>${h1}</div><div><h2 class="post-excerpt">${lines}</h2></div></div>`],
])('knows the lines under the headline by %s', (_what, body) => {
  expect(standfirstOf(body)).toEqual({ words: lines, isNamed: true })
})

it.each([
  ['that are the description', lines, lines],
  ['that differ in quotation marks', lines.replace('it', '“it”'), lines.replace('it', '"it"')],
  ['that begin with a place', `Vell. ${lines}`, lines],
  ['of which the description is a cut', `${lines} A week on.`, `${lines.slice(0, -1)}…`],
])('knows lines %s', (_what, shown, description) => {
  expect(standfirstOf(`${h1}<div><p>${shown}</p></div>`, description)).toEqual({
    words: shown,
    isNamed: false,
  })
})

it.each([
  ['nothing is called so', `${h1}<p>${lines}</p>`, null],
  [
    'it is a teaser far from the headline',
    `${h1}<main><section><div><div><p class="lead">${lines}</p></div></div></section></main>`,
    null,
  ],
  ['it is above the headline', `<header><p class="lead">${lines}</p>${h1}</header>`, null],
  ['it is a caption', `<header>${h1}<figure><p class="lead">${lines}</p></figure></header>`, lines],
  ['it ends in a credit', `<header>${h1}<p class="lead">${lines} © Sample Wire</p></header>`, null],
  ['it is short', `<header>${h1}<p class="intro">By Jane Roe</p></header>`, null],
  ['the description is in the head alone', h1, lines],
])('has none where %s', (_what, body, description) => {
  expect(standfirstOf(body, description)).toBeNull()
})
