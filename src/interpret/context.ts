import type { ArticleVersion, Statement } from '../core/index.ts'

/** What a statement is understood from: the version it stands in, and all statements of that, in order of place. */
export interface Context extends ArticleVersion {
  readonly statements: readonly Statement[]
}
