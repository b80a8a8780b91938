import { z } from 'zod'
import { Linking, WhyLinked } from '../../core/index.ts'
import type { Links } from '../claims.ts'
import { unpackTies } from './link-index.ts'
import type { Db, Trx } from './tables.ts'

/** Tables that follow from linkings and texts, those that point to others first. */
const linked = [
  'claim_party',
  'claim_place',
  'claim',
  'claim_link',
  'origin_tie',
  'article_origin',
  'linking',
  'story_key',
  'story',
  'sentence_day',
  'statement_key',
  'statement_index',
  'headline_index',
] as const

/** Forgets all links and what they are found by. The entries that say so stay: this is for a copy alone. */
export async function resetLinks(trx: Trx): Promise<void> {
  for (const table of linked) await trx.deleteFrom(table).execute()
}

/** What holds of the links of a version, whichever linking said so; null where it was never linked. */
export async function readHeld(db: Db, id: string): Promise<Linking | null> {
  const version = await db
    .selectFrom('version')
    .innerJoin('article', 'article.seq', 'version.article')
    .innerJoin('linking', 'linking.version', 'version.seq')
    .innerJoin('entry', 'entry.seq', 'linking.seq')
    .select([
      'version.seq as seq',
      'article.seq as article',
      'article.id as articleId',
      'entry.payload as payload',
    ])
    .where('version.id', '=', id)
    .orderBy('linking.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!version) return null
  return {
    ...Linking.parse(JSON.parse(version.payload)),
    ties: await readTies(db, version.article),
    places: await readPlace(db, version.article, version.articleId),
    statements: await readStatements(db, version.seq),
    moved: [],
  }
}

/** What holds of the links of a version, with what it is found by. */
export async function readHeldWithIndex(db: Db, id: string): ReturnType<Links['held']> {
  const linking = await readHeld(db, id)
  if (linking === null) return null
  const { seq, article } = await db
    .selectFrom('version')
    .select(['seq', 'article'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const index = {
    story: await readStory(db, article),
    ...(await readHeadline(db, seq)),
    statements: await readIndexed(db, seq),
    day: await readDay(db, seq),
  }
  return { linking, index }
}

async function readTies(db: Db, article: number): Promise<Linking['ties']> {
  const rows = await db
    .selectFrom('origin_tie')
    .innerJoin('article', 'article.seq', 'origin_tie.other')
    .select(['article.id as to', 'kind', 'score', 'own', 'theirs'])
    .where('origin_tie.article', '=', article)
    .orderBy('article.id')
    .execute()
  return rows.map(({ own, theirs, ...tie }) => ({
    ...tie,
    shared: { own: JSON.parse(own), theirs: JSON.parse(theirs) },
  }))
}

async function readPlace(db: Db, article: number, id: string): Promise<Linking['places']> {
  const row = await db
    .selectFrom('article_origin')
    .select(['origin', 'kind', 'shared'])
    .where('article', '=', article)
    .executeTakeFirst()
  return row ? [{ article: id, ...row, shared: JSON.parse(row.shared) }] : []
}

async function readStatements(db: Db, version: number): Promise<Linking['statements']> {
  const rows = await db
    .selectFrom('claim_link')
    .innerJoin('statement', 'statement.seq', 'claim_link.statement')
    .select(['statement.id as statement', 'suggested as claim', 'stance', 'other as to', 'score', 'why'])
    .where('statement.version', '=', version)
    .orderBy('statement.place')
    .orderBy('statement.seq')
    .execute()
  return rows.map(({ why, ...link }) => ({ ...link, why: z.array(WhyLinked).parse(JSON.parse(why)) }))
}

async function readStory(db: Db, article: number) {
  const story = await db.selectFrom('story').select('whole').where('article', '=', article).executeTakeFirst()
  if (!story) return null
  const keys = await db
    .selectFrom('story_key')
    .select('key')
    .where('whole', '=', story.whole)
    .orderBy('key')
    .execute()
  return { whole: story.whole, keys: keys.map(({ key }) => key) }
}

async function readHeadline(db: Db, version: number) {
  const row = await db
    .selectFrom('headline_index')
    .select('vector')
    .where('version', '=', version)
    .executeTakeFirst()
  return { headline: row?.vector ?? null }
}

async function readDay(db: Db, version: number): Promise<string | null> {
  const row = await db
    .selectFrom('statement_key')
    .innerJoin('statement', 'statement.seq', 'statement_key.statement')
    .select('statement_key.day')
    .where('statement.version', '=', version)
    .limit(1)
    .executeTakeFirst()
  return row?.day || null
}

async function readIndexed(db: Db, version: number) {
  const rows = await db
    .selectFrom('statement_index')
    .innerJoin('statement', 'statement.seq', 'statement_index.statement')
    .select(['statement.seq as seq', 'statement.id as statement', 'vector', 'ties'])
    .where('statement.version', '=', version)
    .orderBy('statement.seq')
    .execute()
  const indexed = []
  for (const { seq, statement, vector, ties } of rows) {
    const keys = await db
      .selectFrom('statement_key')
      .select('key')
      .where('statement', '=', seq)
      .orderBy('key')
      .execute()
    indexed.push({
      statement,
      vector,
      keys: keys.map(({ key }) => key),
      ties: await nameTies(db, unpackTies(ties)),
    })
  }
  return indexed
}

async function nameTies(db: Db, ties: readonly { seq: number; score: number }[]) {
  if (ties.length === 0) return []
  const rows = await db
    .selectFrom('statement')
    .select(['seq', 'id'])
    .where(
      'seq',
      'in',
      ties.map(({ seq }) => seq),
    )
    .execute()
  const ids = new Map(rows.map(({ seq, id }) => [seq, id]))
  return ties.flatMap(({ seq, score }) => {
    const to = ids.get(seq)
    return to === undefined ? [] : [{ to, score }]
  })
}
