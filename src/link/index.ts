export { type ClusterOptions, clusterTies, type Decided, type Tie } from './claims/cluster.ts'
export { gatherClaims, gathering } from './claims/gather.ts'
export type {
  Gathered,
  GatherOptions,
  Placed,
  Standing,
  StandingClaim,
  StatementTie,
  ToGather,
} from './claims/gathering.ts'
export { type KeyedStatements, rankCandidates, statementKeys } from './claims/keys.ts'
export { leaningStatements, namesNoMatter } from './claims/lean.ts'
export { relate } from './claims/relate.ts'
export { stanceOf } from './claims/stance.ts'
export { compareSlots } from './compare/compare-slots.ts'
export type {
  ComparisonContext,
  Judgement,
  ReasonKind,
  SlotComparison,
  Verdict,
} from './compare/slot-comparison.ts'
export { type Candidate, type KeyHolder, pickCandidates } from './origins/candidates.ts'
export { type Comparison, compareTexts, type SharedWords } from './origins/compare.ts'
export type { Published } from './origins/first.ts'
export { groupOrigins, type OriginGroup } from './origins/group.ts'
export { judgeOrigin, type OriginJudgement, type OriginKind } from './origins/judge.ts'
export type { JudgedPair } from './origins/links.ts'
export { type Signature, signatureVersion, signStory } from './origins/signature.ts'
export { countedPieces, type DaysOf } from './origins/standing.ts'
export { type Piece, type Story, toStory } from './origins/story.ts'
export { type Background, countBackground } from './pairs/background.ts'
export { cosine } from './pairs/cosine.ts'
export {
  type FeatureName,
  featureNames,
  featureTexts,
  type PairFeatures,
  pairFeatures,
} from './pairs/features.ts'
export { packVector, unpackVector } from './pairs/pack-vector.ts'
export { type PairSide, type SideKnowledge, toPairSide } from './pairs/pair-side.ts'
export {
  type Contribution,
  createLikeness,
  explainPair,
  type PairScore,
  scorePair,
} from './pairs/score-pair.ts'
export { statementBackground } from './pairs/statement-background.ts'
export { type TextToEmbed, textToEmbed } from './pairs/text-to-embed.ts'
