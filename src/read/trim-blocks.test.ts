import { expect, it } from 'vitest'
import type { PageBlock } from './page-blocks.ts'
import { trimBlocks } from './trim-blocks.ts'

const sentences = [
  'The army of Ostravia said on Friday that its troops had taken the village of Vell after a week of fighting.',
  'Belmark denied this and said that its soldiers still held the bridge, the school and the road to the north.',
  'A spokesman told Sample Wire that he could not say how many people had been hurt there.',
  'The road is closed.',
]
const known: { headline: string | null; byline: string | null } = {
  headline: 'Army takes village',
  byline: 'Jane Roe, John Doe',
}
const blocks = (lines: readonly string[]): PageBlock[] =>
  lines.map((line) =>
    line.startsWith('# ')
      ? { kind: 'subheading', words: line.slice(2) }
      : line.startsWith('> ')
        ? { kind: 'caption', words: line.slice(2) }
        : { kind: 'paragraph', words: line },
  )
const trimmed = (lines: readonly string[], about = known) =>
  trimBlocks(blocks(lines), about).map(({ words }) => words)

it('drops labels, dates, authors and the headline again above the first sentence', () => {
  const above = ['World', '# Vell: Army takes village', 'Jane Roe · Sample Wire', 'Posted: 31 January 2025']
  expect(trimmed([...above, ...sentences])).toEqual(sentences)
})

it('keeps what is a sentence, a subheading of its own or a caption there', () => {
  const above = [
    'It is over.',
    '# The bridge',
    '> Vell in May',
    'Jane Roe, who saw it, said that nobody spoke.',
  ]
  expect(trimmed([...above, ...sentences])).toEqual([
    'It is over.',
    'The bridge',
    'Vell in May',
    'Jane Roe, who saw it, said that nobody spoke.',
    ...sentences,
  ])
})

it('keeps short lines below the first sentence', () => {
  const lines = [...sentences, 'The bridge', ...sentences.map((words) => `${words} Again.`)]
  expect(trimmed(lines)).toEqual(lines)
})

it('drops the authors’ lives at the end, and what stands below their names', () => {
  expect(trimmed([...sentences, 'Jane Roe is a reporter who lives in Port Belmar.'])).toEqual(sentences)
  expect(trimmed([...sentences, '# John Doe', 'He has written for Sample Wire since 2019.'])).toEqual(
    sentences,
  )
})

it('keeps an author who speaks, and the name of somebody else', () => {
  const lines = [...sentences, 'Jane Roe said that she had seen it.', 'Mara Lund is a teacher in Vell.']
  expect(trimmed(lines)).toEqual(lines)
  expect(trimmed(lines, { headline: null, byline: null })).toEqual(lines)
})

it('drops a subheading and a date with nothing below them', () => {
  expect(trimmed([...sentences, '# The bridge', '31.01.2025, 10:00'])).toEqual([...sentences])
})

it('keeps once what stands in a page again and again, and short lines each time', () => {
  const box = 'Exclusive reports by the best of our writers, and the puzzles of every day.'
  expect(trimmed([sentences[0] ?? '', box, sentences[1] ?? '', box, sentences[2] ?? ''])).toEqual([
    sentences[0],
    box,
    sentences[1],
    sentences[2],
  ])
  const lines = [sentences[0] ?? '', '“No comment.”', sentences[1] ?? '', '“No comment.”', sentences[2] ?? '']
  expect(trimmed(lines)).toEqual(lines)
})

it('keeps a text whose language puts no spaces between words', () => {
  const lines = [
    '軍は金曜日、一週間の戦闘の末にヴェル村を占領したと発表した。',
    '隣国はこれを否定した。橋はまだ保持しているという。',
  ]
  expect(trimmed(lines)).toEqual(lines)
})
