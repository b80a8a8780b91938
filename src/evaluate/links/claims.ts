import { type BCubed, bCubed } from './b-cubed.ts'
import type { StoryLabel } from './story.ts'

/** Labelled denials, refusals and "not confirmed", and whether the claim they came to is the one they speak to. */
interface DenialScore {
  readonly of: number
  /** Put beside other labelled statements. */
  readonly attached: number
  readonly right: number
}

/** How well statements were brought together, over those that are labelled as of a claim. */
export interface GroupsScore {
  readonly statements: number
  readonly claims: number
  readonly groups: number
  /** By claim and answer, the main one of each statement; null without statements. */
  readonly byAnswer: BCubed | null
  /** By claim alone. */
  readonly byClaim: BCubed | null
  readonly denials: DenialScore
}

/**
 * Scores groups of a story's statements by the rules of model/eval/links/stories/README.md.
 * @param groupOf the group of each label, by its id; what is in none is left out
 */
export function scoreGroups(
  labels: readonly StoryLabel[],
  groupOf: ReadonlyMap<string, string>,
): GroupsScore {
  const scored = labels.filter(
    ({ id, mark, claims }) => mark === 'claim' && claims?.length && groupOf.has(id),
  )
  const main = (key: (spoken: Spoken) => string) =>
    new Map(scored.flatMap(({ id, claims }) => (claims?.[0] ? [[id, key(claims[0])] as const] : [])))
  const byAnswer = main(keyOf)
  return {
    statements: scored.length,
    claims: new Set(byAnswer.values()).size,
    groups: new Set(scored.map(({ id }) => groupOf.get(id))).size,
    byAnswer: bCubed(groupOf, byAnswer),
    byClaim: bCubed(
      groupOf,
      main(({ claim }) => claim),
    ),
    denials: scoreDenials(scored, groupOf),
  }
}

type Spoken = NonNullable<StoryLabel['claims']>[number]

function keyOf({ claim, answer }: Spoken): string {
  return JSON.stringify([claim, answer ?? null])
}

/** Right is a denial if more than half of the others in its group speak to something that it denies or leaves open. */
function scoreDenials(scored: readonly StoryLabel[], groupOf: ReadonlyMap<string, string>): DenialScore {
  const score = { of: 0, attached: 0, right: 0 }
  for (const one of scored) {
    const denied = new Set(
      (one.claims ?? [])
        .filter(({ stance }) => stance === 'denies' || stance === 'noCommit')
        .map((spoken) => keyOf(spoken)),
    )
    if (denied.size === 0) continue
    score.of++
    const others = scored.filter(({ id }) => id !== one.id && groupOf.get(id) === groupOf.get(one.id))
    if (others.length === 0) continue
    score.attached++
    const fitting = others.filter(({ claims }) => (claims ?? []).some((spoken) => denied.has(keyOf(spoken))))
    if (2 * fitting.length > others.length) score.right++
  }
  return score
}

/**
 * How far two groupings of the same things agree: of the pairs that either has in one group, as F1, 0 to 1; 1 where
 * neither has any.
 */
export function pairF1(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): number {
  const things = [...one.keys()].filter((thing) => other.has(thing))
  let [both, ofOne, ofOther] = [0, 0, 0]
  for (const [at, a] of things.entries())
    for (const b of things.slice(at + 1)) {
      const [here, there] = [one.get(a) === one.get(b), other.get(a) === other.get(b)]
      ofOne += Number(here)
      ofOther += Number(there)
      both += Number(here && there)
    }
  return ofOne + ofOther === 0 ? 1 : (2 * both) / (ofOne + ofOther)
}
