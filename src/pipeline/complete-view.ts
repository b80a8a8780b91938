import type { PossibleMiss } from '../core/index.ts'
import { canRead, findPossibleMisses, resolveAntecedents } from '../extract/index.ts'
import type { ArticleView, StatementView } from '../ledger/index.ts'

/** An article as a reader sees it: with what follows from its text and statements and is not stored. */
export interface CompleteView extends ArticleView {
  /** Null where the article was not read for statements. */
  readonly possibleMisses: readonly PossibleMiss[] | null
}

/** Extraction is of English alone so far; other languages are stored without statements. */
const extracted = { language: 'en' }

/**
 * Adds to an article of the ledger the antecedents of its statements, where nothing has worked them out, and
 * the words that may belong to statements which were not found. A ledger read by an older version has them too.
 */
export function completeView(view: ArticleView): CompleteView {
  const { statements } = view
  const antecedents = resolveAntecedents(view, statements)
  return {
    ...view,
    statements: statements.map((statement, number) =>
      statement.antecedent === null ? { ...statement, antecedent: antecedents[number] ?? [] } : statement,
    ),
    possibleMisses:
      view.extractor === null || !canRead(extracted, view) ? null : findPossibleMisses(view, statements),
  }
}

/**
 * Adds to a statement the antecedent of its source, as its article gives it; null stays for one that a later
 * reading no longer has. @param article the version that the statement stands in
 */
export function completeStatement(view: StatementView, article: ArticleView): StatementView {
  const found = completeView(article).statements.find(({ id }) => id === view.statement.id)
  return found ? { ...view, statement: { ...view.statement, antecedent: found.antecedent } } : view
}
