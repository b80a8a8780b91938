import type * as ledger from '../ledger/index.ts'
import type { ClaimView } from './claim-views.ts'
import type { ArticleView, StatementView } from './views.ts'

/** Adds to what the ledger has what follows from it and is not stored; `pipeline` has both. */
export interface Completion {
  completeView(view: ledger.ArticleView): ArticleView
  completeStatement(view: ledger.StatementView, article: ledger.ArticleView): StatementView
  completeClaim(view: ledger.ClaimView): ClaimView
}

/** How to get a completion: asked with the first article, since what it stands on is heavy. */
export type LoadCompletion = () => Promise<Completion>

/** Adds nothing, and says that nothing was looked for. */
export const noCompletion: LoadCompletion = async () => ({
  completeView: (view) => ({ ...view, possibleMisses: null }),
  completeStatement: (view) => view,
  completeClaim: (view) => ({ ...view, relations: [], slots: [] }),
})
