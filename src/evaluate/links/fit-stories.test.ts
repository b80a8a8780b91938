import { describe, expect, it } from 'vitest'
import { fitStories, type StoryPairs } from './fit-stories.ts'

/** Three claims of three statements; the first value tells them apart by so much but for four tenths, the second tells nothing. */
function story(name: string, turn: number, gap = 0.6): StoryPairs {
  const claims = ['x', 'x', 'x', 'y', 'y', 'y', 'z', 'z', 'z']
  const pairs = claims.flatMap((one, a) =>
    claims.slice(a + 1).map((other, at) => {
      const b = a + at + 1
      const odd = ((a * 7 + b * 3 + turn) % 5) / 10
      return { a, b, values: [(one === other ? gap : 0) + odd, null, gap > 0.5 ? odd : null] }
    }),
  )
  return { story: name, claims, pairs }
}

/** Single linkage, the plainest there is. */
function cluster(count: number, ties: readonly { a: number; b: number; score: number }[], threshold: number) {
  const of = Array.from({ length: count }, (_, at) => at)
  for (const { a, b, score } of ties)
    if (score >= threshold) {
      const [into, from] = [of[a], of[b]]
      for (const [at, group] of of.entries()) if (group === from) of[at] = into ?? at
    }
  return [...new Set(of)].map((group) => of.flatMap((one, at) => (one === group ? [at] : [])))
}

describe('fitStories', () => {
  const fit = fitStories([story('one', 0), story('two', 1), story('three', 2)], {
    directions: [1, 1, -1],
    cluster,
  })

  it('learns from other stories what tells the claims of one apart', () => {
    expect(fit.model.weights[0]).toBeGreaterThan(0.5)
    expect(fit.model.weights[1]).toBe(0)
    expect(fit.stories.map(({ story: name }) => name)).toEqual(['one', 'two', 'three'])
    for (const { averagePrecision, f1 } of fit.stories) {
      expect(averagePrecision).toBeGreaterThan(0.99)
      expect(f1).toBeGreaterThan(0.99)
    }
  })

  it('cuts where the stories left out are grouped best', () => {
    const near = fitStories([story('one', 0, 0.2), story('two', 1, 0.2), story('three', 2, 0.2)], {
      directions: [1, 1, -1],
      cluster,
    })
    const f1s = near.byThreshold.map(({ f1 }) => f1)
    expect(near.byThreshold.find(({ threshold }) => threshold === near.threshold)?.f1).toBe(Math.max(...f1s))
    expect(Math.min(...f1s)).toBeLessThan(Math.max(...f1s))
  })
})
