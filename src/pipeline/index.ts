export {
  type CompleteClaim,
  completeClaim,
  type RelationView,
  relationId,
  type SlotView,
} from './complete-claim.ts'
export { type CompleteView, completeStatement, completeView } from './complete-view.ts'
export { derivedRecords } from './derived-records.ts'
export { type ArticleDiff, type CarriedClaim, diffArticles } from './diff-articles.ts'
export { type ExtractedItem, extractInputs } from './extract-inputs.ts'
export { type IngestOptions, type IngestProgress, type IngestSummary, ingest } from './ingest.ts'
export { type Linker, type LinkingOptions, openLinker } from './linker.ts'
export { linkNew, type Relinked, relink } from './relink.ts'
export { isExport, restore } from './restore.ts'
