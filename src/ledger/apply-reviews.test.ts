import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyReviews, type Decision } from './apply-reviews.ts'

/** "a b | c" is two claims: that of a, with b, and that of c. */
function claimsOf(words: string): Map<string, string> {
  return new Map(
    words.split(' | ').flatMap((claim) => {
      const ids = claim.split(' ').map((id) => `sta_${id}`)
      return ids.map((id): [string, string] => [id, (ids[0] ?? '').replace('sta', 'cla')])
    }),
  )
}

function shown(words: string, reviews: readonly Decision[]): string {
  const groups = new Map<string, string[]>()
  for (const [id, { claim, state }] of applyReviews(claimsOf(words), reviews)) {
    const name = id.slice(4) + (state === 'confirmed' ? '!' : '')
    groups.set(claim, [...(groups.get(claim) ?? []), name])
  }
  return [...groups]
    .map(([claim, ids]) => `${claim.slice(4)}: ${ids.toSorted().join(' ')}`)
    .toSorted()
    .join(' | ')
}

const merge = (from: string, into: string): Decision => ({
  decision: 'merge',
  target: `cla_${from}`,
  claim: `cla_${into}`,
  statements: [],
})
const split = (claim: string, ...ids: string[]): Decision => ({
  decision: 'split',
  target: `cla_${claim}`,
  claim: null,
  statements: ids.map((id) => `sta_${id}`),
})
const link = (decision: 'accept' | 'reject', id: string, claim: string): Decision => ({
  decision,
  target: `sta_${id}`,
  claim: `cla_${claim}`,
  statements: [],
})

describe('applyReviews', () => {
  it('leaves what nobody decided as the machine has it', () => {
    expect(shown('a b | c', [])).toBe('a: a b | c: c')
  })

  it('merges a claim into another, and a later one follows it there', () => {
    expect(shown('a b | c | d', [merge('c', 'a'), merge('d', 'c')])).toBe('a: a b c! d!')
  })

  it('splits statements off; the name stays with the founding one', () => {
    expect(shown('a b c', [split('a', 'b', 'c')])).toBe('a: a | b: b! c!')
    expect(shown('a b c', [split('a', 'a')])).toBe('a: a | b: b! c!')
  })

  it('takes a rejected statement out, and puts an accepted one where it belongs', () => {
    expect(shown('a b | c', [link('reject', 'b', 'a')])).toBe('a: a | b: b! | c: c')
    expect(shown('a b | c', [link('accept', 'b', 'c')])).toBe('a: a | c: b! c')
  })

  it('lets the later of two who contradict each other hold', () => {
    expect(shown('a b', [link('reject', 'b', 'a'), link('accept', 'b', 'a')])).toBe('a: a b!')
    expect(shown('a b', [link('accept', 'b', 'a'), link('reject', 'b', 'a')])).toBe('a: a | b: b!')
  })

  it('holds whatever a machine makes of the statements later', () => {
    const decided = [merge('c', 'a'), link('reject', 'b', 'a')]
    expect(shown('a b | c', decided)).toBe('a: a c! | b: b!')
    expect(shown('a b c', decided)).toBe('a: a c | b: b!')
    expect(shown('a | b c', decided)).toBe('a: a c! | b: b!')
  })

  it('does nothing for a split of all, of nothing, or of statements that are elsewhere', () => {
    for (const decision of [split('a', 'a', 'b'), split('a'), split('a', 'c')])
      expect(shown('a b | c', [decision])).toBe('a: a b | c: c')
  })

  it('keeps every statement in one claim, named after one of its statements', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const id = fc.constantFrom(...ids)
    const decision = fc.oneof(
      fc.tuple(id, id).map(([from, into]) => merge(from, into)),
      fc.tuple(id, fc.subarray(ids)).map(([claim, out]) => split(claim, ...out)),
      fc
        .tuple(fc.constantFrom('accept' as const, 'reject' as const), id, id)
        .map(([what, one, claim]) => link(what, one, claim)),
    )
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 12 }), (decisions) => {
        const after = applyReviews(claimsOf('a b c | d e'), decisions)
        expect([...after.keys()].toSorted()).toEqual(ids.map((one) => `sta_${one}`))
        const claims = new Set([...after.values()].map(({ claim }) => claim))
        for (const claim of claims)
          expect([...after].some(([one, there]) => there.claim === claim && ids.includes(one.slice(4)))).toBe(
            true,
          )
      }),
    )
  })
})
