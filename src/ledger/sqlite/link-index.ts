import { OnrecordError } from '../../core/index.ts'
import type { LinkIndex } from '../claims.ts'
import { insertAll } from './entries.ts'
import type { Db, Trx } from './tables.ts'

/** A tie in the table: the seq of the other statement, four bytes, and the score, four bytes; little-endian. */
const tieBytes = 8
/** Of a key of stories that more hold only the earliest count: it is a standing phrase. */
const mostHolders = 64
/** Days of a sentence: a handful tells that it is a standing one. */
const mostDays = 8

export type Ties = readonly { readonly to: string; readonly score: number }[]

/** Keeps what later articles and statements are found by; what was kept of the version before goes. */
export async function putIndex(
  trx: Trx,
  version: { readonly seq: number; readonly article: number },
  linker: string,
  { story, day, headline, statements }: LinkIndex,
): Promise<void> {
  await putStory(trx, version.article, story)
  await trx.deleteFrom('headline_index').where('version', '=', version.seq).execute()
  await trx
    .insertInto('headline_index')
    .values({ version: version.seq, linker, vector: headline && Buffer.from(headline) })
    .execute()
  const own = trx.selectFrom('statement').select('seq').where('article', '=', version.article)
  await trx.deleteFrom('statement_index').where('statement', 'in', own).execute()
  await trx.deleteFrom('statement_key').where('statement', 'in', own).execute()
  const seqs = await readSeqs(trx, [
    ...statements.flatMap(({ statement, ties }) => [statement, ...ties.map(({ to }) => to)]),
  ])
  const seqOf = (id: string) => {
    const seq = seqs.get(id)
    if (seq === undefined) throw new OnrecordError('notFound', `"${id}" is in this ledger no statement.`)
    return seq
  }
  await insertAll(
    statements.map(({ statement, vector, ties }) => ({
      statement: seqOf(statement),
      linker,
      vector: Buffer.from(vector),
      ties: packTies(ties, seqOf),
    })),
    (some) => trx.insertInto('statement_index').values(some).execute(),
  )
  await insertAll(
    statements.flatMap(({ statement, keys }) =>
      [...new Set(keys)].map((key) => ({ key, day: day ?? '', statement: seqOf(statement) })),
    ),
    (some) => trx.insertInto('statement_key').values(some).execute(),
  )
}

/** Keeps on which day sentences ran. */
export async function putSentences(trx: Trx, sentences: readonly string[], day: string): Promise<void> {
  await insertAll(
    [...new Set(sentences)].map((hash) => ({ hash, day })),
    (some) =>
      trx
        .insertInto('sentence_day')
        .values(some)
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
  )
}

async function putStory(trx: Trx, article: number, story: LinkIndex['story']): Promise<void> {
  await trx.deleteFrom('story').where('article', '=', article).execute()
  if (story === null) return
  await trx.insertInto('story').values({ article, whole: story.whole }).execute()
  await insertAll(
    story.keys.map((key) => ({ key, whole: story.whole })),
    (some) =>
      trx
        .insertInto('story_key')
        .values(some)
        .onConflict((c) => c.doNothing())
        .execute(),
  )
}

function packTies(ties: Ties, seqOf: (id: string) => number): Buffer {
  const packed = Buffer.alloc(ties.length * tieBytes)
  for (const [at, { to, score }] of ties.entries()) {
    packed.writeUInt32LE(seqOf(to), at * tieBytes)
    packed.writeFloatLE(score, at * tieBytes + 4)
  }
  return packed
}

/** Ties as they were kept, by the seqs of statements. */
export function unpackTies(packed: Uint8Array): { seq: number; score: number }[] {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength)
  return Array.from({ length: Math.floor(bytes.length / tieBytes) }, (_, at) => ({
    seq: bytes.readUInt32LE(at * tieBytes),
    score: bytes.readFloatLE(at * tieBytes + 4),
  }))
}

/** The seqs of statements by their ids; those that are not there are left out. */
export async function readSeqs(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const seqs = new Map<string, number>()
  for (const some of inParts([...new Set(ids)])) {
    const rows = await db.selectFrom('statement').select(['id', 'seq']).where('id', 'in', some).execute()
    for (const { id, seq } of rows) seqs.set(id, seq)
  }
  return seqs
}

/** The earliest articles of each story that holds any of these keys; of a key at most 64 stories. */
export async function readStoryHolders(
  db: Db,
  keys: readonly string[],
): Promise<{ article: string; whole: string; key: string }[]> {
  const held: { key: string; whole: string }[] = []
  for (const key of keys) {
    const rows = await db
      .selectFrom('story_key')
      .select(['key', 'whole'])
      .where('key', '=', key)
      .orderBy('whole')
      .limit(mostHolders)
      .execute()
    held.push(...rows)
  }
  const articles = new Map<string, string>()
  for (const some of inParts([...new Set(held.map(({ whole }) => whole))])) {
    const rows = await db
      .selectFrom('story')
      .innerJoin('article', 'article.seq', 'story.article')
      .select((e) => ['story.whole as whole', e.fn.min('article.id').as('article')])
      .where('story.whole', 'in', some)
      .groupBy('story.whole')
      .execute()
    for (const { whole, article } of rows) articles.set(whole, article)
  }
  // A story that no article tells any more is not there.
  return held.flatMap(({ key, whole }) => {
    const article = articles.get(whole)
    return article === undefined ? [] : [{ key, whole, article }]
  })
}

/** On which days sentences ran, some of them. */
export async function readDays(
  db: Db,
  sentences: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const days = new Map<string, readonly string[]>()
  for (const hash of new Set(sentences)) {
    const rows = await db
      .selectFrom('sentence_day')
      .select('day')
      .where('hash', '=', hash)
      .orderBy('day')
      .limit(mostDays)
      .execute()
    if (rows.length > 0)
      days.set(
        hash,
        rows.map(({ day }) => day),
      )
  }
  return days
}

/** How many statements have a key at most; a commoner one tells nothing. */
const mostCounted = 2000

/** How many statements have each key, and the nearest to a day. Work is bounded for each key. */
export async function readStatementHolders(
  db: Db,
  keys: readonly string[],
  { day, most }: { readonly day: string | null; readonly most: number },
): Promise<{ key: string; count: number; statements: string[] }[]> {
  const found: { key: string; count: number; statements: string[] }[] = []
  for (const key of new Set(keys)) {
    const counted = db.selectFrom('statement_key').select('statement').where('key', '=', key)
    const { count } = await db
      .selectFrom(counted.limit(mostCounted).as('some'))
      .select((e) => e.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    const holders = db
      .selectFrom('statement_key')
      .innerJoin('statement', 'statement.seq', 'statement_key.statement')
      .select('statement.id')
      .where('statement_key.key', '=', key)
      .where('statement.current', '=', 1)
    const [before, after] = [
      await holders
        .where('statement_key.day', '<=', day ?? '~')
        .orderBy('statement_key.day', 'desc')
        .orderBy('statement_key.statement', 'desc')
        .limit(most)
        .execute(),
      await holders
        .where('statement_key.day', '>', day ?? '~')
        .orderBy('statement_key.day')
        .orderBy('statement_key.statement')
        .limit(most)
        .execute(),
    ]
    found.push({ key, count, statements: [...before, ...after].map(({ id }) => id) })
  }
  return found
}

/** SQLite takes so many values in one query. */
export function* inParts<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += 500) yield all.slice(at, at + 500)
}
