import type { ArticleVersion, Range, Statement } from '../core/index.ts'
import type { Registry } from './who/registry.ts'

/** What a statement is understood from: the version it stands in, and all statements of that, in order of place. */
export interface Context extends ArticleVersion {
  readonly statements: readonly Statement[]
  /** The sentences of the article, in order; without them they are cut anew. */
  readonly sentences?: readonly Range[]
  /** What is known of states, bodies and posts; without it nobody is told who speaks. */
  readonly registry?: Registry
}
