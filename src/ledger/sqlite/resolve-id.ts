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
  const kind = kinds.find((kind) => typed.startsWith(prefixes[kind]))
  if (kind === undefined) throw notFound(typed, kinds)
  const table: Target = kind
  const [first, second] = await db
    .selectFrom(table)
    .select(['seq', 'id'])
    .where('id', '>=', typed)
    // Ids are ASCII below "~".
    .where('id', '<', `${typed}~`)
    .orderBy('id')
    .limit(2)
    .execute()
  if (!first) throw notFound(typed, kinds)
  if (second && first.id !== typed) {
    const message = `"${typed}" is ambiguous: more than one ${kind} begins so. Give more of the id.`
    throw new OnrecordError('notFound', message)
  }
  return { kind, ...first }
}

function notFound(typed: string, kinds: readonly Target[]): OnrecordError {
  const wanted = kinds
    .map((kind) => `${kind === 'article' ? 'an' : 'a'} ${kind} (${prefixes[kind]}…)`)
    .join(' or ')
  return new OnrecordError('notFound', `"${typed}" is in this ledger not the id of ${wanted}.`)
}
