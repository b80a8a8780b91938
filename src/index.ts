// The public library. Each room has more, under its own subpath ("onrecord/ledger").
export type { Article, ArticleVersion, Block, ExtractLine, Outcome, Span, Statement } from './core/index.ts'
export { OnrecordError } from './core/index.ts'
export {
  type Extractor,
  extractStatements,
  openExtractor,
  openExtractorPool,
  type Tagger,
} from './extract/index.ts'
export { type Interpreter, openInterpreter } from './interpret/index.ts'
export { type Ledger, openLedger } from './ledger/index.ts'
export { extractInputs, ingest, restore } from './pipeline/index.ts'
export { generateJsonl } from './publish/index.ts'
export { readInputs } from './read/index.ts'
