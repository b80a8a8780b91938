import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainly } from '../../test/support/taggers.ts'
import { decode } from './decode.ts'
import { cueLabels, type Encoding, roleLabels } from './tagger.ts'
import { bestLabels } from './viterbi.ts'

/** Scores in which the label written for each token has this probability and the others share the rest. */
function scoresOf(labels: readonly string[], tags: readonly string[], probability = 0.9): Float32Array {
  const rest = (1 - probability) / (labels.length - 1)
  return Float32Array.from(
    tags.flatMap((tag) => labels.map((label) => Math.log(label === tag ? probability : rest))),
  )
}

interface Tags {
  readonly cues: readonly string[]
  readonly roles: readonly string[]
  readonly inner?: readonly string[]
  readonly innerRoles?: readonly string[]
}

/** The statements of tokens with these labels; every cue gets the same roles, inner ones their own. */
function decodeTags({ cues, roles, inner, innerRoles = roles }: Tags, probability?: number) {
  const outside = cues.map(() => 'O')
  let asked = 0
  const encoding: Encoding = {
    cues: () => scoresOf(cueLabels, cues, probability),
    innerCues: () => scoresOf(cueLabels, inner ?? outside, probability),
    roles: async (list) => {
      const tags = asked++ === 0 ? roles : innerRoles
      return list.map(() => scoresOf(roleLabels, tags))
    },
  }
  return decode(encoding, { tokenCount: cues.length, ...plainly })
}

describe('decode', () => {
  it('reads the ranges of cue, source and a content in pieces', async () => {
    const found = await decodeTags({
      cues: ['O', 'O', 'B-cue', 'I-cue', 'O'],
      roles: ['B-content', 'B-source', 'O', 'O', 'B-content'],
    })
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

  it('keeps the cue outside the content', async () => {
    const [statement] = await decodeTags({
      cues: ['O', 'B-cue', 'O'],
      roles: ['B-content', 'I-content', 'B-content'],
    })
    expect(statement?.content).toEqual([
      { first: 0, last: 0 },
      { first: 2, last: 2 },
    ])
  })

  it('starts a range with B where the scores ask for an I alone', async () => {
    const [statement] = await decodeTags({ cues: ['I-cue', 'O'], roles: ['O', 'B-content'] }, 0.95)
    expect(statement?.cue ?? { first: 0, last: 0 }).toEqual({ first: 0, last: 0 })
  })

  it('makes no statement of a cue by which nothing is said', async () => {
    expect(await decodeTags({ cues: ['O', 'B-cue'], roles: ['B-source', 'O'] })).toEqual([])
  })

  it('takes of several sources the one that the scores speak most for', async () => {
    const [statement] = await decodeTags({
      cues: ['O', 'O', 'O', 'B-cue', 'O'],
      roles: ['B-source', 'O', 'B-source', 'O', 'B-content'],
    })
    expect(statement?.source).toEqual([{ first: 0, last: 0 }])
  })

  it('finds a statement inside a content, which bounds it', async () => {
    // "X said Y believes Z, then W": all from Y on is content, and the inner statement must not reach out of it.
    const [outer, inner, ...more] = await decodeTags({
      cues: ['O', 'B-cue', 'O', 'O', 'O'],
      roles: ['B-source', 'O', 'B-content', 'I-content', 'I-content'],
      inner: ['O', 'B-cue', 'O', 'B-cue', 'O'],
      innerRoles: ['B-source', 'O', 'B-source', 'O', 'B-content'],
    })
    expect(outer).toMatchObject({ cue: { first: 1, last: 1 } })
    expect(inner).toMatchObject({
      cue: { first: 3, last: 3 },
      source: [{ first: 2, last: 2 }],
      content: [{ first: 4, last: 4 }],
    })
    expect(more).toEqual([])
  })

  it('hears inner cues only inside contents', async () => {
    const found = await decodeTags({
      cues: ['B-cue', 'O', 'O'],
      roles: ['O', 'B-content', 'O'],
      inner: ['O', 'O', 'B-cue'],
    })
    expect(found).toHaveLength(1)
  })

  it('is as sure as the tagger was, whatever the length of the cue', async () => {
    const short = await decodeTags({ cues: ['B-cue', 'O'], roles: ['O', 'B-content'] }, 0.8)
    const long = await decodeTags(
      { cues: ['B-cue', 'I-cue', 'I-cue', 'O'], roles: ['O', 'O', 'O', 'B-content'] },
      0.8,
    )
    const less = await decodeTags({ cues: ['B-cue', 'O'], roles: ['O', 'B-content'] }, 0.6)
    expect(short[0]?.confidence).toBeCloseTo(long[0]?.confidence ?? 0)
    expect(less[0]?.confidence).toBeLessThan(short[0]?.confidence ?? 0)
  })

  it('refuses scores of another size', async () => {
    const encoding = {
      cues: () => new Float32Array(3),
      innerCues: () => new Float32Array(3),
      roles: async () => [],
    }
    await expect(decode(encoding, { tokenCount: 2, ...plainly })).rejects.toThrow(RangeError)
  })

  it('finds nothing in no tokens', async () => expect(await decodeTags({ cues: [], roles: [] })).toEqual([]))

  it('gives ranges in the passage, apart within a role, with a confidence of 0 to 1, whatever the scores', async () => {
    const score = fc.oneof(fc.float({ max: 0 }), fc.constantFrom(Number.NEGATIVE_INFINITY, Number.NaN, 0))
    const rows = fc.integer({ min: 0, max: 12 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        cues: fc.array(score, { minLength: count * 3, maxLength: count * 3 }),
        roles: fc.array(score, { minLength: count * 5, maxLength: count * 5 }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(rows, async ({ count, cues, roles }) => {
        const encoding: Encoding = {
          cues: () => Float32Array.from(cues),
          innerCues: () => Float32Array.from(cues.toReversed()),
          roles: async (asked) => asked.map(() => Float32Array.from(roles)),
        }
        const found = await decode(encoding, { tokenCount: count, ...plainly })
        for (const { cue, source, content, confidence } of found) {
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
        const tags = [...bestLabels(Float64Array.from(scores), count, cueLabels)]
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
