import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DraftStatement } from './assemble.ts'
import { nest } from './nesting.ts'

const range = (start: number, end: number) => ({ start, end })
const draft = (cue: [number, number], ...content: [number, number][]): DraftStatement => ({
  source: [],
  cue: [range(...cue)],
  content: content.map(([start, end]) => range(start, end)),
  confidence: 1,
})
const parentsOf = (drafts: readonly DraftStatement[]) => nest(drafts).map(({ parent }) => parent)

describe('nest', () => {
  it('gives the innermost statement whose content holds the cue', () => {
    expect(parentsOf([draft([0, 2], [3, 50]), draft([10, 12], [13, 40]), draft([20, 22], [23, 30])])).toEqual(
      [null, 0, 1],
    )
  })

  it('leaves statements apart without a parent', () => {
    expect(parentsOf([draft([0, 2], [3, 9]), draft([10, 12], [13, 20])])).toEqual([null, null])
  })

  it('cuts an inner content to its outer one', () => {
    expect(nest([draft([5, 6], [7, 40]), draft([30, 32], [0, 28])])[0]?.content).toEqual([range(7, 28)])
  })

  it('takes the later of two that hold each other for the outer', () => {
    expect(parentsOf([draft([5, 6], [7, 40]), draft([30, 32], [0, 28])])).toEqual([1, null])
  })

  it('never comes back to its start, and holds each inner statement in its parent', () => {
    const pair = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
      .map(([start, length]): [number, number] => [start, start + length])
    fc.assert(
      fc.property(fc.array(fc.tuple(pair, pair), { maxLength: 8 }), (pairs) => {
        const drafts = pairs
          .map(([cue, content]) => draft(cue, content))
          .toSorted((a, b) => (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0))
        const nested = nest(drafts)
        for (const start of nested.keys()) {
          let steps = 0
          for (let at: number | null = start; at !== null; at = nested[at]?.parent ?? null)
            expect(steps++).toBeLessThan(10)
        }
        for (const { parent, content } of nested) {
          if (parent === null) continue
          const outer = nested[parent]?.content ?? []
          expect(
            content.every((one) => outer.some(({ start, end }) => one.start >= start && one.end <= end)),
          ).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})
