import fc from 'fast-check'
import { expect, it } from 'vitest'
import '../../../test/property-seed.ts'
import { textToEmbed } from './text-to-embed.ts'

const span = (text: string) => ({ start: 0, end: text.length, text })
const said = (source: string, cue: string, content: string) => ({
  source: source === '' ? [] : [span(source)],
  cue: [span(cue)],
  content: [span(content)],
  actors: null,
})

it('has who, how and what, and counts once more what is no name', () => {
  const { text, twice } = textToEmbed(
    said('The army', 'denied', 'Zemra’s troops took the village of Upper Vellin.'),
  )
  expect(text).toBe('The army denied Zemra’s troops took the village of Upper Vellin.')
  // What stands first may have its capital for that alone.
  expect(twice.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Zemra’s',
    'troops',
    'took',
    'the',
    'village',
    'of',
  ])
})

it('names the speaker as the interpreter does', () => {
  const named = {
    ...said('he', 'said', 'nothing fell'),
    actors: [{ name: 'Ilse Marrant', party: 'Belmark', affiliation: null, post: null, span: span('he') }],
  }
  expect(textToEmbed(named).text).toBe('Ilse Marrant said nothing fell')
})

it('counts words of the content alone, whatever it is made of', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', maxLength: 1200 }),
      (source, cue, content) => {
        const { text, twice } = textToEmbed(said(source, cue, content))
        expect(text.length).toBeLessThanOrEqual(800)
        const words = new Set(content.match(/\S+/gu))
        for (const { start, end } of twice) expect(words).toContain(text.slice(start, end))
      },
    ),
  )
})
