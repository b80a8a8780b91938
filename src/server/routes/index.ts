import type { AddRoute } from '../api.ts'
import { addArticle } from './article.ts'
import { addArticles } from './articles.ts'
import { addClaim } from './claim.ts'
import { addClaims } from './claims.ts'
import { addLedger } from './ledger.ts'
import { addSnapshot } from './snapshot.ts'
import { addStatement } from './statement.ts'
import { addStatements } from './statements.ts'

/** Every address of the API but its own description, in the order in which the description lists them. */
export const routes: readonly AddRoute[] = [
  addLedger,
  addArticles,
  addArticle,
  addSnapshot,
  addStatements,
  addStatement,
  addClaims,
  addClaim,
]
