import { describe, expect, it } from 'vitest'
import { pairF1, scoreGroups } from './claims.ts'
import { gatherArticles } from './gather-story.ts'
import type { StoryLabel } from './story.ts'

type Spoken = NonNullable<StoryLabel['claims']>[number]
const says = (id: string, ...claims: Spoken[]): StoryLabel => ({
  id,
  article: 1,
  parent: null,
  source: [],
  cue: [],
  content: [],
  mark: 'claim',
  claims,
})
const spoken = (
  claim: string,
  stance: Spoken['stance'] = 'affirms',
  answer: string | null = null,
): Spoken => ({
  claim,
  stance,
  answer,
})
const groups = (...all: string[][]) =>
  new Map(all.flatMap((group, at) => group.map((id) => [id, `g${at}`] as const)))

describe('scoreGroups', () => {
  const labels = [
    says('a', spoken('who', 'affirms', 'Norvia')),
    says('b', spoken('who', 'affirms', 'Norvia')),
    says('c', spoken('who', 'affirms', 'Sudria')),
    says('d', spoken('how many')),
  ]

  it('holds two answers to be two claims, and gives the figure for one beside it', () => {
    const together = scoreGroups(labels, groups(['a', 'b', 'c'], ['d']))
    expect(together).toMatchObject({ statements: 4, claims: 3, groups: 2, byClaim: { f1: 1 } })
    expect(together.byAnswer?.precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    expect(scoreGroups(labels, groups(['a', 'b'], ['c'], ['d'])).byAnswer?.f1).toBe(1)
  })

  it('scores the main claim of a statement alone, and only what is of a claim', () => {
    const more = [
      says('e', spoken('how many'), spoken('who')),
      { ...says('f', spoken('who')), mark: 'wrong' as const },
      { ...says('g'), claims: undefined },
    ]
    const score = scoreGroups([...labels, ...more], groups(['a', 'b', 'f'], ['c', 'g'], ['d', 'e']))
    expect(score).toMatchObject({ statements: 5, byAnswer: { f1: 1 } })
  })

  it('holds a denial to be right where most others of its group say what it denies', () => {
    const denial = says('n', spoken('other'), spoken('who', 'denies', 'Norvia'))
    const score = (...all: string[][]) => scoreGroups([...labels, denial], groups(...all)).denials
    expect(score(['a', 'b', 'n'], ['c'], ['d'])).toEqual({ of: 1, attached: 1, right: 1 })
    // Half is not most; the other answer is not what it denies; what it affirms does not count.
    expect(score(['a', 'c', 'n'], ['b'], ['d'])).toEqual({ of: 1, attached: 1, right: 0 })
    expect(score(['c', 'n'], ['a', 'b'], ['d'])).toEqual({ of: 1, attached: 1, right: 0 })
    expect(score(['n'], ['a', 'b', 'c'], ['d'])).toEqual({ of: 1, attached: 0, right: 0 })
  })

  it('counts what is neither confirmed nor denied as a denial to be attached', () => {
    const open = says('n', spoken('how many', 'noCommit'))
    expect(scoreGroups([...labels, open], groups(['d', 'n'], ['a'], ['b'], ['c'])).denials.right).toBe(1)
  })
})

describe('pairF1', () => {
  it('is the F1 of the pairs that are together', () => {
    const one = groups(['a', 'b', 'c'], ['d'])
    expect(pairF1(one, one)).toBe(1)
    expect(pairF1(one, groups(['a', 'b'], ['c'], ['d']))).toBeCloseTo((2 * 1) / (3 + 1))
    expect(pairF1(one, groups(['a', 'd'], ['b'], ['c']))).toBe(0)
    expect(pairF1(groups(['a'], ['b']), groups(['a'], ['b']))).toBe(1)
  })
})

describe('gatherArticles', () => {
  const items = ['a', 'b', 'c'].map((id) => ({ id }))
  it('gives what gathers the claims as they stand, with the ties that were kept', () => {
    const standing: unknown[] = []
    const claims = gatherArticles(
      items.map((one) => [one]),
      {
        find: (_, seen) => seen,
        gather: (given, [one]) => {
          standing.push(given.claims)
          // Each comes to "a"; the third founds a claim and takes "b" with it.
          const isThird = one?.id === 'c'
          return {
            placed: [
              { statement: one?.id ?? '', claim: isThird ? 'c' : 'a', ties: [{ to: 'a', score: 0.5 }] },
            ],
            moved: isThird ? [{ statement: 'b', to: 'c' }] : [],
          }
        },
      },
    )
    expect([...claims]).toEqual([
      ['a', 'a'],
      ['b', 'c'],
      ['c', 'c'],
    ])
    const ties = [{ to: 'a', score: 0.5 }]
    expect(standing).toEqual([
      [],
      [{ id: 'a', size: 1, members: [{ id: 'a', ties }] }],
      [
        {
          id: 'a',
          size: 2,
          members: [
            { id: 'a', ties },
            { id: 'b', ties },
          ],
        },
      ],
    ])
  })

  it('gives only the claims of candidates', () => {
    const seenClaims: string[][] = []
    gatherArticles(
      items.map((one) => [one]),
      {
        find: (_, seen) => seen.slice(-1),
        gather: ({ claims }, [one]) => {
          seenClaims.push(claims.map(({ id }) => id))
          return { placed: [{ statement: one?.id ?? '', claim: one?.id ?? '', ties: [] }], moved: [] }
        },
      },
    )
    expect(seenClaims).toEqual([[], ['a'], ['b']])
  })
})
