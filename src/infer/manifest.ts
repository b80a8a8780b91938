import { z } from 'zod'
import { FileFacts, formatVersion } from './folder-parts.ts'

/** manifest.json of a model folder: what the model is, what it takes and how its scores are read. */
export const Manifest = z.object({
  format: z.literal(formatVersion).describe('version of the folder’s shape'),
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
    .describe('small letters, digits and hyphens'),
  release: z.int().positive().describe('goes up when the weights change; with the name it is the extractor'),
  language: z.string().describe('ISO 639-1: texts known to be in another language are not extracted'),
  cueLabels: z.array(z.string()).describe('columns of the cue scores'),
  roleLabels: z.array(z.string()).describe('columns of the role scores'),
  window: z.int().min(16).max(4096).describe('word pieces that the encoder takes at once'),
  piecesOfWord: z.int().positive().describe('of a longer word only so many pieces are given'),
  pieces: z
    .object({ pad: z.int(), unknown: z.int(), first: z.int(), afterParagraph: z.int() })
    .describe('numbers of the pieces that stand for no word'),
  settings: z.object({
    cueThreshold: z.number().gt(0).lt(1).describe('probability from which a token is of a cue'),
    innerThreshold: z.number().gt(0).lt(1).describe('the same for cues inside a content'),
    sourceBias: z.number().describe('added to the log-probabilities of source'),
    contentBias: z.number().describe('added to the log-probabilities of content'),
  }),
  confidence: z
    .object({
      intercept: z.number(),
      cue: z.number(),
      source: z.number(),
      content: z.number(),
      inner: z.number(),
    })
    .describe('logistic regression over mean log-probabilities: how likely a statement is right'),
  files: z.object({ 'encoder.onnx': FileFacts, 'roles.onnx': FileFacts, 'vocab.txt': FileFacts }),
})
export type Manifest = z.infer<typeof Manifest>

/** The files of a model folder beside its manifest. */
export const modelFiles = ['encoder.onnx', 'roles.onnx', 'vocab.txt'] as const
export type ModelFile = (typeof modelFiles)[number]
