import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
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

type Ties = readonly { readonly to: string; readonly score: number }[]

/** Keeps what later articles and statements are found by; what was kept of the version before goes. */
export async function putIndex(
  trx: Trx,
  id: string,
  linker: string,
  { story, day, headline, statements }: LinkIndex,
): Promise<void> {
  const version = await trx
    .selectFrom('version')
    .select(['seq', 'article'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
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

/** Whether a version was linked of which nothing is kept to find it by. */
export async function lacksIndex(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('linking')
    .innerJoin('article', 'article.version', 'linking.version')
    .leftJoin('headline_index', 'headline_index.version', 'linking.version')
    .select('linking.seq')
    .where('headline_index.version', 'is', null)
    .where('article.redaction', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
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
  const ties: { seq: number; score: number }[] = []
  for (let at = 0; at + tieBytes <= bytes.length; at += tieBytes)
    ties.push({ seq: bytes.readUInt32LE(at), score: bytes.readFloatLE(at + 4) })
  return ties
}

/** The seqs of statements by their ids; those that are not there are left out. */
export async function readSeqs(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const seqs = new Map<string, number>()
  const { rows } = await sql<{ id: string; seq: number }>`
    select statement.id as id, statement.seq as seq from ${listOf([...new Set(ids)])} as wanted
    cross join statement on statement.id = wanted.value`.execute(db)
  for (const { id, seq } of rows) seqs.set(id, seq)
  return seqs
}

/** The earliest articles of each story that holds any of these keys; of a key at most 64 stories. */
export async function readStoryHolders(
  db: Db,
  keys: readonly string[],
): Promise<{ article: string; whole: string; key: string }[]> {
  // One question for all keys: a story has a hundred, and asking costs more than finding.
  const { rows } = await sql<{ key: string; wholes: string }>`
    select wanted.value as key, (select json_group_array(whole) from (
        select whole from story_key where key = wanted.value order by whole limit ${mostHolders})) as wholes
    from ${listOf(keys)} as wanted order by wanted.key`.execute(db)
  const held = rows.flatMap(({ key, wholes }) => toStrings(wholes).map((whole) => ({ key, whole })))
  const articles = new Map<string, string>()
  for (const some of inParts([...new Set(held.map(({ whole }) => whole))])) {
    const found = await sql<{ whole: string; article: string }>`
      select story.whole as whole, min(article.id) as article from ${listOf(some)} as wanted
      join story on story.whole = wanted.value join article on article.seq = story.article
      group by story.whole`.execute(db)
    for (const { whole, article } of found.rows) articles.set(whole, article)
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
  const { rows } = await sql<{ hash: string; days: string }>`
    select wanted.value as hash, (select json_group_array(day) from (
        select day from sentence_day where hash = wanted.value order by day limit ${mostDays})) as days
    from ${listOf([...new Set(sentences)])} as wanted`.execute(db)
  return new Map(
    rows.flatMap(({ hash, days }): [string, string[]][] => {
      const ran = toStrings(days)
      return ran.length === 0 ? [] : [[hash, ran]]
    }),
  )
}

/** How many statements have a key at most; a commoner one tells nothing. */
const mostCounted = 2000

/**
 * How many statements have each key, and the nearest to a day; of a key that 2000 have, none. Work is bounded for
 * each key.
 */
export async function readStatementHolders(
  db: Db,
  keys: readonly string[],
  { day, most }: { readonly day: string | null; readonly most: number },
): Promise<{ key: string; count: number; statements: string[] }[]> {
  const { rows: counted } = await sql<{ key: string; count: number }>`
    select wanted.value as key, (select count(*) from (
        select 1 from statement_key where key = wanted.value limit ${mostCounted})) as count
    from ${listOf([...new Set(keys)])} as wanted order by wanted.key`.execute(db)
  const telling = counted.filter(({ count }) => count > 0 && count < mostCounted)
  const nearest = (when: RawBuilder<unknown>) => sql`(select json_group_array(id) from (
      select statement.id as id from statement_key
      cross join statement on statement.seq = statement_key.statement
      where statement_key.key = wanted.value and statement.current = 1 and ${when} limit ${most}))`
  const { rows } = await sql<{ key: string; before: string; after: string }>`
    select wanted.value as key,
      ${nearest(sql`day <= ${day ?? '~'} order by day desc, statement_key.statement desc`)} as before,
      ${nearest(sql`day > ${day ?? '~'} order by day, statement_key.statement`)} as after
    from ${listOf(telling.map(({ key }) => key))} as wanted`.execute(db)
  const statements = new Map(
    rows.map(({ key, before, after }) => [key, [...toStrings(before), ...toStrings(after)]]),
  )
  return counted.map(({ key, count }) => ({ key, count, statements: statements.get(key) ?? [] }))
}

/** Values as rows, of any number: column `value`, and `key` for their order. */
export function listOf(values: readonly (string | number)[]): RawBuilder<unknown> {
  return sql`json_each(${JSON.stringify(values)})`
}

/** A list that SQLite made of strings. */
const toStrings = (list: string): string[] => z.array(z.string()).parse(JSON.parse(list))

/** SQLite takes so many values in one query. */
export function* inParts<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += 500) yield all.slice(at, at + 500)
}
