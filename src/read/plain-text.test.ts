import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readPlainText } from './plain-text.ts'

function kinds(text: string, title: string | null = null): [string, string][] {
  return readPlainText(text, title).blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])
}

it('tells the parts of a page saved as text', () => {
  const text = [
    'Belmark troops ‘gone’ from the Vell valley, says Ostravia',
    'Sign up now: our newsletter in your inbox',
    'A photograph posted by the Ostravian ministry shows what it said was a Belmark soldier.',
    'PHOTO: SAMPLE WIRE',
    'Follow topic:',
    'OSTRAV - Ostravia believes that the troops have left, a spokesman said.',
    'Ostravia had said before that it held several soldiers of the northern brigade of the Belmark army',
    'Belmark declines to comment',
    '“We have seen nobody,” he added.',
  ].join('\n')
  expect(kinds(text).map(([kind]) => kind)).toEqual([
    'headline',
    'furniture',
    'caption',
    'furniture',
    'furniture',
    'paragraph',
    'paragraph',
    'subheading',
    'paragraph',
  ])
})

it('takes a line before a picture credit for its caption', () => {
  const text =
    'A headline of a report\nSoldiers of Belmark near the river in May.\nPhoto: Jane Roe\nThe army said so.\n'
  expect(kinds(text).map(([kind]) => kind)).toEqual(['headline', 'caption', 'furniture', 'paragraph'])
})

it('joins lines with hard ends up to the next empty one', () => {
  const text =
    'Army takes village\r\n\r\nThe army of Ostravia said on Friday that its troops had\r\ntaken the village of Vell after a week of fighting, and\r\nthat Belmark had left.\r\n\r\nBelmark denied it.\r\n'
  expect(kinds(text)).toEqual([
    ['headline', 'Army takes village'],
    [
      'paragraph',
      'The army of Ostravia said on Friday that its troops had\r\ntaken the village of Vell after a week of fighting, and\r\nthat Belmark had left.',
    ],
    ['paragraph', 'Belmark denied it.'],
  ])
})

it('reads a byline and keeps it out of the report', () => {
  const text = 'Army takes village\nBy Jane Roe\nThe army said it had taken Vell.\n'
  expect(readPlainText(text)).toMatchObject({ headline: 'Army takes village', byline: 'Jane Roe' })
  expect(kinds(text)[1]?.[0]).toBe('furniture')
})

it.each([
  ['one paragraph', 'The army said it had taken Vell.'],
  ['a first line that ends with a stop', 'The army said it had taken Vell.\nBelmark denied it.'],
  ['a dateline first', 'OSTRAV - The army said it had taken Vell\nBelmark denied it.'],
])('makes no headline of %s', (_what, text) => {
  expect(readPlainText(text).headline).toBeNull()
})

it('takes no line for a headline when one stands outside, unless they are the same', () => {
  expect(kinds('Army speaks\nThe army said so.', 'Another title')[0]?.[0]).toBe('paragraph')
  expect(kinds('Army speaks\nThe army said so.', 'Army speaks')[0]?.[0]).toBe('headline')
})

it('keeps a text of too many lines whole', () => {
  expect(readPlainText('a\n'.repeat(100_001)).blocks).toEqual([{ kind: 'paragraph', start: 0, end: 200_001 }])
})

const words = fc.constantFrom(
  'The army said so.',
  'Read more',
  'PHOTO: AFP',
  '🚁 fell 🇺🇦.',
  'قال الجيش ذلك.',
  'הצבא אמר',
  'By Jane Roe',
  'Kremlin',
  ' ',
  '\u00A0',
  '\u200B',
)
const ends = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\u2028', ' ', '')
const texts = fc
  .array(fc.tuple(fc.oneof(words, fc.string({ unit: 'binary' })), ends))
  .map((parts) => parts.flat().join(''))

it('covers all but white space with blocks that are sorted and do not overlap', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let at = 0
      for (const { start, end } of readPlainText(text).blocks) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(text.slice(at, start).trim()).toBe('')
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
        expect(end).toBeGreaterThan(start)
        at = end
      }
      expect(text.slice(at).trim()).toBe('')
    }),
  )
})
