export { type Attributed, resolveAntecedents } from './antecedents.ts'
export { canRead, extractStatements } from './extract-statements.ts'
export { type Extractor, openExtractor } from './extractor.ts'
export { openNetworkTagger } from './network-tagger.ts'
export { openExtractorPool, type PoolOptions } from './pool.ts'
export { findPossibleMisses } from './possible-misses.ts'
export { createQuotationsAt, quotationOf } from './quotation.ts'
export {
  type ConfidenceWeights,
  cueLabels,
  type DecodeSettings,
  type Encoding,
  type Passage,
  roleLabels,
  type Scores,
  type Tagger,
  type Token,
  type TokenRange,
} from './tagger.ts'
