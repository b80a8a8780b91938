export { type Access, isLoopback } from './access.ts'
export { type AppOptions, createApp } from './app.ts'
export type { ClaimPage, ClaimRow, ClaimView } from './claim-views.ts'
export type { Completion, LoadCompletion } from './completion.ts'
export { type RunningServer, type ServeOptions, serveLedger } from './serve.ts'
export type {
  ArticlePage,
  ArticleRow,
  ArticleView,
  LedgerAnswer,
  Problem,
  Redaction,
  Snippet,
  StatementPage,
  StatementView,
  VersionRow,
} from './views.ts'
