import { describe, expect, it } from 'vitest'
import { versionOf } from '../../test/support/article.ts'
import { toSpan } from '../core/index.ts'
import { interpretStatement } from './interpret-statement.ts'

const text = '😀 “The dam could break within days,” the mayor told the Courier on Monday. 40 families left.'
const span = (words: string) =>
  toSpan(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length })
const context = { ...versionOf(text), statements: [] }
const statement = {
  source: [span('the mayor')],
  cue: [span('told')],
  content: [span('“The dam could break within days,”')],
}

describe('interpretStatement', () => {
  it('names act, certainty, addressee and the words that decided', () => {
    const found = interpretStatement(context, statement)
    expect(found).toMatchObject({ act: 'asserts', factuality: 'PS+' })
    expect(found.hedges).toEqual([span('could')])
    expect(found.addressee).toEqual([span('the Courier')])
  })

  it.each([
    '7 shells, ',
    '5 years old, between 3 and ',
    'May 31 February ',
    'about ',
    '       ',
    'Karsk shelled and was not ',
    '1e400 hundred of ',
    '“in a citing from ',
  ])('reads a million signs of %j in less than a second', (words) => {
    const long = `He said 5 ${words.repeat(1_000_000 / words.length)}`
    const of = (start: number, end: number) => [toSpan(long, { start, end })]
    const parts = { source: of(0, 2), cue: of(3, 7), content: of(8, long.length) }
    const from = performance.now()
    const { quantities, when } = interpretStatement({ ...versionOf(long), statements: [] }, parts)
    expect(performance.now() - from).toBeLessThan(1000)
    expect(quantities?.length).toBeLessThanOrEqual(200)
    expect(when?.about.length).toBeLessThanOrEqual(200)
  })

  it('counts nothing outside the content', () => {
    expect(interpretStatement(context, statement).quantities).toEqual([])
    const whole = { ...statement, content: [span('40 families left')] }
    expect(interpretStatement(context, whole).quantities?.map(({ low }) => low)).toEqual([40])
  })

  it('alleges where harm is laid at another’s door', () => {
    const said = 'Karsk shelled the dam, the mayor told the Courier.'
    const of = (words: string) =>
      toSpan(said, { start: said.indexOf(words), end: said.indexOf(words) + words.length })
    const parts = { source: [of('the mayor')], cue: [of('told')], content: [of('Karsk shelled the dam')] }
    expect(interpretStatement({ ...versionOf(said), statements: [] }, parts).act).toBe('alleges')
  })
})
