import type { OriginFeatures, SideFeatures } from './measure.ts'

/** A sentence for a person; `a` and `b` are the two articles in the order they were given. */
export type Reason = string

interface Decided {
  readonly kind: 'copy' | 'rewrite' | 'independent'
  readonly score: number
  readonly needed: number
  /** Nearly all of each stands in the other. */
  readonly isOneText: boolean
}

/** Why two articles were judged as they were: what decides first, then what was taken into account. */
export function toReasons(features: OriginFeatures, { kind, score, needed, isOneText }: Decided): Reason[] {
  const { a, b, order, agencies, daysApart } = features
  const isCredited = a.namesOther || b.namesOther
  const sides = [
    ['a', 'b', a],
    ['b', 'a', b],
  ] as const
  return [
    ...(isOneText
      ? ['Nearly all of each stands in the other.']
      : [
          `${percent(score)} of a story's own words stand in the other; ${percent(needed)} make them related.`,
        ]),
    ...(kind === 'independent' ? [] : [`${percent(order)} of what they share stands in the same order.`]),
    ...sides.flatMap(([name, other, side]) => reasonsOfSide({ name, other, isCredited }, side)),
    ...agencies.map((agency) => `Both rest on ${agency}: it is credited.`),
    ...(daysApart !== null && daysApart > 1 ? [`They are ${daysApart} days apart.`] : []),
  ]
}

interface Names {
  readonly name: string
  readonly other: string
  readonly isCredited: boolean
}

function reasonsOfSide({ name, other, isCredited }: Names, side: SideFeatures): Reason[] {
  const { words, verbatim, standing, quoted, namesOther } = side
  return [
    `Of ${name}'s ${words} words ${percent(verbatim)} stand in ${other}.`,
    ...(standing > 0 ? [`${standing} words of ${name} ran on other days too and do not count.`] : []),
    ...(namesOther ? [`${name} names the outlet of ${other}: what people are quoted with counts too.`] : []),
    ...(quoted > 0 && !isCredited
      ? [`${quoted} words of ${name} are quoted from people whom both could hear, and do not count.`]
      : []),
  ]
}

/** "0%" of nothing at all: a share that is small but there is never printed as none. */
function percent(share: number): string {
  const rounded = Math.round(100 * share)
  return share > 0 && rounded === 0 ? 'less than 1%' : `${rounded}%`
}
