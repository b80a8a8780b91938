import { OnrecordError, toId } from '../../core/index.ts'
import type { Redaction } from '../ledger.ts'
import type { Change } from '../payload.ts'
import { openChain } from './entries.ts'
import { projectRedaction } from './project.ts'
import { type Resolved, resolveId, type Target } from './resolve-id.ts'
import type { Trx } from './tables.ts'
import { takeOutStatement } from './take-out-statement.ts'
import { takeOutVersions } from './take-out-versions.ts'

/**
 * Takes words out of the tables and appends an entry that says so. What is redacted already stays as it
 * is, and its redaction is returned.
 */
export async function redact(
  trx: Trx,
  typed: string,
  decision: { why: string; by: string; at: string },
): Promise<Redaction> {
  if (decision.why.trim() === '')
    throw new OnrecordError('usage', 'Say why with --why: the ledger keeps the reason.')
  const target = await resolveId(trx, typed, ['article', 'version', 'statement'])
  const earlier = await findRedaction(trx, target)
  if (earlier) return earlier
  const changed = await takeOut(trx, target)
  const { why, by, at } = decision
  const payload = {
    id: toId('redaction', [target.id]),
    target: target.id,
    why,
    by,
    at,
    changed: [...changed],
  }
  const chain = await openChain(trx)
  const seq = chain.add('redaction', payload.id, payload)
  await chain.flush()
  await projectRedaction(trx, { seq, payload })
  return { id: payload.id, target: target.id, why, at }
}

/** The redaction of a thing, or of what it stands in. */
async function findRedaction(trx: Trx, { kind, seq }: Resolved<Target>): Promise<Redaction | null> {
  const row = await trx
    .selectFrom('article')
    .innerJoin('version', 'version.article', 'article.seq')
    .leftJoin('statement', 'statement.version', 'version.seq')
    .innerJoin('redaction', (join) =>
      join.on((e) =>
        e.or([
          e('redaction.seq', '=', e.ref('article.redaction')),
          ...(kind === 'article' ? [] : [e('redaction.seq', '=', e.ref('version.redaction'))]),
          ...(kind === 'statement' ? [e('redaction.seq', '=', e.ref('statement.redaction'))] : []),
        ]),
      ),
    )
    .select(['redaction.id', 'redaction.target', 'redaction.why', 'redaction.at'])
    .where(`${kind}.seq`, '=', seq)
    .orderBy('redaction.seq')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

async function takeOut(trx: Trx, { kind, seq }: Resolved<Target>): Promise<readonly Change[]> {
  if (kind === 'statement') return takeOutStatement(trx, seq)
  const versions = await trx
    .selectFrom('version')
    .select('seq')
    .where(kind === 'article' ? 'article' : 'seq', '=', seq)
    .where('redaction', 'is', null)
    .execute()
  return takeOutVersions(
    trx,
    versions.map((version) => version.seq),
  )
}
