import { z } from 'zod'
import { featureNames } from './features.ts'
import given from './weights.json' with { type: 'json' }

const Weight = z.object({
  weight: z.number().describe('for a value of one standard deviation above the mean'),
  mean: z.number(),
  deviation: z.number().positive(),
})

/** A logistic regression over the features; one that is not named weighs nothing. */
export const PairWeights = z.object({
  intercept: z.number(),
  features: z.partialRecord(z.enum(featureNames), Weight),
})
export type PairWeights = z.infer<typeof PairWeights>

/** weights.json: for whole contents, and for pairs in which the words that name the event are marked. */
const WeightsFile = z.object({
  trainedOn: z.string(),
  command: z.string(),
  contents: PairWeights,
  triggers: PairWeights,
})

/** The weights that the project was trained to: see docs/decisions/0018-embeddings.md. */
export const pairWeights: z.infer<typeof WeightsFile> = WeightsFile.parse(given)
