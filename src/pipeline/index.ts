export { type CompleteView, completeStatement, completeView } from './complete-view.ts'
export { type ExtractedItem, extractInputs } from './extract-inputs.ts'
export { type IngestOptions, type IngestProgress, type IngestSummary, ingest } from './ingest.ts'
export { isExport, restore } from './restore.ts'
