import { sql } from 'kysely'
import { sha256, systemCode } from '../../core/index.ts'
import { linkSha256 } from '../chain.ts'
import type { Verified } from '../ledger.ts'
import { RedactionPayload } from '../payload.ts'
import { readHead } from './entries.ts'
import { readEntries } from './records.ts'
import type { Db, Tables } from './tables.ts'
import { EntryCheck } from './verify-entry.ts'
import { firstTableFault } from './verify-tables.ts'

/**
 * Works every hash, id and span out anew and compares. Stops at the first fault. The caller holds the one
 * transaction that all of it is read in.
 */
export async function verifyLedger(
  db: Db,
  onProgress: (share: number) => void = () => {},
): Promise<Verified> {
  const tally = { articles: 0, versions: 0, statements: 0, spans: 0, redactions: 0 }
  const verified = { entries: 0, ...tally, head: null }
  try {
    return await verifyAll(db, verified, onProgress)
  } catch (error) {
    // A page that SQLite itself cannot read is a fault like any other.
    const corrupt = systemCode(error)?.startsWith('SQLITE_CORRUPT')
    if (!corrupt || !(error instanceof Error)) throw error
    return { ...verified, fault: `The file is damaged: ${error.message}.` }
  }
}

async function verifyAll(
  db: Db,
  empty: Omit<Verified, 'fault'>,
  onProgress: (share: number) => void,
): Promise<Verified> {
  const damage = await fileDamage(db)
  if (damage) return { ...empty, fault: damage }
  const { seq: total, sha256: head } = await readHead(db)
  const redacted = await readRedacted(db)
  const check = new EntryCheck(db, redacted)
  let previous: Previous = { seq: 0, sha256: null }
  let fault: string | null = null
  for await (const entries of readEntries(db)) {
    await check.prepare(entries)
    for (const entry of entries) {
      fault = chainFault(entry, previous) ?? (await check.fault(entry))
      if (fault) break
      previous = entry
    }
    if (fault) break
    onProgress(previous.seq / total)
  }
  fault ??= (await redactedFault(db, redacted)) ?? (await firstTableFault(db))
  return { ...empty, ...check.tally, entries: previous.seq, head, fault }
}

interface Previous {
  readonly seq: number
  readonly sha256: string | null
}

function chainFault(entry: Tables['entry'], previous: Previous): string | null {
  const { seq, kind, id, payload_sha256, previous_sha256 } = entry
  if (seq !== previous.seq + 1) return `Entry ${previous.seq + 1} is missing: ${seq} follows ${previous.seq}.`
  if (previous_sha256 !== previous.sha256) return `Entry ${seq} (${id}) does not name the entry before it.`
  const link = { seq, kind, id, payloadSha256: payload_sha256, previousSha256: previous_sha256 }
  return linkSha256(link) === entry.sha256 ? null : `Entry ${seq} (${id}) does not have its hash.`
}

/** SQLite's own check of pages and indices, the search's among them. */
async function fileDamage(db: Db): Promise<string | null> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(db)
  const found = rows[0]?.integrity_check ?? 'no answer'
  return found === 'ok' ? null : `The file is damaged: ${found}.`
}

/** What redactions say they put in whose place. They are a person's decisions, and few. */
async function readRedacted(db: Db): Promise<Map<string, string | null>> {
  const entries = await db
    .selectFrom('entry')
    .select(['payload', 'payload_sha256'])
    .where('kind', '=', 'redaction')
    .orderBy('seq')
    .execute()
  const redacted = new Map<string, string | null>()
  for (const { payload, payload_sha256 } of entries) {
    if (sha256(payload) !== payload_sha256) continue
    for (const { was, is } of RedactionPayload.parse(JSON.parse(payload)).changed) redacted.set(was, is)
  }
  return redacted
}

async function redactedFault(db: Db, redacted: ReadonlyMap<string, string | null>): Promise<string | null> {
  const rows = await db.selectFrom('redacted').select(['was', 'becomes']).execute()
  const same =
    rows.length === redacted.size && rows.every(({ was, becomes }) => redacted.get(was) === becomes)
  return same ? null : 'The tables do not show what the redactions changed.'
}
