import type { Background } from './background.ts'
import { pairWeights } from './weights.ts'

/** Words that tell no content from another. */
const small = new Set(
  `a an the and or but if for that this with from was were are is be been have has had not its it his her their they them
  he she we you i our who which what when where while would could should will can may might must there here than then also
  about into over after before more most some any all out off down under between against because being said says told to of
  in on at by as`.split(/\s+/u),
)

/**
 * What statements of news have in common, the same for all: a background of the candidates at hand would tell a little
 * more, but another each time, and so other claims for another order of reading.
 */
export const statementBackground: Background = {
  rarity: (word) => (small.has(word) ? 0.1 : 1),
  vector: Float32Array.from(pairWeights.statementMean),
  headline: null,
}
