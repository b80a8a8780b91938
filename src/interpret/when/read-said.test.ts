import { describe, expect, it } from 'vitest'
import { markStatement } from '../../../test/support/mark-statement.ts'
import { toDay } from './day.ts'
import { readSaid } from './read-said.ts'

/** A Friday. */
const published = toDay('2025-01-31')
const read = (marked: string, today = published) => {
  const { text, parts } = markStatement(marked)
  const time = readSaid(text, parts, today)
  return time && [time.edtf, time.spans.map((span) => span.text).join('|')]
}

describe('readSaid', () => {
  it.each([
    ['{It rained}, [he] <said> on Tuesday.', '2025-01-28', 'Tuesday'],
    ['[He] <told> AFP late Tuesday {that it rained}.', '2025-01-28', 'late Tuesday'],
    ['[Orlo] <said> in a statement on Jan 31 {that it rained}.', '2025-01-31', 'Jan 31'],
    ['{“No,”} <said> [Ms Karr, who leads the port], on Thursday.', '2025-01-30', 'Thursday'],
    ['On Wednesday, [the army] <said> {the road was open}.', '2025-01-29', 'Wednesday'],
    ['Earlier on Jan 30, [Kel] <denied> {the report}.', '2025-01-30', 'Jan 30'],
    ['In a video address on Monday, [Tarn] <vowed> {to rebuild}.', '2025-01-27', 'Monday'],
    ['On Monday, in a letter to the council, [he] <asked> {for shells}.', '2025-01-27', 'Monday'],
    ['[He] <said> after a meeting on Tuesday {that it rained}.', '2025-01-28', 'Tuesday'],
    ['[Reporters] <were told> yesterday {that it rained}.', '2025-01-30', 'yesterday'],
    [
      '[The council] <confirmed> for the first time on Monday {that the road was open}.',
      '2025-01-27',
      'Monday',
    ],
    ['[The ministry] <said> last week {that it rained}.', '2025-01-20/2025-01-26', 'last week'],
  ])('%s: %s', (marked, edtf, words) => {
    expect(read(marked)).toEqual([edtf, words])
  })

  it.each([
    '[He] <said> {it rained on Tuesday}.',
    '[He] <said> {it rained}. On Tuesday it stopped.',
    '[Orlo, elected in 2019,] <said> {it rained}.',
    '[He] <said> after the raid on Tuesday {that it rained}.',
    '[He] <called> for the meeting on Tuesday {to be cancelled}.',
    'On Tuesday a depot burned in what [the army] <called> {sabotage}.',
    '[The minister] <will say> on 4 February {that it rained}.',
    '[He] <said> {it rained}.',
    '[He] <said> on 31 February {that it rained}.',
    '[British media] said this may be {false}, and <cannot confirm> {it}.',
  ])('dates no saying in: %s', (marked) => {
    expect(read(marked)).toBeNull()
  })

  it('needs the day of publication for a weekday', () => {
    expect(read('[He] <said> on Tuesday {that it rained}.', null)).toBeNull()
    expect(read('[He] <said> on 28 January 2025 {that it rained}.', null)).toEqual([
      '2025-01-28',
      '28 January 2025',
    ])
  })
})
