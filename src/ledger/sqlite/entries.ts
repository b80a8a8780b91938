import { canonicalJson, sha256 } from '../../core/index.ts'
import { type Link, linkSha256 } from '../chain.ts'
import type { EntryKind } from '../payload.ts'
import type { Db, Tables, Trx } from './tables.ts'

/** Rows in one insert at most; longer inserts are no quicker. */
const rowsAtOnce = 64

/** The last entry of the chain; seq 0 for an empty ledger. */
export interface Head {
  readonly seq: number
  readonly sha256: string | null
}

export async function readHead(db: Db): Promise<Head> {
  const last = await db
    .selectFrom('entry')
    .select(['seq', 'sha256'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? { seq: 0, sha256: null }
}

/** Where entries are appended, inside one transaction. */
export interface Chain {
  /** Adds an entry and returns its seq. `payloadSha256` is given where words are already missing. */
  add(kind: EntryKind, id: string, payload: unknown, payloadSha256?: string | null): number
  /** Writes what was added; rows that point to those entries come after. */
  flush(): Promise<void>
  readonly head: Head
}

export async function openChain(trx: Trx): Promise<Chain> {
  let head = await readHead(trx)
  let waiting: Tables['entry'][] = []
  return {
    add(kind, id, payload, payloadSha256 = null) {
      const text = canonicalJson(payload)
      const link: Link = {
        seq: head.seq + 1,
        kind,
        id,
        payloadSha256: payloadSha256 ?? sha256(text),
        previousSha256: head.sha256,
      }
      const own = linkSha256(link)
      head = { seq: link.seq, sha256: own }
      waiting.push({
        seq: link.seq,
        kind,
        id,
        payload: text,
        payload_sha256: link.payloadSha256,
        previous_sha256: link.previousSha256,
        sha256: own,
      })
      return link.seq
    },
    async flush() {
      const rows = waiting
      waiting = []
      await insertAll(rows, (some) => trx.insertInto('entry').values(some).execute())
    },
    get head() {
      return head
    },
  }
}

/** Inserts rows by powers of two, so that there are few different inserts to prepare and keep. */
export async function insertAll<T>(
  rows: readonly T[],
  insert: (some: T[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; ) {
    const size = Math.min(rowsAtOnce, 2 ** Math.floor(Math.log2(rows.length - at)))
    await insert(rows.slice(at, at + size))
    at += size
  }
}
