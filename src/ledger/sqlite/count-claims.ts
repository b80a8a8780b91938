import { sql } from 'kysely'
import { type Counted, chooseLabel, countClaim, positionsOf } from '../../core/index.ts'
import { insertAll } from './entries.ts'
import type { Db, Trx } from './tables.ts'

/** What of a statement counts for its claim, with the places that its content names. */
interface Member extends Counted {
  readonly places: readonly string[]
  /** Signs of its content. */
  readonly size: number
}

/** A content that names a claim is a sentence that can be read at a glance: neither "it" nor a paragraph. Signs. */
const readable = { least: 24, most: 160 } as const

/**
 * Counts claims anew from the statements that latest readings have; a claim without any has no row. Of
 * statements what was kept with their links is read, and the words of a few that could name the claim.
 */
export async function countClaims(trx: Trx, claims: Iterable<string>): Promise<void> {
  for (const claim of [...new Set(claims)].toSorted()) {
    const members = await readMembers(trx, claim)
    for (const table of ['claim_party', 'claim_place'] as const)
      await trx.deleteFrom(table).where('claim', '=', claim).execute()
    await trx.deleteFrom('claim').where('id', '=', claim).execute()
    if (members.length > 0) await insertClaim(trx, claim, members)
  }
}

async function insertClaim(trx: Trx, claim: string, members: readonly Member[]): Promise<void> {
  const { appearances, origins, voices, parties, status } = countClaim(members)
  const days = members.flatMap(({ day }) => (day !== null && /^\d{4}/.test(day) ? [day] : [])).toSorted()
  const sides = parties.affirm.flatMap((one) => parties.deny.filter((other) => other !== one)).length
  await trx
    .insertInto('claim')
    .values({
      id: claim,
      label: await readLabel(trx, members),
      statements: members.length,
      appearances,
      origins,
      voices,
      sides,
      status: JSON.stringify(status),
      first_day: days[0] ?? null,
      last_day: days.at(-1) ?? null,
    })
    .execute()
  // The last position of each party: they come by party, then by day.
  const held = new Map(positionsOf(claim, members).map(({ party, holds }) => [party, holds]))
  await insertAll(
    [...held].map(([party, holds]) => ({ claim, party, holds })),
    (some) => trx.insertInto('claim_party').values(some).execute(),
  )
  const places = [...new Set(members.flatMap((one) => one.places))].toSorted()
  await insertAll(
    places.map((place) => ({ claim, place })),
    (some) => trx.insertInto('claim_place').values(some).execute(),
  )
}

/** Statements of a claim whose words are looked at for its label. */
const mostLabels = 16

/**
 * The statement whose content names a claim best, among the earliest that say that it is so in a content of a readable
 * length; else among the earliest of all.
 */
async function readLabel(trx: Trx, members: readonly Member[]): Promise<string> {
  const isReadable = ({ size }: Member) => size >= readable.least && size <= readable.most
  const rank = (one: Member) => 2 * Number(one.stance === 'affirms') + Number(isReadable(one))
  const best = Math.max(...members.map(rank))
  const ids = members
    .filter((one) => rank(one) === best)
    .toSorted((a, b) => compare(a.day ?? '~', b.day ?? '~') || compare(a.id, b.id))
    .slice(0, mostLabels)
    .map(({ id }) => id)
  const rows = await trx.selectFrom('statement').select(['id', 'content']).where('id', 'in', ids).execute()
  const contents = new Map(rows.map(({ id, content }) => [id, content]))
  return ids[chooseLabel(ids.map((id) => contents.get(id) ?? ''))] ?? ''
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

async function readMembers(trx: Trx, claim: string): Promise<Member[]> {
  const rows = await selectCounted(trx).where('claim_link.claim', '=', claim).execute()
  return rows.map(({ places, size, ...row }) => ({ ...toCountedOf(row), places: JSON.parse(places), size }))
}

/** What counts of the links of statements that latest readings have and nobody redacted. */
export function selectCounted(db: Db) {
  return db
    .selectFrom('claim_link')
    .innerJoin('statement', 'statement.seq', 'claim_link.statement')
    .innerJoin('article', 'article.seq', 'statement.article')
    .leftJoin('article_origin', 'article_origin.article', 'article.seq')
    .select([
      'statement.id as id',
      'article.id as article',
      sql<string>`coalesce(article_origin.origin, article.id)`.as('origin'),
      'claim_link.act as act',
      'claim_link.stance as stance',
      'claim_link.day as day',
      'claim_link.parties as parties',
      'claim_link.voices as voices',
      'claim_link.places as places',
      sql<number>`length(statement.content)`.as('size'),
    ])
    .where('statement.current', '=', 1)
    .orderBy('statement.id')
}

/** A row of `selectCounted` as core counts it. */
export function toCountedOf({
  parties,
  voices,
  ...row
}: Omit<Counted, 'parties' | 'voices'> & { parties: string; voices: string | null }): Counted {
  return { ...row, parties: JSON.parse(parties), voices: voices === null ? null : JSON.parse(voices) }
}
