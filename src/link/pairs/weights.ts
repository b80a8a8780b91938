import { z } from 'zod'
import { featureNames } from './features.ts'
import ofStatements from './statement-weights.json' with { type: 'json' }
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

const about = { trainedOn: z.string(), command: z.string() }

/** weights.json: for whole sentences, and for pairs in which the words that name the event are marked. */
const WeightsFile = z.object({ ...about, contents: PairWeights, triggers: PairWeights })

/** statement-weights.json: for statements of articles, and the likeness from which on they are gathered. */
const StatementWeightsFile = z.object({
  ...about,
  threshold: z.number().min(0).max(1),
  statements: PairWeights,
  statementMean: z.array(z.number()).describe('the mean vector of statements of news'),
})

/** The weights that the project was trained to: docs/decisions/0018-embeddings.md, 0019-claims.md. */
export const pairWeights = {
  ...WeightsFile.pick({ contents: true, triggers: true }).parse(given),
  ...StatementWeightsFile.pick({ statements: true, statementMean: true, threshold: true }).parse(
    ofStatements,
  ),
}
