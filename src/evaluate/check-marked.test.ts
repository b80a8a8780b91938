import { describe, expect, it } from 'vitest'
import { versionOf } from '../../test/support/article.ts'
import { fakeExtractor, rangeOf, statementOf } from '../../test/support/evaluate.ts'
import { checkMarked } from './check-marked.ts'
import type { MarkedDocument } from './gold.ts'

const text = '“It burned,” Marrant said. Lund denied the old fire. Reports of it came. Oster knew.'
const marked = (words: [string, string, string], isOptional = false) => ({
  spans: statementSpans(words),
  kind: 'told',
  isOptional,
})
function statementSpans([source, cue, content]: [string, string, string]) {
  const ranges = (words: string) => (words === '' ? [] : [rangeOf(text, words)])
  return { source: ranges(source), cue: ranges(cue), content: ranges(content) }
}
const document: MarkedDocument = {
  name: '01',
  version: versionOf(text),
  statements: [
    marked(['Marrant', 'said', '“It burned,”']),
    marked(['Lund', 'denied', 'the old fire']),
    marked(['', 'Reports', 'of it'], true),
    marked(['Oster', 'knew', '']),
  ],
}
const check = (...found: [string, string, string][]) =>
  checkMarked([document], {
    set: 'mini',
    extractor: fakeExtractor({ [text]: found.map((words) => statementOf(text, words)) }),
  })

describe('checkMarked', () => {
  it('takes the same words, punctuation and white space aside, as exact', async () => {
    const report = await check(
      ['Marrant', 'said.', 'It burned,”'],
      ['Lund', 'denied', 'the old fire'],
      ['Oster', 'knew', ''],
    )
    expect(report).toMatchObject({ gold: 3, exact: 3, attribution: 3, extra: 0, missed: [] })
  })

  it('lists what was missed, with what was found in its stead', async () => {
    const report = await check(['Lund', 'denied', 'old fire'])
    expect(report).toMatchObject({ gold: 3, exact: 0, attribution: 1, extra: 0 })
    expect(report.missed).toEqual([
      {
        document: '01',
        kind: 'told',
        source: 'Marrant',
        cue: 'said',
        content: '“It burned,”',
        foundAs: null,
      },
      {
        document: '01',
        kind: 'told',
        source: 'Lund',
        cue: 'denied',
        content: 'the old fire',
        foundAs: { source: 'Lund', cue: 'denied', content: 'old fire' },
      },
      { document: '01', kind: 'told', source: 'Oster', cue: 'knew', content: '', foundAs: null },
    ])
  })

  it('counts an optional statement neither as missed nor as too much', async () => {
    const report = await check(['', 'Reports', 'of it'], ['Oster', 'came', 'Reports'])
    expect(report).toMatchObject({ gold: 3, exact: 0, attribution: 0, extra: 1 })
    expect(report.missed.map(({ cue }) => cue)).not.toContain('Reports')
  })
})
