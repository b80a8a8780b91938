import { describe, expect, it } from 'vitest'
// Written by the scorer that the figures of others were made with (score.py --offsets utf16): what it prints counts.
import cases from './cases.json' with { type: 'json' }
import { countDocument } from './count-document.ts'
import { nothing, toScore } from './counts.ts'
import { metrics } from './metrics.ts'

describe('countDocument', () => {
  it.each(cases)('gives the same figures to the digit: $name', ({ text, gold, predicted, scores }) => {
    const counts = countDocument(text, predicted, gold).metrics
    const figures = metrics.map((metric) => {
      const { p, r, f1 } = toScore(counts[metric] ?? nothing)
      return [metric, [p, r, f1]]
    })
    expect(Object.fromEntries(figures)).toEqual(scores)
    expect(Object.keys(counts).toSorted()).toEqual(metrics.toSorted())
  })

  it('says which prediction stands for which gold statement, the closest content first', () => {
    const text = 'Lund said that the mill burned down at night.'
    const range = (words: string) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    })
    const lund = (content: string) => ({
      source: [range('Lund')],
      cue: [range('said')],
      content: [range(content)],
    })
    const { attributions, cuesFound } = countDocument(
      text,
      [
        lund('the mill burned down'),
        lund('that the mill burned down at night'),
        { ...lund('night'), cue: [] },
      ],
      [lund('that the mill burned down at night')],
    )
    expect(attributions).toEqual([{ similarity: 1, predicted: 1, gold: 0 }])
    expect(cuesFound).toEqual([true, true, false])
  })
})
