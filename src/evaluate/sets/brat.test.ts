import { describe, expect, it } from 'vitest'
import { parseBrat } from './brat.ts'

const text = '🚨 Marrant said 😀 it burned, and would burn. Orland denied it.'
/** Places in code points, as the format has them. */
const at = (words: string) => {
  const start = [...text.slice(0, text.indexOf(words))].length
  return `${start} ${start + [...words].length}`
}
const words = (annotations: string) =>
  parseBrat(annotations, text).map(({ source, cue, content }) =>
    [source, cue, content].map((ranges) => ranges.map(({ start, end }) => text.slice(start, end))),
  )

describe('parseBrat', () => {
  it('counts code points, so that a sign of two units does not shift what follows', () => {
    const annotations = [
      `T1\tSource ${at('Marrant')}\tMarrant`,
      `T2\tCue ${at('said')}\tsaid`,
      `T3\tContent ${at('😀 it burned')}\t😀 it burned`,
      'E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3',
    ]
    expect(words(annotations.join('\n'))).toEqual([[['Marrant'], ['said'], ['😀 it burned']]])
  })

  it('joins Content2 and split bounds to the content, in order', () => {
    const annotations = [
      `T1\tContent ${at('would burn')}\twould burn`,
      `T2\tContent ${at('😀 it')};${at('burned')}\t😀 it burned`,
      `T3\tCue ${at('said')}\tsaid`,
      'E1\tAttribution:T3 Content2:T1 Cue:T3 Content:T2',
    ]
    expect(words(annotations.join('\r\n'))).toEqual([[[], ['said'], ['😀 it burned', 'would burn']]])
  })

  it('drops events without cue and content, and broken lines', () => {
    const annotations = [
      `T1\tSource ${at('Orland')}\tOrland`,
      `T2\tCue ${at('denied')}\tdenied`,
      `T3\tContent ${at('it.')}`,
      'E1\tAttribution-no-source:T9',
      'E2\tAttribution:T2 Source:T1',
      'E3\tAttribution:T2 Cue:T2 Content:T3 Source:T8',
      '#1\tAnnotatorNotes E1\tsomething',
    ]
    expect(words(annotations.join('\n'))).toEqual([[[], ['denied'], []]])
  })

  it('puts statements in the order of their first words', () => {
    const annotations = [
      `T1\tCue ${at('denied')}\tdenied`,
      `T2\tCue ${at('said')}\tsaid`,
      `T3\tSource ${at('Marrant')}\tMarrant`,
      'E1\tAttribution:T1 Cue:T1',
      'E2\tAttribution:T2 Cue:T2 Source:T3',
    ]
    expect(words(annotations.join('\n')).map(([, cue]) => cue)).toEqual([['said'], ['denied']])
  })
})
