import { describe, expect, it } from 'vitest'
import { notInterpreted, type Statement } from '../../core/index.ts'
import { toPairSide } from '../pairs/pair-side.ts'
import { gatherClaims, gathering } from './gather.ts'
import type { Gathered, Standing, StandingClaim, ToGather } from './gathering.ts'

/** A statement with a vector of its own: those of one direction say the same, the further the less. */
function say(id: string, direction: number, article = id): ToGather {
  const statement: Statement = {
    ...notInterpreted,
    id,
    source: [],
    cue: [{ start: 0, end: 1, text: 'x' }],
    content: [],
    quotation: 'none',
    parent: null,
    confidence: 1,
    extractor: 'test/1',
    by: 'machine',
  }
  const vector = Float32Array.of(Math.cos(direction), Math.sin(direction), 0)
  const report = { article, place: 0, publishedAt: '2025-01-31' }
  return { id, side: toPairSide(statement, { vector, report }) }
}

/** The background of a ledger that speaks of all directions alike. */
const background = { rarity: () => 1, vector: new Float32Array(3), headline: null }

/** Reads statements one after the other, as a ledger does. */
function read(
  statements: readonly ToGather[],
  decided: NonNullable<Parameters<typeof gatherClaims>[2]>['decided'] = { together: [], apart: [] },
) {
  const claimOf = new Map<string, string>()
  const tiesOf = new Map<string, Gathered['placed'][number]['ties']>()
  const seen: ToGather[] = []
  let last: Gathered | null = null
  for (const one of statements) {
    last = gatherClaims(standing(seen, claimOf, tiesOf), [one], { background, decided })
    for (const { statement, to } of last.moved) claimOf.set(statement, to)
    for (const { statement, claim, ties } of last.placed) {
      claimOf.set(statement, claim)
      tiesOf.set(statement, ties)
    }
    seen.push(one)
  }
  const claims = [...new Set(claimOf.values())].toSorted()
  const groups = claims.map((claim) =>
    [...claimOf]
      .flatMap(([id, of]) => (of === claim ? id : []))
      .toSorted()
      .join(' '),
  )
  return { groups: groups.toSorted(), last }
}

function standing(
  seen: readonly ToGather[],
  claimOf: ReadonlyMap<string, string>,
  tiesOf: ReadonlyMap<string, Gathered['placed'][number]['ties']>,
): Standing {
  const claims = [...new Set(claimOf.values())].map((id): StandingClaim => {
    const members = seen
      .filter((one) => claimOf.get(one.id) === id)
      .map((one) => ({ id: one.id, ties: tiesOf.get(one.id) ?? [] }))
    return { id, size: members.length, members }
  })
  return { candidates: seen, claims }
}

const near = [say('a', 0), say('b', 0.1), say('c', 0.25)]
const far = [say('x', 1.6), say('y', 1.7)]

describe('gatherClaims', () => {
  it('founds a claim, joins it, and says what it is like and why', () => {
    const { groups, last } = read([...near, ...far])
    expect(groups).toEqual(['a b c', 'x y'])
    const [placed] = last?.placed ?? []
    expect(placed).toMatchObject({ statement: 'y', claim: 'x', isNew: false, nearest: 'x' })
    expect(placed?.contributions.map(({ feature }) => feature)).toContain('ownCosine')
    expect(read([say('a', 0)]).last?.placed).toMatchObject([
      { claim: 'a', isNew: true, nearest: null, score: null },
    ])
  })

  it('gives the same claims in whatever order articles are read', () => {
    const orders = [
      [...near, ...far],
      [...far, ...near],
      [...near, ...far].toReversed(),
      [near, far].map(([one]) => one).concat(near[1], far[1], near[2]),
    ]
    for (const order of orders)
      expect(read(order.flatMap((one) => one ?? [])).groups).toEqual(['a b c', 'x y'])
  })

  it('makes one claim of two when later evidence shows it', () => {
    const [first, second] = [say('a', 0), say('b', 1.5)]
    expect(read([first, second]).groups).toEqual(['a', 'b'])
    const between = [0.74, 0.75, 0.76, 0.75, 0.75].map((direction, at) => say(`m${at}`, direction))
    const { groups } = read([first, second, ...between])
    expect(groups).toEqual(['a b m0 m1 m2 m3 m4'])
  })

  it('lets people decide', () => {
    expect(read(near, { together: [], apart: [['a', 'c']] }).groups).toEqual(['a b', 'c'])
    expect(read([...near, ...far], { together: [['c', 'x']], apart: [] }).groups).toEqual(['a b c x y'])
  })

  it('never cuts up a claim of which it sees a part', () => {
    const candidates = [say('a', 0), say('x', 1.6)]
    const claims = [{ id: 'a', size: 5000, members: candidates.map(({ id }) => ({ id, ties: [] })) }]
    const whole = gatherClaims({ candidates, claims }, [say('z', 1.6)], { background })
    expect(whole.moved).toEqual([])
    const small = gatherClaims(
      { candidates, claims: claims.map((one) => ({ ...one, size: 2 })) },
      [say('z', 1.6)],
      { background },
    )
    expect(small.moved).toEqual([{ statement: 'x', from: 'a', to: 'x' }])
    expect(small.gone).toEqual([])
    // But what a person took out of it stays out.
    const decided = { together: [], apart: [['a', 'x'] as const] }
    const split = gatherClaims({ candidates, claims }, [say('z', 1.6)], { background, decided })
    expect(split.moved).toEqual([{ statement: 'x', from: 'a', to: 'x' }])
  })

  it('keeps no more ties than it says', () => {
    const many = Array.from({ length: gathering.mostTies + 9 }, (_, at) => say(`s${at}`, 0))
    const { placed } = gatherClaims({ candidates: many, claims: [] }, [say('z', 0)], { background })
    expect(placed[0]?.ties).toHaveLength(gathering.mostTies)
  })

  it('reads a claim of 5,000 statements in bounded time', () => {
    const members = Array.from({ length: gathering.largest }, (_, at) => say(`s${at}`, at / 1000))
    const claims = [{ id: 's0', size: 5000, members: members.map(({ id }) => ({ id, ties: [] })) }]
    const { placed } = gatherClaims({ candidates: members, claims }, [say('z', 0)], { background })
    expect(placed).toMatchObject([{ claim: 's0', isNew: false }])
  })
})
