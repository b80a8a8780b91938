import { sql } from 'kysely'
import { applyReviews, type Decision } from '../apply-reviews.ts'
import { countClaims } from './count-claims.ts'
import { inParts, listOf } from './link-index.ts'
import { readLiveReviews } from './live-reviews.ts'
import type { Trx } from './tables.ts'

/** A link as far as it says where its statement belongs. */
interface LinkRow {
  readonly seq: number
  readonly id: string
  readonly suggested: string
  readonly claim: string
  readonly state: 'suggested' | 'confirmed'
}

/**
 * Works out anew which statements the touched claims have, from what linkers suggest and people decided, and counts
 * them. Decisions reach as far as the claims that they name.
 */
export async function settleClaims(trx: Trx, touched: Iterable<string>): Promise<void> {
  const { links, decisions, claims } = await readAround(trx, new Set(touched))
  const belongings = applyReviews(new Map(links.map(({ id, suggested }) => [id, suggested])), decisions)
  for (const { seq, id, claim, state } of links) {
    const now = belongings.get(id)
    if (!now || (now.claim === claim && now.state === state)) continue
    await trx.updateTable('claim_link').set(now).where('statement', '=', seq).execute()
    claims.add(now.claim)
  }
  await countClaims(trx, claims)
}

interface Around {
  readonly links: readonly LinkRow[]
  readonly decisions: readonly Decision[]
  readonly claims: Set<string>
}

/** Links that are not where linkers suggest them, while nobody has decided anything. */
async function readAstray(trx: Trx, claims: ReadonlySet<string>): Promise<LinkRow[]> {
  const { rows } = await sql<LinkRow>`
    select statement.seq as seq, statement.id as id, claim_link.suggested as suggested, claim_link.claim as claim,
      claim_link.state as state
    from (
      select statement from ${listOf([...claims])} as wanted cross join claim_link on claim = wanted.value
      where claim <> suggested or state <> 'suggested'
      union
      select statement from ${listOf([...claims])} as wanted cross join claim_link on suggested = wanted.value
      where claim <> suggested or state <> 'suggested') as astray
    join claim_link on claim_link.statement = astray.statement
    join statement on statement.seq = astray.statement order by statement.seq`.execute(trx)
  return rows
}

/** All that belongs together: the links of claims, the decisions that name them, the claims that those name too ... */
async function readAround(trx: Trx, claims: Set<string>): Promise<Around> {
  const reviews = await readLiveReviews(trx)
  if (reviews.length === 0) {
    const links = await readAstray(trx, claims)
    for (const { claim, suggested } of links) claims.add(claim).add(suggested)
    return { links, decisions: [], claims }
  }
  for (;;) {
    const links = await readLinks(trx, claims)
    const known = new Set([...claims, ...links.map(({ id }) => id)])
    const near = reviews.filter((one) => namesOf(one).some((name) => known.has(name)))
    const reached = [
      ...links.flatMap(({ claim, suggested }) => [claim, suggested]),
      ...(await readClaimsOf(trx, near.flatMap(namesOf))),
    ]
    const before = claims.size
    for (const claim of reached) claims.add(claim)
    if (claims.size === before) return { links, decisions: near, claims }
  }
}

const namesOf = ({ target, claim, statements }: Decision): string[] => [
  target,
  ...(claim === null ? [] : [claim]),
  ...statements,
]

async function readLinks(trx: Trx, claims: ReadonlySet<string>): Promise<LinkRow[]> {
  const rows: LinkRow[] = []
  for (const some of inParts([...claims])) {
    const found = await trx
      .selectFrom('claim_link')
      .innerJoin('statement', 'statement.seq', 'claim_link.statement')
      .select([
        'statement.seq as seq',
        'statement.id as id',
        'claim_link.suggested as suggested',
        'claim_link.claim as claim',
        'claim_link.state as state',
      ])
      .where((e) => e.or([e('claim_link.claim', 'in', some), e('claim_link.suggested', 'in', some)]))
      .execute()
    rows.push(...found)
  }
  return [...new Map(rows.map((row) => [row.id, row])).values()].toSorted((a, b) => a.seq - b.seq)
}

/** The claims of statements that decisions name, and the claims that they name themselves. */
async function readClaimsOf(trx: Trx, names: readonly string[]): Promise<string[]> {
  const founders = names.map((name) => name.replace(/^cla_/, 'sta_'))
  const found: string[] = []
  for (const some of inParts([...new Set(founders)])) {
    const rows = await trx
      .selectFrom('claim_link')
      .innerJoin('statement', 'statement.seq', 'claim_link.statement')
      .select(['claim_link.claim as claim', 'claim_link.suggested as suggested'])
      .where('statement.id', 'in', some)
      .execute()
    found.push(...rows.flatMap(({ claim, suggested }) => [claim, suggested]))
  }
  return found
}
