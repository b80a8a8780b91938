export { Actor, isParty, Outlet, Party, Post } from './actor.ts'
export {
  Article,
  ArticleVersion,
  Block,
  BlockKind,
  Correction,
  CorrectionKind,
  PublishedFrom,
  type ReadArticle,
  Row,
  SnapshotInfo,
  type TypedStatement,
} from './article.ts'
export { Claim, Origin, Position, Relation, Review, Slot, Topic } from './claim.ts'
export { chooseLabel } from './claim-label.ts'
export { type ClaimCount, countClaim } from './count-claim.ts'
export {
  type ClaimStatement,
  type Counted,
  dayOf,
  partiesOf,
  type Stance,
  toCounted,
} from './counted.ts'
export { distanceKm, type Point } from './distance.ts'
export { type ErrorCode, fail, OnrecordError, type Outcome, succeed, systemCode } from './errors.ts'
export {
  articleId,
  canonicalJson,
  claimId,
  founderOf,
  type IdKind,
  sha256,
  statementId,
  toId,
  versionId,
} from './id.ts'
export { Interpretation } from './interpretation.ts'
export { Linking, OriginPlace, OriginTie, StatementLink, WhyLinked } from './linking.ts'
export { maskAll, maskNames, maskSpan, maskText } from './mask.ts'
export { type Masking, maskSentence, maskStatement, maskVersion, toMasking } from './mask-said.ts'
export { pageAt } from './page-at.ts'
export { positionsOf } from './positions.ts'
export { Comparator, Quantity } from './quantity.ts'
export { Reading } from './reading.ts'
export {
  ArticleRecord,
  ClaimRecord,
  DerivedRecord,
  HeaderRecord,
  InterpretationRecord,
  isExportHeader,
  LedgerRecord,
  LinkingRecord,
  OriginRecord,
  OutletRecord,
  PositionRecord,
  ReadingRecord,
  RedactionRecord,
  RelationRecord,
  ReviewRecord,
  StatementRecord,
} from './record.ts'
export { countBefore } from './sorted.ts'
export { isInside, isRangeOf, mergeRanges, overlaps, Pairs, Range, Span, toSpan, trimRange } from './span.ts'
export {
  Act,
  CareSpan,
  EvidenceBasis,
  ExtractLine,
  Factuality,
  notInterpreted,
  PossibleMiss,
  Quotation,
  Said,
  SourceKind,
  Statement,
  StatementActor,
  WriterSentence,
} from './statement.ts'
export { Time, When } from './when.ts'
export { PlaceCandidate, Where } from './where.ts'
