import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { ClaimQuery, ClaimRow } from '../claims.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import type { Page, StatementView } from '../ledger.ts'
import { toMatch } from '../search-words.ts'
import { inParts } from './link-index.ts'
import { toLimit } from './read-articles.ts'
import { selectStatements, toStatementViews } from './read-statements.ts'
import { resolveId } from './resolve-id.ts'
import type { Db, Tables } from './tables.ts'

/** Where a claim stands in the list: sides (0 where newest come first), last day and id. */
const ClaimPosition = z.tuple([z.int(), z.string(), z.string()])

type Row = Tables['claim']

/** Claims, the newest or the most contested first. */
export async function listClaims(db: Db, query: ClaimQuery): Promise<Page<ClaimRow>> {
  const size = toLimit(query.limit)
  const where = await toConditions(db, query)
  if (where === null) return { items: [], total: 0, next: null }
  const isContested = query.order === 'contested'
  const order = isContested ? sql`sides, coalesce(last_day, ''), id` : sql`coalesce(last_day, ''), id`
  const [sides, day, id] = query.cursor === undefined ? [] : readCursor(query.cursor, ClaimPosition)
  const start = isContested ? sql`${sides}, ${day}, ${id}` : sql`${day}, ${id}`
  const after = query.cursor === undefined ? sql`` : sql`and (${order}) < (${start})`
  const descending = isContested
    ? sql`sides desc, coalesce(last_day, '') desc, id desc`
    : sql`coalesce(last_day, '') desc, id desc`
  const { rows } = await sql<Row>`select * from claim where ${where} ${after}
    order by ${descending} limit ${size + 1}`.execute(db)
  const counted = await sql<{ total: number }>`select count(*) as total from claim where ${where}`.execute(db)
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return {
    items: await toClaimRows(db, shown),
    total: counted.rows[0]?.total ?? 0,
    next:
      rows.length > size && last
        ? writeCursor([isContested ? last.sides : 0, last.last_day ?? '', last.id])
        : null,
  }
}

/** @returns null where no words are searched for that could be found */
async function toConditions(db: Db, query: ClaimQuery): Promise<RawBuilder<boolean> | null> {
  const { search, party, holds, place, from, to, status, article, least } = query
  const all: RawBuilder<unknown>[] = [sql`statements >= ${Math.max(1, least ?? 1)}`]
  if (search !== undefined && search.trim() !== '') {
    const match = toMatch(search)
    if (match === null) return null
    all.push(sql`id in (select claim_link.claim from statement_search
      join claim_link on claim_link.statement = statement_search.rowid where statement_search match ${match})`)
  }
  if (party !== undefined)
    all.push(sql`id in (select claim from claim_party where party = ${party} collate nocase
      ${holds === undefined ? sql`` : sql`and holds = ${holds}`})`)
  if (place !== undefined)
    all.push(sql`id in (select claim from claim_place where place = ${place} collate nocase)`)
  if (from !== undefined) all.push(sql`last_day >= ${from}`)
  // A day of which only the month is known begins with it.
  if (to !== undefined) all.push(sql`first_day <= ${`${to}~`}`)
  if (status !== undefined)
    all.push(sql`exists (select 1 from json_each(status) as word where word.value = ${status})`)
  if (article !== undefined) {
    const { kind, seq } = await resolveId(db, article, ['article', 'version'])
    all.push(sql`id in (select claim_link.claim from claim_link
      join statement on statement.seq = claim_link.statement
      where statement.current = 1 and ${sql.ref(`statement.${kind}`)} = ${seq})`)
  }
  return sql<boolean>`${sql.join(all, sql` and `)}`
}

/** Claims as lists show them, in the order given. */
export async function toClaimRows(db: Db, rows: readonly Row[]): Promise<ClaimRow[]> {
  const ids = rows.map(({ id }) => id)
  const labels = await readLabels(
    db,
    rows.map(({ label }) => label),
  )
  const parties = await readParties(db, ids)
  return rows.map((row) => ({
    id: row.id,
    label: labels.get(row.label) ?? null,
    statements: row.statements,
    appearances: row.appearances,
    origins: row.origins,
    voices: row.voices,
    status: JSON.parse(row.status),
    firstDay: row.first_day,
    lastDay: row.last_day,
    parties: parties.get(row.id) ?? [],
  }))
}

/** Statements whose contents name claims. */
async function readLabels(db: Db, statements: readonly string[]): Promise<Map<string, StatementView>> {
  const labels = new Map<string, StatementView>()
  for (const some of inParts(statements)) {
    const rows = await selectStatements(db).where('statement.id', 'in', some).execute()
    for (const view of await toStatementViews(db, rows))
      if (view.redaction === null) labels.set(view.statement.id, view)
  }
  return labels
}

async function readParties(db: Db, claims: readonly string[]): Promise<Map<string, ClaimRow['parties']>> {
  const parties = new Map<string, { party: string; holds: Tables['claim_party']['holds'] }[]>()
  for (const some of inParts(claims)) {
    const rows = await db
      .selectFrom('claim_party')
      .selectAll()
      .where('claim', 'in', some)
      .orderBy('claim')
      .orderBy('party')
      .execute()
    for (const { claim, party, holds } of rows) {
      const known = parties.get(claim)
      if (known) known.push({ party, holds })
      else parties.set(claim, [{ party, holds }])
    }
  }
  return parties
}
