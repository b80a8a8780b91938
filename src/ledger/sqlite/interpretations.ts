import { z } from 'zod'
import {
  CareSpan,
  canonicalJson,
  type Interpretation,
  mergeRanges,
  type Range,
  sha256,
  toId,
  type WriterSentence,
} from '../../core/index.ts'
import { type TakenOut, takeOutOf, toPayload, toWriter } from '../interpretation-words.ts'
import { type Change, InterpretationPayload } from '../payload.ts'
import { type Chain, insertAll } from './entries.ts'
import { hasRedactedStatement } from './redactions.ts'
import type { Db, Trx } from './tables.ts'

/** An entry as the tables are worked out from it. */
interface Stored {
  readonly seq: number
  readonly payload: InterpretationPayload
}

/**
 * Appends what an interpreter made of a reading, unless it has before, or the ledger has another reading by that
 * extractor, since the first one counts. A version of which a statement was redacted gets no more: what is made of the
 * whole text could bring its words back.
 * @returns whether it was appended
 */
export async function appendInterpretation(
  trx: Trx,
  chain: Chain,
  interpretation: Interpretation,
  article: string,
): Promise<boolean> {
  const payload = toPayload(interpretation, article)
  const earlier = await trx
    .selectFrom('interpretation')
    .select('seq')
    .where('id', '=', payload.id)
    .executeTakeFirst()
  if (earlier || (await hasRedactedStatement(trx, payload.version))) return false
  if (!(await isOfReading(trx, payload))) return false
  const seq = chain.add('interpretation', payload.id, payload)
  await chain.flush()
  await projectInterpretation(trx, { seq, payload })
  return true
}

/** Whether all that an interpretation names are statements of the reading that it is of. */
async function isOfReading(
  trx: Trx,
  { version, extractor, statements }: InterpretationPayload,
): Promise<boolean> {
  const rows = await trx
    .selectFrom('reading')
    .innerJoin('reading_statement', 'reading_statement.reading', 'reading.seq')
    .innerJoin('statement', 'statement.seq', 'reading_statement.statement')
    .select('statement.id')
    .where('reading.id', '=', toId('reading', [version, extractor]))
    .execute()
  const known = new Set(rows.map(({ id }) => id))
  return statements.every(({ id }) => known.has(id))
}

/** An interpretation, which becomes the latest of its version. Its statements are in the ledger already. */
export async function projectInterpretation(trx: Trx, { seq, payload }: Stored): Promise<void> {
  const { id, extractor, interpreter } = payload
  const { seq: version } = await trx
    .selectFrom('version')
    .select('seq')
    .where('id', '=', payload.version)
    .executeTakeFirstOrThrow()
  const care = canonicalJson(payload.care)
  await trx.insertInto('interpretation').values({ seq, id, version, extractor, interpreter, care }).execute()
  await insertSaid(trx, version, { seq, payload })
}

async function insertSaid(trx: Trx, version: number, { seq, payload }: Stored): Promise<void> {
  const known = await trx
    .selectFrom('statement')
    .select(['id', 'seq'])
    .where('version', '=', version)
    .execute()
  const seqs = new Map(known.map((statement) => [statement.id, statement.seq]))
  const rows = payload.statements.map(({ id, ...said }) => {
    const statement = seqs.get(id)
    if (statement === undefined)
      throw new RangeError(`An interpretation names ${id}, which is no statement of its version.`)
    return { interpretation: seq, statement, said: canonicalJson(said) }
  })
  await insertAll(rows, (some) => trx.insertInto('interpretation_statement').values(some).execute())
}

/** Words to be masked in views of versions; none for versions without an interpretation. */
export async function readCare(db: Db, versions: readonly number[]): Promise<Map<number, CareSpan[]>> {
  const wanted = [...new Set(versions)]
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('interpretation')
    .select(['version', 'care'])
    .where('version', 'in', wanted)
    .orderBy('seq')
    .execute()
  return new Map(rows.map(({ version, care }) => [version, z.array(CareSpan).parse(JSON.parse(care))]))
}

/** What the latest interpretation of each version says of the article as a whole; none for versions without one. */
export async function readLatest(
  db: Db,
  versions: readonly number[],
): Promise<Map<number, InterpretationPayload>> {
  const wanted = [...new Set(versions)]
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('interpretation')
    .innerJoin('entry', 'entry.seq', 'interpretation.seq')
    .select(['interpretation.version as version', 'entry.payload as payload'])
    .where('interpretation.version', 'in', wanted)
    .orderBy('interpretation.seq')
    .execute()
  return new Map(
    rows.map(({ version, payload }) => [version, InterpretationPayload.parse(JSON.parse(payload))]),
  )
}

/** Words to be masked in views, and the writer's own sentences, of a version; null while not worked out. */
export function toArticleParts(
  latest: InterpretationPayload | undefined,
  text: string,
): { care: CareSpan[] | null; writer: WriterSentence[] | null; interpreter: string | null } {
  if (!latest) return { care: null, writer: null, interpreter: null }
  return { care: latest.care, writer: toWriter(latest, text), interpreter: latest.interpreter }
}

/** Takes out of all interpretations of a version what rests on words that were taken out of its text. */
export async function takeOutInterpretations(
  trx: Trx,
  version: { readonly seq: number; readonly text: string },
  taken: { readonly statements: ReadonlySet<string>; readonly ranges: readonly Range[] },
): Promise<Change[]> {
  const rows = await trx
    .selectFrom('interpretation')
    .innerJoin('entry', 'entry.seq', 'interpretation.seq')
    .select(['entry.seq as seq', 'entry.payload as payload', 'entry.payload_sha256 as was'])
    .where('interpretation.version', '=', version.seq)
    .orderBy('entry.seq')
    .execute()
  const words = mergeRanges(taken.ranges).map(({ start, end }) => version.text.slice(start, end))
  const changes: Change[] = []
  for (const { seq, payload, was } of rows) {
    const out: TakenOut = { ...taken, words }
    const left = takeOutOf(InterpretationPayload.parse(JSON.parse(payload)), out)
    const json = canonicalJson(left)
    if (json === payload) continue
    const care = canonicalJson(left.care)
    await trx.updateTable('interpretation').set({ care }).where('seq', '=', seq).execute()
    await trx.updateTable('entry').set({ payload: json }).where('seq', '=', seq).execute()
    await trx.deleteFrom('interpretation_statement').where('interpretation', '=', seq).execute()
    await insertSaid(trx, version.seq, { seq, payload: left })
    changes.push({ was, is: sha256(json) })
  }
  return changes
}
