import { expect, it } from 'vitest'
import { toSpan } from '../core/index.ts'
import { formatCorrections } from './format-corrections.ts'

const text = 'He left.\nCorrection\nAn earlier version gave the wrong day.'

it('gives each notice with its kind, its words on one line', () => {
  const correction = { ...toSpan(text, { start: 9, end: text.length }), kind: 'correction' as const }
  expect(formatCorrections([correction]).split('\n')).toEqual([
    'The outlet says of its own words:',
    '  correction      Correction An earlier version gave the wrong day.',
  ])
})

it.each([[[]], [undefined]])('says nothing where there is none: %j', (none) => {
  expect(formatCorrections(none)).toBe('')
})
