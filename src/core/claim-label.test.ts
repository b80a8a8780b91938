import { describe, expect, it } from 'vitest'
import { chooseLabel } from './claim-label.ts'

describe('chooseLabel', () => {
  it.each([
    ['what breaks off', 'Zemran soldiers at the', 'that Zemran soldiers had reached Vellin'],
    ['what points at other words', 'that it had captured them', 'that the army had captured two villages'],
    ['the rest of a sentence', 'of soldiers near the river', 'Soldiers stand near the river'],
    ['a word or two', 'The deployment', 'The deployment of 4,000 soldiers'],
    [
      'a first piece that tells little',
      'that day\nthat it had indications of losses',
      'it had indications of losses',
    ],
    ['two pieces', 'that the town\nhad been left', 'that the town had been left'],
  ])('passes over %s', (_what, worse, better) => {
    expect(chooseLabel([worse, better])).toBe(1)
    expect(chooseLabel([better, worse])).toBe(0)
  })

  it('takes the first of equals, and none of none', () => {
    expect(chooseLabel(['the bridge at Lenz still stands', 'the bridge at Orlo still stands'])).toBe(0)
    expect(chooseLabel([])).toBe(-1)
  })
})
