import { sql } from 'kysely'
import type { Db } from '../tables.ts'

/** The first schema. What each column holds is said in tables.ts. */
export async function up(db: Db): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

/** There is no version before the first. */
export const shownAs: readonly string[] = []

const statements = [
  `create table entry (
    seq integer primary key, kind text not null, id text not null, payload text not null,
    payload_sha256 text not null, previous_sha256 text, sha256 text not null)`,
  `create index entry_article on entry (id, seq) where kind = 'article'`,
  // Whose bytes a snapshot is, to know whether anybody else still needs it.
  `create index entry_snapshot on entry (json_extract(payload, '$.snapshot.sha256')) where kind = 'article'`,
  `create index entry_redaction on entry (seq) where kind = 'redaction'`,
  `create trigger entry_stays before delete on entry
    begin select raise(abort, 'the ledger is append-only'); end`,
  `create trigger entry_is_not_changed
    before update of seq, kind, id, payload_sha256, previous_sha256, sha256 on entry
    begin select raise(abort, 'the ledger is append-only'); end`,
  `create table blob (
    sha256 text primary key, media_type text not null, encoding text not null, body any)`,
  `create table retrieval (entry integer primary key references entry, retrieved_at text not null)`,

  `create table outlet (
    seq integer primary key references entry, id text not null unique, name text not null unique,
    sample integer not null)`,
  `create table article (
    seq integer primary key references entry, id text not null unique, version integer not null,
    versions integer not null, statements integer not null, outlet text, published_order text not null,
    sample integer not null, redaction integer references redaction)`,
  `create unique index article_published on article (published_order, id)`,
  `create unique index article_outlet on article (outlet, published_order, id)`,
  `create table version (
    seq integer primary key references entry, id text not null unique, article integer not null references article,
    entry integer not null references entry, text_sha256 text not null references blob, headline text,
    reading integer, redaction integer references redaction)`,
  'create index version_article on version (article)',
  'create index version_text on version (text_sha256)',
  `create table reading (
    seq integer primary key references entry, id text not null unique,
    version integer not null references version, extractor text not null)`,
  'create index reading_version on reading (version)',
  `create table statement (
    seq integer primary key references entry, id text not null unique, article integer not null references article,
    version integer not null references version, place integer not null,
    source text not null, cue text not null, content text not null,
    current integer not null default 0, redaction integer references redaction)`,
  'create index statement_place on statement (article, current, place, seq)',
  'create index statement_version on statement (version)',
  `create table reading_statement (
    reading integer not null references reading, statement integer not null references statement,
    parent integer references statement, confidence real not null, quotation text not null,
    primary key (statement, reading)) without rowid`,
  'create index reading_statement_reading on reading_statement (reading, statement)',
  `create table redaction (
    seq integer primary key references entry, id text not null unique, target text not null unique,
    why text not null, at text not null)`,
  `create table redacted (
    was text primary key, becomes text, redaction integer not null references redaction) without rowid`,

  // What can be searched: the latest version of each article, the statements of its latest reading.
  `create view article_words as
    select version.seq as seq, version.headline as headline, blob.body as text
    from article join version on version.seq = article.version join blob on blob.sha256 = version.text_sha256
    where article.redaction is null and version.redaction is null`,
  `create view statement_words as select seq, source, cue, content from statement where current = 1`,
  `create virtual table article_search using fts5 (
    headline, text, content = 'article_words', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2')`,
  `create virtual table statement_search using fts5 (
    source, cue, content, content = 'statement_words', content_rowid = 'seq',
    tokenize = 'unicode61 remove_diacritics 2')`,
  // Words that are taken out must leave the index too, not wait in it for a merge.
  `insert into article_search (article_search, rank) values ('secure-delete', 1)`,
  `insert into statement_search (statement_search, rank) values ('secure-delete', 1)`,
]
