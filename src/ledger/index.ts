export { LedgerRecord } from '../core/index.ts'
export type {
  ClaimMember,
  ClaimQuery,
  ClaimRow,
  ClaimView,
  Linked,
  LinkedClaim,
  LinkIndex,
  Links,
  ReviewView,
  StatementClaim,
} from './claims.ts'
export type {
  Appended,
  ArticleRow,
  ArticleView,
  Entry,
  Ledger,
  LedgerCounts,
  ListQuery,
  Page,
  Redaction,
  Snippet,
  StatementView,
  Verified,
  VersionRow,
} from './ledger.ts'
export { maskedLedger } from './masked-ledger.ts'
export { openLedger } from './open.ts'
