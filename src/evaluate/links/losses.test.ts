import { describe, expect, it } from 'vitest'
import { compareSlots } from '../../link/index.ts'
import { type Loss, scoreLosses } from './losses.ts'

const compare: Parameters<typeof scoreLosses>[1] = (a, b, published) => compareSlots(a, b, { published })
const loss = (row: number, more: Partial<Loss>): Loss => ({
  row,
  day: '2022-03-01',
  value: 100,
  claimant: 'Varda Source',
  category: 'Tanks',
  of: 'Orska',
  isDaily: false,
  bound: 'exactly',
  ...more,
})

describe('scoreLosses', () => {
  it('has reports of one thing and day agree or differ, by who claims them', () => {
    const score = scoreLosses(
      [
        loss(1, {}),
        loss(2, { value: 90, bound: 'atLeast' }),
        loss(3, { value: 12, claimant: 'Orska Source' }),
        loss(4, { value: 121 }),
      ],
      compare,
    )
    expect(score.sameClaimant).toEqual({ agree: 3, differ: 0, notComparable: 0 })
    expect(score.otherClaimants).toEqual({ agree: 0, differ: 3, notComparable: 0 })
    expect(score.falseDiffers).toBe(0)
  })

  it.each([
    ['another kind', { category: 'Helicopters' }, 'what'],
    ['soldiers against tanks', { category: 'Military Casualties' }, 'what'],
    ['tanks with other vehicles', { category: 'Tanks & Armored Combat Vehicles' }, 'part'],
    ['another side', { of: 'Lissia' }, 'what'],
    ['a day against the whole war', { isDaily: true }, 'period'],
  ])('cannot compare %s', (_, more, reason) => {
    const score = scoreLosses(
      [loss(1, {}), loss(2, { value: 5000, claimant: 'Orska Source', ...more })],
      compare,
    )
    expect(score.otherClaimants).toEqual({ agree: 0, differ: 0, notComparable: 1 })
    expect(score.reasons).toEqual({ [reason]: 1 })
  })

  it('never says that counts of two days differ', () => {
    const score = scoreLosses([loss(1, {}), loss(2, { day: '2022-03-02', value: 5000 })], compare)
    expect(score.nextDay).toEqual({ agree: 0, differ: 0, notComparable: 1 })
  })

  it('counts a false "differ" by the columns of the table, not by its words', () => {
    const always: typeof compare = () => [
      { slot: 'howMany', verdict: 'differ', kind: 'interval', reason: 'x.' },
    ]
    const score = scoreLosses([loss(1, {}), loss(2, { isDaily: true }), loss(3, { value: 7 })], always)
    expect(score.falseDiffers).toBe(2)
    expect(score.sample).toHaveLength(3)
  })
})
