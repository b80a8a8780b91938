import { expect, it } from 'vitest'
import { placeOfHeadline } from './headline-place.ts'

const headline = 'Army takes village'
it.each([
  [`<h2>${headline}</h2>`, 'a heading'],
  ['<h1><span>Army takes</span> village!</h1>', 'a heading'],
  [`<p>${headline}</p>`, 'another line'],
  // A label and the line below it.
  ['<p>Army</p><h1>takes village</h1>', 'another line'],
  // A part of a line is not it.
  [`<h1>${headline} after a week</h1>`, 'nowhere'],
  [`<h1>${headline} after a week</h1><meta property="og:title" content="${headline}">`, 'its data alone'],
  [`<title>${headline} - Sample Wire</title>`, 'its data alone'],
  ['<script>{"headline": "\\u0041rmy takes village"}</script>', 'its data alone'],
  ['<h1>Belmark denies it</h1>', 'nowhere'],
])('tells where a headline stands: %s', (html, place) => {
  expect(placeOfHeadline(`<html><body>${html}</body></html>`, headline)).toBe(place)
})

it('finds no headline without words', () => {
  expect(placeOfHeadline('<h1>…</h1>', '…')).toBe('nowhere')
})
