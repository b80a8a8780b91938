import type { Background } from './background.ts'
import {
  type FeatureName,
  featureNames,
  featureTexts,
  type PairFeatures,
  pairFeature,
  reportFeatureNames,
} from './features.ts'
import type { PairSide } from './pair-side.ts'
import { type PairWeights, pairWeights } from './weights.ts'

/** What a feature adds to the score of a pair. */
export interface Contribution {
  readonly feature: FeatureName
  readonly value: number
  /** In logits: above 0 it speaks for the pair, below against it. */
  readonly adds: number
}

/** How likely two statements are of one matter, and why. */
export interface PairScore {
  /** 0 to 1. It ranks; how likely it is depends on how the candidates were found. */
  readonly score: number
  /** What was known, the weightiest first. With the intercept they add up to the score's logit. */
  readonly contributions: readonly Contribution[]
}

/**
 * Scores a pair; what is unknown speaks neither for it nor against it.
 * @example scorePair(pairFeatures(a, b, countBackground(candidates))).score // 0.83
 */
export function scorePair(features: PairFeatures, weights: PairWeights = weightsFor(features)): PairScore {
  const contributions = featureNames.flatMap((feature) => {
    const [value, column] = [features[feature], weights.features[feature]]
    if (value === null || column === undefined) return []
    return [{ feature, value, adds: (column.weight * (value - column.mean)) / column.deviation }]
  })
  const logit = contributions.reduce((total, { adds }) => total + adds, weights.intercept)
  return {
    score: 1 / (1 + Math.exp(-logit)),
    contributions: contributions.toSorted((a, b) => Math.abs(b.adds) - Math.abs(a.adds)),
  }
}

/**
 * Gives the score alone, without its reasons: for the many pairs of statements that nobody looks at. Only what weighs
 * something is measured.
 * @returns the same as `scorePair`
 */
export function createLikeness(
  background: Background,
  weights: PairWeights = pairWeights.statements,
): (a: PairSide, b: PairSide) => number {
  const columns = featureNames.flatMap((name) => {
    const column = weights.features[name]
    return column ? [{ name, ...column }] : []
  })
  return (a, b) => {
    let logit = weights.intercept
    for (const { name, weight, mean, deviation } of columns) {
      const value = pairFeature(name, a, b, background)
      if (value !== null) logit += (weight * (value - mean)) / deviation
    }
    return 1 / (1 + Math.exp(-logit))
  }
}

/**
 * A line each for what decided a score, the weightiest first, at most `most`.
 * @example explainPair(score, 1) // ['+1.21 names stand in both (0.74)']
 */
export function explainPair({ contributions }: PairScore, most: number = featureNames.length): string[] {
  return contributions.slice(0, most).map(({ feature, value, adds }) => {
    const sign = adds < 0 ? '-' : '+'
    return `${sign}${Math.abs(adds).toFixed(2)} ${featureTexts[feature]} (${value.toFixed(2)})`
  })
}

function weightsFor(features: PairFeatures): PairWeights {
  if (reportFeatureNames.some((name) => features[name] !== null)) return pairWeights.statements
  return features.triggers === null ? pairWeights.contents : pairWeights.triggers
}
