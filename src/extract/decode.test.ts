import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from './decode.ts'
import { cueLabels, type Encoding, roleLabels } from './tagger.ts'

/** Scores in which the label written for each token has this probability and the others share the rest. */
function scoresOf(labels: readonly string[], tags: readonly string[], probability = 0.9): Float32Array {
  const rest = (1 - probability) / (labels.length - 1)
  return Float32Array.from(
    tags.flatMap((tag) => labels.map((label) => Math.log(label === tag ? probability : rest))),
  )
}

function encodingOf(cues: readonly string[], roles: readonly string[], probability?: number): Encoding {
  return { cues: () => scoresOf(cueLabels, cues, probability), roles: () => scoresOf(roleLabels, roles) }
}

describe('decode', () => {
  it('reads the ranges of cue, source and a content in pieces', () => {
    const found = decode(
      5,
      encodingOf(['O', 'O', 'B-cue', 'I-cue', 'O'], ['B-content', 'B-source', 'O', 'O', 'B-content']),
    )
    expect(found).toMatchObject([
      {
        cue: { first: 2, last: 3 },
        source: [{ first: 1, last: 1 }],
        content: [
          { first: 0, last: 0 },
          { first: 4, last: 4 },
        ],
      },
    ])
  })

  it('keeps the cue outside the content', () => {
    const [statement] = decode(3, encodingOf(['O', 'B-cue', 'O'], ['B-content', 'I-content', 'B-content']))
    expect(statement?.content).toEqual([
      { first: 0, last: 0 },
      { first: 2, last: 2 },
    ])
  })

  it('starts a range with B where the scores ask for an I alone', () => {
    const [statement] = decode(2, encodingOf(['I-cue', 'O'], ['O', 'O'], 0.95))
    expect(statement?.cue ?? { first: 0, last: 0 }).toEqual({ first: 0, last: 0 })
  })

  it('is as sure as the tagger was, whatever the length of the cue', () => {
    const short = decode(1, encodingOf(['B-cue'], ['O'], 0.8))
    const long = decode(3, encodingOf(['B-cue', 'I-cue', 'I-cue'], ['O', 'O', 'O'], 0.8))
    expect(short[0]?.confidence).toBeCloseTo(0.8)
    expect(long[0]?.confidence).toBeCloseTo(0.8)
  })

  it('refuses scores of another size', () => {
    expect(() => decode(2, encodingOf(['O'], ['O']))).toThrow(RangeError)
  })

  it('finds nothing in no tokens', () => expect(decode(0, encodingOf([], []))).toEqual([]))

  it('gives ranges in the passage, apart within a role, with a confidence of 0 to 1, whatever the scores', () => {
    const score = fc.oneof(fc.float({ max: 0 }), fc.constantFrom(Number.NEGATIVE_INFINITY, Number.NaN, 0))
    const rows = fc.integer({ min: 0, max: 12 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        cues: fc.array(score, { minLength: count * 3, maxLength: count * 3 }),
        roles: fc.array(score, { minLength: count * 5, maxLength: count * 5 }),
      }),
    )
    fc.assert(
      fc.property(rows, ({ count, cues, roles }) => {
        const encoding = { cues: () => Float32Array.from(cues), roles: () => Float32Array.from(roles) }
        for (const { cue, source, content, confidence } of decode(count, encoding)) {
          expect(confidence >= 0 && confidence <= 1).toBe(true)
          const all = [cue, ...source, ...content]
          const tokens = all.flatMap(({ first, last }) =>
            Array.from({ length: last - first + 1 }, (_, step) => first + step),
          )
          expect(new Set(tokens).size).toBe(tokens.length)
          expect(tokens.every((token) => token >= 0 && token < count)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is the best sequence that has no I without its B, as trying all of them shows', () => {
    const count = 4
    const score = fc.double({ min: -5, max: 0, noNaN: true })
    fc.assert(
      fc.property(fc.array(score, { minLength: count * 3, maxLength: count * 3 }), (values) => {
        const scores = Float32Array.from(values)
        const encoding = { cues: () => scores, roles: () => scoresOf(roleLabels, ['O', 'O', 'O', 'O']) }
        const tags = new Array<number>(count).fill(0)
        for (const { cue } of decode(count, encoding))
          tags.fill(2, cue.first, cue.last + 1).fill(1, cue.first, cue.first + 1)
        const sum = (path: readonly number[]) =>
          path.reduce((total, tag, token) => total + (scores[token * 3 + tag] ?? 0), 0)
        const paths = Array.from({ length: 3 ** count }, (_, code) =>
          tags.map((_tag, token) => Math.floor(code / 3 ** token) % 3),
        )
        const allowed = paths.filter((path) =>
          path.every((tag, token) => tag !== 2 || (path[token - 1] ?? 0) > 0),
        )
        expect(allowed).toContainEqual(tags)
        expect(sum(tags)).toBeCloseTo(Math.max(...allowed.map(sum)), 5)
      }),
    )
  })
})
