import { pairFeatures } from '../pairs/features.ts'
import { createLikeness, scorePair } from '../pairs/score-pair.ts'
import { statementBackground } from '../pairs/statement-background.ts'
import { pairWeights } from '../pairs/weights.ts'
import { clusterTies, type Tie } from './cluster.ts'
import type { Gathered, GatherOptions, Standing, StandingClaim, StatementTie, ToGather } from './gathering.ts'
import { nameGroups } from './name-groups.ts'

/** Bounds on the work; the threshold was chosen on other stories than it is tested on: docs/decisions/0019-claims.md. */
export const gathering = {
  threshold: pairWeights.threshold,
  /** What is less alike counts as unlike and is not kept. */
  floor: 0.1,
  /** Ties that a statement keeps. */
  mostTies: 256,
  /** Members of a claim that is looked at as a whole, and may be cut up. */
  largest: 96,
} as const

/**
 * Brings the statements of one article into claims: each is compared with the candidates, and the claims that these are
 * in are grouped anew by average linkage over all ties within them. What later evidence shows to be one claim becomes
 * one, so that the order of reading matters little. The work is bounded by what is given.
 * @returns the same whatever order the lists come in, but that a claim's founding statement is its first member
 */
export function gatherClaims(
  { candidates, claims }: Standing,
  incoming: readonly ToGather[],
  { background = statementBackground, decided, threshold = gathering.threshold }: GatherOptions = {},
): Gathered {
  const likeness = createLikeness(background)
  const score = (a: ToGather, b: ToGather) =>
    scorePair(pairFeatures(a.side, b.side, background), pairWeights.statements)
  const arriving = inOrder(incoming)
  const ties = new Map(
    arriving.map((one, at) => [
      one.id,
      bestTies(
        [...candidates, ...arriving.slice(0, at)].map((other) => ({
          to: other.id,
          score: likeness(one.side, other.side),
        })),
      ),
    ]),
  )
  const members = claims.flatMap((claim) => claim.members)
  // A candidate without a claim counts as one of its own.
  const names = [...new Set([...members, ...candidates, ...arriving].map(({ id }) => id))].toSorted()
  const groups = groupNames(names, {
    ties: [...members, ...arriving.map(({ id }) => ({ id, ties: ties.get(id) ?? [] }))],
    bound: claims.flatMap((claim) => boundMembers(claim, decided?.apart ?? [])),
    decided: decided ?? { together: [], apart: [] },
    threshold,
  })
  const { claimOf, moved, gone } = nameGroups(groups, claims, arriving)
  const sides = new Map([...candidates, ...arriving].map((one) => [one.id, one]))
  return {
    placed: arriving.map((one) => {
      const claim = claimOf.get(one.id) ?? one.id
      const own = [...ties.entries()].flatMap(([from, all]) =>
        from === one.id
          ? all
          : all.flatMap(({ to, score: value }) => (to === one.id ? [{ to: from, score: value }] : [])),
      )
      const [nearest] = own
        .filter(({ to }) => claimOf.get(to) === claim)
        .toSorted((a, b) => b.score - a.score || (a.to < b.to ? -1 : 1))
      const other = nearest && sides.get(nearest.to)
      return {
        statement: one.id,
        claim,
        isNew: claim === one.id,
        nearest: nearest?.to ?? null,
        score: nearest?.score ?? null,
        contributions: other ? score(one, other).contributions : [],
        ties: ties.get(one.id) ?? [],
      }
    }),
    moved,
    gone,
  }
}

/** By article, then as they stand in it, then by id. */
function inOrder(all: readonly ToGather[]): ToGather[] {
  const keyOf = ({ id, side: { report } }: ToGather) =>
    [report?.article ?? '', String(report?.place ?? 0).padStart(6, '0'), id] as const
  return all.toSorted((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)]
    const at = a.findIndex((part, place) => part !== b[place])
    return at < 0 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1
  })
}

function bestTies(ties: readonly StatementTie[]): StatementTie[] {
  return ties
    .filter(({ score }) => score >= gathering.floor)
    .toSorted((a, b) => b.score - a.score || (a.to < b.to ? -1 : 1))
    .slice(0, gathering.mostTies)
}

/** Of a claim that is not all there, or large, nothing is cut off but what people put apart from its first. */
function boundMembers(
  { size, members }: StandingClaim,
  apart: readonly (readonly [string, string])[],
): [string, string][] {
  const [first] = members
  if (!first || (size <= members.length && size <= gathering.largest)) return []
  const strangers = new Set(apart.filter((pair) => pair.includes(first.id)).flat())
  return members.slice(1).flatMap(({ id }) => (strangers.has(id) ? [] : [[first.id, id]]))
}

interface NamedTies {
  readonly ties: readonly { readonly id: string; readonly ties: readonly StatementTie[] }[]
  readonly bound: readonly (readonly [string, string])[]
  readonly decided: NonNullable<GatherOptions['decided']>
  readonly threshold: number
}

function groupNames(names: readonly string[], { ties, bound, decided, threshold }: NamedTies): string[][] {
  const placeOf = new Map(names.map((name, at) => [name, at]))
  const toPairs = (pairs: readonly (readonly [string, string])[]) =>
    pairs.flatMap(([one, other]): [number, number][] => {
      const [a, b] = [placeOf.get(one), placeOf.get(other)]
      return a === undefined || b === undefined ? [] : [[a, b]]
    })
  const wholeOf = new Map(bound.flatMap(([first, one]) => [[first, first] as const, [one, first] as const]))
  const known: Tie[] = []
  for (const { id, ties: own } of ties) {
    const [a, whole] = [placeOf.get(id), wholeOf.get(id)]
    if (a === undefined) continue
    for (const { to, score } of own) {
      const b = placeOf.get(to)
      // Between two that stay together whatever comes a tie tells nothing.
      if (b !== undefined && (whole === undefined || whole !== wholeOf.get(to))) known.push({ a, b, score })
    }
  }
  const groups = clusterTies(names.length, known, {
    threshold,
    cover: 1,
    most: gathering.mostTies,
    decided: { together: toPairs(bound), apart: toPairs(decided.apart) },
  })
  return unite(
    groups.map((group) => group.flatMap((at) => names[at] ?? [])),
    decided.together,
  )
}

/** Whole groups become one where people put a statement of each together: whoever merges two claims means all of both. */
function unite(groups: readonly string[][], together: readonly (readonly [string, string])[]): string[][] {
  const united = [...groups]
  for (const [one, other] of together) {
    const [a, b] = [one, other].map((id) => united.findIndex((group) => group.includes(id))) as [
      number,
      number,
    ]
    if (a === b || a < 0 || b < 0) continue
    united[Math.min(a, b)] = [...(united[a] ?? []), ...(united[b] ?? [])]
    united.splice(Math.max(a, b), 1)
  }
  return united
}
