import { expect, it } from 'vitest'
import { parseDocument } from '../parse-document.ts'
import { headingLines, wordsAbove } from './heading-lines.ts'

function headingOf(body: string) {
  const document = parseDocument(`<!doctype html><body>${body}</body>`)
  if ('refused' in document) throw new Error(document.refused)
  const heading = document.querySelector('h1')
  if (heading === null) throw new Error('no heading')
  return heading
}

it.each([
  ['Army  takes\n village', ['Army takes village']],
  ['<span>War in Vell</span><span>Army takes village</span>', ['War in Vell', 'Army takes village']],
  ['<span>War in Vell</span> <span>Army takes village</span>', ['War in Vell', 'Army takes village']],
  ['<span>War in Vell</span>Army takes village', ['War in Vell', 'Army takes village']],
  ['War in Vell<br>Army takes village', ['War in Vell', 'Army takes village']],
  ['<div>War in Vell</div>Army takes village', ['War in Vell', 'Army takes village']],
  ['<a><span>Vell</span><i> – </i><b>Army takes village</b></a>', ['Vell', '–', 'Army takes village']],
  // A word goes on after what is set apart in it.
  ['<b>A</b>rmy takes <i>the</i> village', ['Army takes the village']],
  ['Army takes <em>the village</em>', ['Army takes the village']],
  ['<svg><title>Share</title></svg><script>let x</script>Army takes village', ['Army takes village']],
  [' ', []],
])('parts a heading into lines: %s', (html, lines) => {
  expect(headingLines(headingOf(`<h1>${html}</h1>`))).toEqual(lines)
})

it.each([
  ['<p>Politics</p><div>War in Vell</div><h1>Army</h1><p>Below</p>', 'Politics War in Vell'],
  ['<p>War in Vell</p><header><!-- label --> <h1>Army</h1></header>', 'War in Vell'],
  ['<script>let x</script><h1>Army</h1>', ''],
])('gives the words above a heading: %s', (html, words) => {
  expect(wordsAbove(headingOf(html))).toBe(words)
})

it('gives no more words above than a label can have', () => {
  expect(wordsAbove(headingOf(`<p>${'word '.repeat(1000)}last</p><h1>Army</h1>`))).toMatch(
    /^[word ]{200,295}last$/,
  )
})
