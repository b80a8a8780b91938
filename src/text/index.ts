export { findQuotations, type QuotedRange } from './quotes.ts'
export { splitSentences } from './sentences.ts'
export { splitTokens } from './tokens.ts'
