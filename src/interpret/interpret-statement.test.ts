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
