import { OnrecordError } from '../../core/index.ts'
import type { Db } from './tables.ts'

/** A thing that an id names, by its table and the seq of its row. */
export interface Resolved<K extends Target> {
  readonly kind: K
  readonly seq: number
  readonly id: string
}
export type Target = 'article' | 'version' | 'statement'

const prefixes: Record<Target, string> = { article: 'art_', version: 'ver_', statement: 'sta_' }

/**
 * The one thing whose id begins so.
 * @throws OnrecordError notFound, when nothing or more than one thing fits
 */
export async function resolveId<K extends Target>(
  db: Db,
  typed: string,
  kinds: readonly K[],
): Promise<Resolved<K>> {
  const found = await findById(db, typed, kinds)
  if (found) return found
  const wanted = kinds
    .map((kind) => `${kind === 'article' ? 'an' : 'a'} ${kind} (${prefixes[kind]}…)`)
    .join(' or ')
  throw new OnrecordError('notFound', `"${typed}" is in this ledger not the id of ${wanted}.`)
}

/** Like `resolveId`; null when nothing fits. */
export async function findById<K extends Target>(
  db: Db,
  typed: string,
  kinds: readonly K[],
): Promise<Resolved<K> | null> {
  const kind = kinds.find((kind) => typed.startsWith(prefixes[kind]))
  if (kind === undefined) return null
  // Ids are ASCII below "~". `Target` names tables with the same columns, which Kysely cannot see.
  const table: Target = kind
  const [first, second] = await db
    .selectFrom(table)
    .select(['seq', 'id'])
    .where('id', '>=', typed)
    .where('id', '<', `${typed}~`)
    .orderBy('id')
    .limit(2)
    .execute()
  if (!first) return null
  if (second && first.id !== typed) {
    const message = `"${typed}" is ambiguous: more than one ${kind} begins so. Give more of the id.`
    throw new OnrecordError('notFound', message)
  }
  return { kind, ...first }
}
