import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OnrecordError } from '../../core/index.ts'
import { findParties } from './find-parties.ts'
import { openRegistry, parseOwnRows } from './open-registry.ts'
import { createRegistry } from './registry.ts'
import { BodyRow, PostRow, parseRows, StateRow } from './rows.ts'

const registry = await openRegistry()
const parties = (text: string, day: string | null = null) =>
  findParties(registry, text, { start: 0, end: text.length }, day).map(({ party }) => party)

describe('findParties', () => {
  it.each([
    ['Kyiv and Pyongyang blame the Kremlin', ['Ukraine', 'North Korea', 'Russia']],
    ['U.S. and US officials told us', ['United States', 'United States']],
    ['Western, South Korean and Ukrainian agencies', ['Western', 'South Korea', 'Ukraine']],
    ['the West Bank', []],
    ['a turkey in a china shop', []],
    ['pro-Kremlin channels', []],
    ['Russia’s Security Council met', ['Russia', 'Russia']],
    ['the Security Council met', ['United Nations']],
    ['the Élysée', ['France']],
    ['TELL US NOW', []],
  ])('reads "%s"', (text, expected) => {
    expect(parties(text)).toEqual(expected)
  })

  it('asks whether a body was there that day', () => {
    expect(parties('Nagorno-Karabakh said', '2020-10-01')).toEqual(['Nagorno-Karabakh'])
    expect(parties('Nagorno-Karabakh said', '2025-10-01')).toEqual([])
  })

  it('gives spans that slice to their words, in order, whatever the text', () => {
    const word = fc.constantFrom(
      'Kyiv',
      'the',
      'West',
      'Bank',
      '’s',
      '😀',
      'U.S.',
      'Security',
      'Council',
      '\n',
      '‘',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string())), (words) => {
        const text = words.join(' ')
        let last = 0
        for (const { span } of findParties(registry, text, { start: 0, end: text.length })) {
          expect(text.slice(span.start, span.end)).toBe(span.text)
          expect(span.start).toBeGreaterThanOrEqual(last)
          last = span.end
        }
      }),
    )
  })
})

describe('rows of parties', () => {
  it('takes a user’s names before the project’s', () => {
    const own = parseOwnRows('party,seats,adjectives,source\nOstravia,Kyiv,Ostravian,mine\n', 'own.csv')
    const text = 'Ostravian troops near Kyiv'
    const found = findParties(createRegistry(own), text, { start: 0, end: text.length })
    expect(found.map(({ party }) => party)).toEqual(['Ostravia', 'Ostravia'])
  })

  it('says which row is bad, and why', () => {
    const bad = 'person,party,post,from,source\nAnsel Orlo,Ostravia,President,1 May,mine\n'
    expect(() => parseOwnRows(bad, 'own.csv')).toThrow(
      new OnrecordError(
        'inputInvalidLine',
        'Row 2 of "own.csv": "from" must be a day as 2024-10-18, or empty.',
      ),
    )
    expect(() => parseRows('party\nOrvia\n', StateRow, 'states.csv')).toThrow(
      'Row 2 of "states.csv": "names" is missing.',
    )
    expect(() => parseRows('name,party\n,Orvia\n', BodyRow, 'b.csv')).toThrow('"name" must not be empty')
  })

  it('resolves no post of a row without a source', () => {
    const rows =
      'person,surnames,also,party,post,from,to,source\nAnsel Orlo,Orlo,,Orvia,President,,,unverified\n'
    const posts = parseRows(rows, PostRow, 'posts.csv')
    expect(createRegistry({ states: [], bodies: [], posts }).posts.size).toBe(0)
  })
})
