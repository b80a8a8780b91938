import type { PossibleMiss } from '../core/index.ts'
import { findPossibleMisses, resolveAntecedents } from '../extract/index.ts'
import type { ArticleView, StatementView } from '../ledger/index.ts'

/** An article as a reader sees it: with what follows from its text and statements and is not stored. */
export interface CompleteView extends ArticleView {
  /** Null where the article was not read for statements. */
  readonly possibleMisses: readonly PossibleMiss[] | null
}

/**
 * Adds to an article of the ledger the antecedents of its statements, where its reading is older than they are,
 * and the words that may belong to statements which were not found.
 */
export function completeView(view: ArticleView): CompleteView {
  const { statements } = view
  // Who typed a row in said who speaks: there is nothing to look for.
  if (view.article.row) return { ...view, possibleMisses: null }
  const isWhole = statements.every(({ antecedent }) => antecedent !== null)
  const antecedents = isWhole ? [] : resolveAntecedents(view, statements)
  return {
    ...view,
    statements: statements.map((statement, number) =>
      statement.antecedent === null ? { ...statement, antecedent: antecedents[number] ?? [] } : statement,
    ),
    // Texts in a language that the extractor did not read have no reading.
    possibleMisses: view.extractor === null ? null : findPossibleMisses(view, statements),
  }
}

/**
 * Adds to a statement the antecedent of its source, as its article gives it, where its reading is older than
 * antecedents are; null stays for one that a later reading no longer has.
 * @param article the version that the statement stands in
 */
export function completeStatement(view: StatementView, article: ArticleView): StatementView {
  if (view.statement.antecedent !== null) return view
  const found = completeView(article).statements.find(({ id }) => id === view.statement.id)
  return found ? { ...view, statement: { ...view.statement, antecedent: found.antecedent } } : view
}
