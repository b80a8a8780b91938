import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../../../test/property-seed.ts'
import { clusterTies, type Tie } from './cluster.ts'

const ties = (...pairs: [number, number, number][]): Tie[] => pairs.map(([a, b, score]) => ({ a, b, score }))
const half = { threshold: 0.5 }

describe('clusterTies', () => {
  it('joins what is alike and leaves the rest alone', () => {
    expect(clusterTies(4, ties([0, 2, 0.9], [1, 3, 0.4]), half)).toEqual([[0, 2], [1], [3]])
  })

  it('does not chain: the third has to be like both', () => {
    expect(clusterTies(3, ties([0, 1, 0.9], [1, 2, 0.8], [0, 2, 0.1]), half)).toEqual([[0, 1], [2]])
    expect(clusterTies(3, ties([0, 1, 0.9], [1, 2, 0.8], [0, 2, 0.3]), half)).toEqual([[0, 1, 2]])
  })

  it('counts pairs that nobody compared as unlike where too many are missing', () => {
    const loose = ties([0, 1, 1], [2, 3, 1], [1, 2, 1])
    expect(clusterTies(4, loose, { threshold: 0.6, cover: 1 })).toEqual([
      [0, 1],
      [2, 3],
    ])
    expect(clusterTies(4, loose, { threshold: 0.6, cover: 0.25 })).toEqual([[0, 1, 2, 3]])
  })

  it('lets people decide', () => {
    const alike = ties([0, 1, 0.9], [1, 2, 0.9], [0, 2, 0.9])
    expect(clusterTies(3, alike, { ...half, decided: { together: [], apart: [[2, 0]] } })).toEqual([
      [0, 1],
      [2],
    ])
    expect(clusterTies(3, [], { ...half, decided: { together: [[2, 0]], apart: [] } })).toEqual([[0, 2], [1]])
    // Who is apart from one stays apart from all that it is joined with.
    const split = { together: [[0, 1] as const], apart: [[1, 2] as const] }
    expect(clusterTies(3, alike, { ...half, decided: split })).toEqual([[0, 1], [2]])
  })

  const someTies = fc
    .uniqueArray(fc.tuple(fc.nat(11), fc.nat(11)), {
      selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
    })
    .chain((pairs) =>
      fc
        .array(fc.integer({ min: 0, max: 4 }), { minLength: pairs.length, maxLength: pairs.length })
        .map((scores) => pairs.map(([a, b], at) => ({ a, b, score: (scores[at] ?? 0) / 4 }))),
    )

  it('gives every thing one group, whatever the order of ties', () => {
    fc.assert(
      fc.property(
        someTies.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          const groups = clusterTies(12, all, half)
          expect(groups.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, at) => at))
          const turned = shuffled.map(({ a, b, score }) => ({ a: b, b: a, score }))
          expect(clusterTies(12, turned, half)).toEqual(groups)
        },
      ),
    )
  })

  it('joins nothing that people put apart, and all that they put together', () => {
    fc.assert(
      fc.property(someTies, fc.tuple(fc.nat(11), fc.nat(11)), (all, [one, other]) => {
        const groupOf = (groups: number[][], thing: number) =>
          groups.findIndex((group) => group.includes(thing))
        const pair: [number, number][] = one === other ? [] : [[one, other]]
        const apart = clusterTies(12, all, { ...half, decided: { together: [], apart: pair } })
        if (one !== other) expect(groupOf(apart, one)).not.toBe(groupOf(apart, other))
        const together = clusterTies(12, all, { ...half, decided: { together: pair, apart: [] } })
        expect(groupOf(together, one)).toBe(groupOf(together, other))
      }),
    )
  })

  it('joins what is most alike first, as when all pairs are looked at each time', () => {
    // Of which no two, and no two means, are equal: which of equals goes first is another matter.
    const values = Array.from({ length: 45 }, (_, at) => (Math.sqrt(at + 2) * 7) % 1)
    const all = fc
      .shuffledSubarray(values, { minLength: 45 })
      .map((scores) =>
        scores.map((one, at) => ({ a: at % 10, b: (at % 10) + 1 + Math.floor(at / 10), score: one })),
      )
      .map((pairs) => pairs.filter(({ b, score: one }) => b < 10 && one > 0.2))
    fc.assert(
      fc.property(all, fc.constantFrom(0.3, 0.5, 0.8), (pairs, cover) => {
        expect(clusterTies(10, pairs, { threshold: 0.4, cover })).toEqual(slowly(10, pairs, cover))
      }),
    )
  })

  it('asks no more ties of a thing than it can have', () => {
    // Ten things in a row, each tied to the two that stand before it: no two groups have many ties.
    const row = Array.from({ length: 10 }, (_, at) =>
      [1, 2].map((step) => ({ a: at, b: at + step, score: 0.9 })),
    )
      .flat()
      .filter(({ b }) => b < 10)
    expect(clusterTies(10, row, { threshold: 0.4, cover: 1 }).length).toBeGreaterThan(1)
    expect(clusterTies(10, row, { threshold: 0.4, cover: 1, most: 1 })).toHaveLength(1)
  })

  it('takes a claim of 5,000 statements in its stride', () => {
    const many = Array.from({ length: 5000 }, (_, at) =>
      Array.from({ length: 20 }, (_, step) => ({ a: at, b: (at + step + 1) % 5000, score: 0.9 })),
    ).flat()
    const started = process.cpuUsage()
    const groups = clusterTies(5000, many, { threshold: 0.5, cover: 0.002 })
    expect(groups).toHaveLength(1)
    // Less than a second; what offers all neighbours anew with each join takes four, what is quadratic minutes.
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000)
  }, 60_000)
})

/** The same, in the plainest way. */
function slowly(count: number, pairs: readonly Tie[], cover: number): number[][] {
  const groups = Array.from({ length: count }, (_, at) => [at])
  const likeness = (one: readonly number[], other: readonly number[]) => {
    const known = pairs.filter(
      ({ a, b }) => (one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a)),
    )
    const sum = known.reduce((total, { score }) => total + score, 0)
    return known.length === 0 ? 0 : sum / Math.max(known.length, cover * one.length * other.length)
  }
  for (;;) {
    const offers = groups.flatMap((one, at) =>
      groups.slice(at + 1).map((other) => ({ one, other, likeness: likeness(one, other) })),
    )
    const [best] = offers.toSorted((x, y) => y.likeness - x.likeness)
    if (!best || best.likeness < 0.4) return groups.toSorted(([a = 0], [b = 0]) => a - b)
    groups.splice(groups.indexOf(best.other), 1)
    groups.splice(groups.indexOf(best.one), 1)
    groups.push([...best.one, ...best.other].toSorted((a, b) => a - b))
  }
}
