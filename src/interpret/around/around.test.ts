import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markStatement as mark } from '../../../test/support/mark-statement.ts'
import { readAddressee } from './read-addressee.ts'
import { readChannel } from './read-channel.ts'

describe('readAddressee', () => {
  it.each([
    ['{The road is open}, [he] <told> AFP on Monday.', 'AFP'],
    ['[Orsk] <told> reporters that {the road was open}.', 'reporters'],
    ['{“Yes,”} [she] <told> “The Morning Hour.”', 'The Morning Hour'],
    ['[Tarn] <said> to the Courier {that it rained}.', 'the Courier'],
    ['[Karsk] <called on> its neighbours {to open the border}.', 'its neighbours'],
    ['[The army] <ordered> the last families {to leave}.', 'the last families'],
    ['[He] <warned> on Monday {that it would rain}.', ''],
    ['[He] <said> {that it would rain}.', ''],
    ['{The crew} <was told> {to wait}.', ''],
    ['[He] <warned>: {“Go.”}', ''],
    ['{It rains}, [he] <told> 😀 News in an interview.', '😀 News'],
    ['[Orlo] <confirmed> {the date} in an interview with AFP last month.', 'AFP'],
    ['{It rains}, <said> [Orlo, who spoke to reporters on Monday].', 'reporters'],
    ['[The ministry], responding to a request from the Courier, <said> {it rained}.', 'the Courier'],
    ['[She] <wrote> in a letter to the council {that it rained}.', 'the council'],
    ['Orlo <was persuaded> by [his aides] {to stay}.', 'Orlo'],
    ['[He] <said> in an interview {that it rained}.', ''],
  ])('%s → %s', (marked, expected) => {
    const { text, parts } = mark(marked)
    expect(
      readAddressee(text, parts)
        .map((span) => span.text)
        .join('|'),
    ).toBe(expected)
  })
})

describe('readChannel', () => {
  it.each([
    ['[The council] <confirmed>, through state media, {that it rained}.', 'state media'],
    ['{It rains}, [he] <wrote> on Telegram.', 'Telegram'],
    ['In a video address, [Tarn] <said> {it rained}.', 'a video address'],
    ['[The ministry] <said> in a statement {that it rained}.', 'a statement'],
    ['[He] <said> {it was shown on state television}.', ''],
    ['[He] <said> {it rained}. The film was shown on state television.', ''],
    ['[He] <stood> {on the bridge}.', ''],
  ])('%s → %s', (marked, expected) => {
    const { text, parts } = mark(marked)
    expect(
      readChannel(text, parts)
        .map((span) => span.text)
        .join('|'),
    ).toBe(expected)
  })

  it('slices to its words wherever the cue stands', () => {
    const text =
      '😀 “It rains,” he told “The Hour” on Telegram. In a post, she said to the Courier that it rained.'
    fc.assert(
      fc.property(fc.nat(text.length - 5), fc.integer({ min: 1, max: 4 }), (start, length) => {
        const cue = [{ start, end: start + length, text: text.slice(start, start + length) }]
        const parts = { cue, source: [], content: [] }
        for (const span of [...readAddressee(text, parts), ...readChannel(text, parts)])
          expect(text.slice(span.start, span.end)).toBe(span.text)
      }),
    )
  })
})
