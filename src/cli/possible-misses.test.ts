import { expect, it } from 'vitest'
import type { PossibleMiss } from '../core/index.ts'
import { formatMisses } from './possible-misses.ts'

const text = `${'Snow fell on the bridge and on the far bank of the river. '.repeat(2)}“We left\nat dawn,” Tarn said. ${'Nobody knows more of it than that. '.repeat(4)}`

function missOf(words: string, why: PossibleMiss['why']): PossibleMiss {
  const start = text.indexOf(words)
  return { start, end: start + words.length, text: words, why }
}

it('lists each with whole words around it, on one line', () => {
  const misses = [missOf('“We left\nat dawn,”', 'quotation'), missOf('said', 'cue')]
  expect(formatMisses(text, misses).split('\n')).toEqual([
    'Possible misses: 2. No statement covers these words; worth a look.',
    '  quotation       … on the bridge and on the far bank of the river. [“We left at dawn,”] Tarn said. Nobody knows more of it than that. …',
    '  reporting word  … far bank of the river. “We left at dawn,” Tarn [said]. Nobody knows more of it than that. Nobody knows …',
  ])
})

it('says nothing where nothing may be missing', () => {
  expect(formatMisses(text, [])).toBe('')
})

it('cuts nothing off at the ends of a text', () => {
  expect(formatMisses('He said.', [{ start: 3, end: 7, text: 'said', why: 'cue' }])).toContain('  He [said].')
})
