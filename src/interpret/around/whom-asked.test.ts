import { describe, expect, it } from 'vitest'
import { markStatement } from '../../../test/support/mark-statement.ts'
import { notInterpreted, type Statement } from '../../core/index.ts'
import { readWhomAsked } from './whom-asked.ts'

/** A question and others of its sentence, each the same words with other marks. */
function read(marked: string, ...others: string[]): string {
  const { text, parts } = markStatement(marked)
  const statements = others.map(
    (other, number): Statement => ({
      ...notInterpreted,
      ...markStatement(other).parts,
      id: String(number),
      quotation: 'none',
      parent: null,
      confidence: null,
      extractor: 'test',
      by: 'machine',
    }),
  )
  const sentence = { start: 0, end: text.length }
  return readWhomAsked(parts, sentence, statements)
    .map((span) => span.text)
    .join('|')
}

describe('readWhomAsked', () => {
  it('is who speaks next in the sentence, else before', () => {
    expect(
      read('<Asked> {whether it rained}, Orlo said yes.', 'Asked whether it rained, [Orlo] <said> {yes}.'),
    ).toBe('Orlo')
    expect(
      read('Orlo would not say when <asked> {about it}.', '[Orlo] <would not say> when asked about it.'),
    ).toBe('Orlo')
  })

  it('is not who is spoken of in the question', () => {
    expect(
      read(
        '<Asked> {whether Karsk denies it}, Orlo said yes.',
        'Asked whether [Karsk] <denies> {it}, Orlo said yes.',
        'Asked whether Karsk denies it, [Orlo] <said> {yes}.',
      ),
    ).toBe('Orlo')
  })

  it('is nobody where the asker is named, or it is no question', () => {
    const other = 'Reporters asked whether it rained, and [Orlo] <said> {yes}.'
    expect(read('[Reporters] <asked> {whether it rained}, and Orlo said yes.', other)).toBe('')
    expect(read('Reporters <said> {it rained}, and Orlo said yes.', other)).toBe('')
    expect(read('<Asked> {whether it rained}.')).toBe('')
  })
})
