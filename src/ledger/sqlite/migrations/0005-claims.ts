import { sql } from 'kysely'
import type { Db } from '../tables.ts'

/** Links: origins, claims, and what people decided of them. Ledgers from before have none. */
export async function up(db: Db): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

/** Empty tables under the names of those to come. */
export const shownAs: readonly string[] = [
  `create temp view linking as
    select 0 as seq, '' as id, 0 as version, '' as interpreter, '' as linker where false`,
  `create temp view article_origin as select 0 as article, '' as origin, '' as kind, '' as shared where false`,
  `create temp view origin_tie as
    select 0 as article, 0 as other, '' as kind, 0.0 as score, '' as own, '' as theirs where false`,
  `create temp view claim as
    select '' as id, '' as label, 0 as statements, 0 as appearances, 0 as origins, 0 as voices, 0 as sides, '' as status,
      '' as first_day, '' as last_day where false`,
  `create temp view claim_party as select '' as claim, '' as party, '' as holds where false`,
  `create temp view claim_place as select '' as claim, '' as place where false`,
  `create temp view claim_link as
    select 0 as statement, 0 as linking, '' as suggested, '' as claim, '' as stance, '' as other, 0.0 as score,
      '' as why, '' as state, '' as act, '' as day, '' as parties, '' as voices, '' as places where false`,
  `create temp view review as
    select 0 as seq, '' as id, '' as decision, '' as target, '' as claim, '' as by, '' as at, '' as why,
      0 as undone where false`,
  `create temp view story as select 0 as article, '' as whole where false`,
  `create temp view story_key as select '' as key, '' as whole where false`,
  `create temp view sentence_day as select '' as hash, '' as day where false`,
  `create temp view statement_key as select '' as key, '' as day, 0 as statement where false`,
  `create temp view statement_index as
    select 0 as statement, '' as linker, null as vector, null as ties where false`,
  `create temp view headline_index as select 0 as version, '' as linker, null as vector where false`,
]

const statements = [
  `create table linking (
    seq integer primary key references entry, id text not null unique,
    version integer not null references version, interpreter text not null, linker text not null)`,
  'create index linking_version on linking (version)',
  `create table origin_tie (
    article integer not null references article, other integer not null references article, kind text not null,
    score real not null, own text not null, theirs text not null, primary key (article, other)) without rowid`,
  'create index origin_tie_other on origin_tie (other)',
  `create table article_origin (
    article integer primary key references article, origin text not null, kind text not null,
    shared text not null)`,
  'create index article_origin_origin on article_origin (origin)',
  `create table claim_link (
    statement integer primary key references statement, linking integer not null references linking,
    suggested text not null, claim text not null, stance text not null, other text, score real, why text not null,
    state text not null, act text, day text, parties text not null, voices text, places text not null)`,
  'create index claim_link_claim on claim_link (claim, suggested, state)',
  'create index claim_link_suggested on claim_link (suggested, day, claim, state)',
  'create index claim_link_linking on claim_link (linking)',
  `create table claim (
    id text primary key, label text not null, statements integer not null, appearances integer not null, origins integer not null,
    voices integer not null, sides integer not null, status text not null, first_day text, last_day text)`,
  `create index claim_last_day on claim (coalesce(last_day, ''), id)`,
  `create index claim_sides on claim (sides, coalesce(last_day, ''), id)`,
  `create table claim_party (
    claim text not null, party text not null, holds text not null, primary key (claim, party)) without rowid`,
  'create index claim_party_party on claim_party (party collate nocase, holds, claim)',
  `create table claim_place (
    claim text not null, place text not null, primary key (claim, place)) without rowid`,
  'create index claim_place_place on claim_place (place collate nocase, claim)',
  `create table review (
    seq integer primary key references entry, id text not null unique, decision text not null,
    target text not null, claim text, by text not null, at text not null, why text,
    undone integer references review)`,
  'create index review_target on review (target)',

  // What links are found by. It follows from texts and statements; whoever links puts it there.
  `create table story (article integer primary key references article, whole text not null)`,
  'create index story_whole on story (whole)',
  `create table story_key (key text not null, whole text not null, primary key (key, whole)) without rowid`,
  `create table sentence_day (hash text not null, day text not null, primary key (hash, day)) without rowid`,
  `create table statement_key (
    key text not null, day text not null, statement integer not null references statement,
    primary key (key, day, statement)) without rowid`,
  'create index statement_key_statement on statement_key (statement)',
  `create table statement_index (
    statement integer primary key references statement, linker text not null, vector blob not null,
    ties blob not null)`,
  `create table headline_index (
    version integer primary key references version, linker text not null, vector blob)`,
]
