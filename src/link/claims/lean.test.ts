import { describe, expect, it } from 'vitest'
import { type Statement, toSpan } from '../../core/index.ts'
import { leaningStatements, namesNoMatter } from './lean.ts'

const text =
  'Belmark said that its army had taken Lenz. Ostravia declined to comment on the reports. A minister did not deny it.'

function say(id: string, act: Statement['act'], cue: string, content: string) {
  const span = (words: string) => {
    const start = text.lastIndexOf(words)
    return toSpan(text, { start, end: start + words.length })
  }
  return { id, act, source: [], cue: [span(cue)], content: [span(content)] }
}

const taken = say('taken', 'asserts', 'said', 'that its army had taken Lenz')
const refusal = say('refusal', 'declinesToComment', 'declined', 'to comment on the reports')
const open = say('open', 'notConfirmed', 'did not deny', 'it')

describe('leaningStatements', () => {
  it('lean on the nearest statement before them that names a matter', () => {
    expect(leaningStatements([open, refusal, taken])).toEqual(
      new Map([
        ['refusal', 'taken'],
        ['open', 'taken'],
      ]),
    )
  })

  it('lean on nothing where nothing was said before', () => {
    expect(leaningStatements([refusal])).toEqual(new Map([['refusal', null]]))
  })

  it('lean on nothing where they answer nothing', () => {
    const thanks = { ...open, act: 'appraises' as const }
    expect(leaningStatements([taken, thanks])).toEqual(new Map([['open', null]]))
  })

  it('lean on nothing far above', () => {
    const shift = (one: typeof open) => ({
      ...one,
      cue: one.cue.map((span) => ({ ...span, start: span.start + 5000, end: span.end + 5000 })),
      content: one.content.map((span) => ({ ...span, start: span.start + 5000, end: span.end + 5000 })),
    })
    expect(leaningStatements([taken, shift(open)])).toEqual(new Map([['open', null]]))
  })
})

describe('namesNoMatter', () => {
  it.each([
    ['to comment', true],
    ['it', true],
    ['the reports as "groundless" rumours', true],
    ['the claim', true],
    ['to comment on the strike', false],
    ['the numbers of 300', false],
    ['that the village was taken', false],
  ])('%s: %s', (words, expected) =>
    expect(namesNoMatter([{ start: 0, end: words.length, text: words }])).toBe(expected),
  )
})
