import { describe, expect, it } from 'vitest'
import { featureNames } from '../link/index.ts'
import { whyWords } from './claim-words.ts'

describe('whyWords', () => {
  it('says what adds and what takes away, in the order given', () => {
    const why = [
      { feature: 'dayShare', value: 1, adds: 0.42 },
      { feature: 'nameLack', value: 1, adds: -1.3 },
    ]
    expect(whyWords(why)).toBe('+0.4 their times meet, −1.3 names, none in common')
  })

  it.each(featureNames)('has words for %s', (feature) => {
    expect(whyWords([{ feature, value: 1, adds: 1 }])).not.toContain(feature)
  })
})
