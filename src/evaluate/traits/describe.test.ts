import { describe, expect, it } from 'vitest'
import { versionOf } from '../../../test/support/article.ts'
import { rangeOf } from '../../../test/support/evaluate.ts'
import { countCues, cueBandOf } from './cue-frequency.ts'
import { describeStatements } from './describe.ts'

const text =
  '“It burned,” Ilse Marrant said. Officials saw “no fire” there. “Marrant lies, he said,” the mayor wrote. He claimed it. Oster left, reports say.'
const range = (words: string) => (words === '' ? [] : [rangeOf(text, words)])
const traitsOf = (source: string, cue: string, content: string) =>
  describeStatements(versionOf(text), {
    statements: [{ source: range(source), cue: range(cue), content: range(content) }],
    cueCounts: null,
  })[0]?.traits

describe('describeStatements', () => {
  it.each([
    ['Ilse Marrant', 'said', '“It burned,”', 'direct'],
    ['Officials', 'saw', '“no fire” there', 'mixed'],
    ['He', 'claimed', 'it. Oster', 'indirect'],
    ['reports', 'say', '', 'none'],
    // Somebody else's marks, around the cue too.
    ['he', 'he said', 'Marrant lies', 'indirect'],
  ])('tells the quotation of %s %s %s', (source, cue, content, quotation) => {
    expect(traitsOf(source, cue, content)).toMatchObject({ quotation: [quotation] })
  })

  it.each([
    ['', 'none'],
    ['He', 'pronoun'],
    ['Ilse Marrant', 'with a proper name'],
    ['the mayor', 'other words'],
    // A capital because the sentence begins.
    ['Officials', 'other words'],
  ])('tells the words of the source "%s"', (source, kind) => {
    expect(traitsOf(source, 'said', '')).toMatchObject({ source: [kind] })
  })

  it('tells how common a cue is, whatever its case and white space', () => {
    const counts = countCues()
    counts.add('He was\nsaying. Was saying.', [
      { source: [], cue: [{ start: 3, end: 13 }], content: [] },
      { source: [], cue: [{ start: 15, end: 25 }], content: [] },
    ])
    expect(counts.all).toEqual(new Map([['was saying', 2]]))
    expect([0, 1, 9, 10, 99, 100].map(cueBandOf)).toEqual(['0', '1-9', '1-9', '10-99', '10-99', '100+'])
  })
})
