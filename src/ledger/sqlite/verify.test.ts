import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openLedger } from '../open.ts'
import { inventArticle, inventStatement, inventTalks, noon, toEntry } from '../suite/invented.ts'
import { makeFolder } from './scratch.ts'

/** A ledger with two articles, two versions and details of one, two readings, and a redaction. */
async function makeLedger(): Promise<string> {
  const file = join(makeFolder(), 'a.db')
  const ledger = await openLedger(file, { create: true })
  const later = inventArticle('Talks go on, Kovač said.')
  const other = inventArticle('A courier said that the tunnel is open.', { url: 'https://wire.example/b' })
  const said = inventStatement(other, { cue: ['said'], content: ['that the tunnel is open'] })
  await ledger.append([
    inventTalks(),
    inventTalks({ byline: 'A. Writer' }),
    toEntry(later, [inventStatement(later, { source: ['Kovač'], antecedent: ['Talks'], cue: ['said'] })]),
    toEntry(later, [inventStatement(later, { cue: ['Kovač said'] })], 'invented/2'),
    toEntry(other, [said]),
  ])
  await ledger.redact(said.id, { why: 'asked for', by: 'Editor', at: noon })
  await ledger.close()
  return file
}

async function verify(file: string) {
  const ledger = await openLedger(file, { readOnly: true })
  try {
    return await ledger.verify()
  } finally {
    await ledger.close()
  }
}

/** What somebody could do to the file, and what is then said. */
const attacks: [what: string, sql: string, fault: RegExp][] = [
  [
    'a payload changed',
    "update entry set payload = replace(payload, 'Sample', 'Simple') where seq = 1",
    /payload of entry 1 .* no redaction/,
  ],
  [
    'a redacted payload changed',
    "update entry set payload = payload || ' ' where kind = 'redaction'",
    /no redaction says why/,
  ],
  [
    'a payload and its hash changed',
    "update entry set payload_sha256 = 'x' where seq = 2",
    /entry 2 .* (hash|payload)/i,
  ],
  ['an id changed', "update entry set id = 'sta_x' where seq = 3", /Entry 3 .* hash/],
  ['a kind changed', "update entry set kind = 'reading' where seq = 3", /Entry 3 .* hash/],
  ['an entry deleted', 'delete from entry where seq = 4', /Entry 4 is missing/],
  [
    'the last entry deleted',
    'delete from entry where seq = (select max(seq) from entry)',
    /no entry says so|no redaction/,
  ],
  [
    'two entries in another order',
    'update entry set seq = 1000 where seq = 4; update entry set seq = 4 where seq = 3; update entry set seq = 3 where seq = 1000',
    /Entry 3/,
  ],
  [
    'an entry that names another before it',
    "update entry set previous_sha256 = 'x' where seq = 5",
    /Entry 5 .* before it/,
  ],
  [
    'a text changed',
    "update blob set body = replace(body, 'Veskograd', 'Belogrado') where encoding = 'text'",
    /text of ver_.* no redaction/,
  ],
  [
    'a mask removed',
    "update blob set body = replace(body, '█', 'x') where encoding = 'text'",
    /text of ver_.* no redaction/,
  ],
  [
    'a text deleted',
    "delete from blob where encoding = 'text' and body like 'Talks go on%'",
    /text of ver_.* missing/,
  ],
  ['bytes emptied', "update blob set body = null where encoding <> 'text'", /snapshot of ver_.* missing/],
  [
    'bytes changed',
    "update blob set body = x'00', encoding = 'identity' where encoding <> 'text' and body is not null",
    /snapshot of ver_.* not what it was/,
  ],
  [
    'a shown word changed',
    "update statement set content = replace(content, 'mined', 'missed')",
    /tables do not show what entry/,
  ],
  [
    'a shown mask removed',
    "update statement set content = 'that the tunnel is open' where redaction is not null",
    /tables do not show what entry/,
  ],
  ['a place changed', 'update statement set place = place + 1', /tables do not show/],
  ['a statement deleted', 'delete from statement where seq = 3', /tables do not show|names/],
  [
    'a statement added',
    "insert into statement select 999, 'sta_x', article, version, place, source, cue, content, 0, null from statement where seq = 3",
    /sta_x is in the tables/,
  ],
  ['a statement hidden', 'update statement set current = 0', /latest reading|counts/],
  ['an old statement shown', 'update statement set current = 1 where seq = 3', /latest reading|counts/],
  [
    'an older reading shown',
    'update version set reading = (select min(seq) from reading where version = version.seq)',
    /latest reading/,
  ],
  [
    'an older version shown',
    'update article set version = (select min(seq) from version where article = article.seq)',
    /latest version|tables do not show/,
  ],
  ['older details shown', 'update version set entry = seq', /latest details/],
  ['another headline shown', "update version set headline = 'Peace'", /tables do not show/],
  ['another outlet shown', "update article set outlet = 'Other'", /tables do not show/],
  ['another date shown', "update article set published_order = ''", /tables do not show/],
  ['an outlet renamed', "update outlet set name = 'Other'", /tables do not show/],
  ['a confidence changed', 'update reading_statement set confidence = 1', /tables do not show/],
  ['a parent lost', 'update reading_statement set parent = null', /tables do not show/],
  [
    'an antecedent moved',
    "update reading_statement set antecedent = '[[6,11]]' where antecedent is not null",
    /tables do not show/,
  ],
  ['an antecedent lost', 'update reading_statement set antecedent = null', /tables do not show/],
  [
    'an antecedent invented',
    "update reading_statement set antecedent = '[]' where antecedent is null",
    /tables do not show/,
  ],
  [
    'an antecedent that is none',
    "update reading_statement set antecedent = 'x' where antecedent is not null",
    /tables do not show/,
  ],
  [
    'an antecedent changed in its entry',
    "update entry set payload = replace(payload, '[[0,5]]', '[[6,11]]') where kind = 'reading'",
    /payload of entry .* no redaction/,
  ],
  ['a reading lost', 'delete from reading where seq = (select max(seq) from reading)', /tables do not show/],
  ['a redaction hidden', 'update statement set redaction = null', /redacted in the tables/],
  [
    'a redaction invented',
    'update article set redaction = (select seq from redaction)',
    /redacted in the tables|tables do not show|not what it was/,
  ],
  ['another reason shown', "update redaction set why = 'no reason'", /tables do not show/],
  ['a change forgotten', 'delete from redacted', /redactions changed|missing/],
  [
    'an article not found by search',
    "insert into article_search (article_search, rowid, headline, text) select 'delete', seq, headline, text from article_words",
    /search|damaged/,
  ],
]

describe('verifying', () => {
  it('counts what it checked', async () => {
    expect(await verify(await makeLedger())).toMatchObject({
      entries: 17,
      articles: 2,
      versions: 3,
      statements: 7,
      spans: 18,
      redactions: 1,
      fault: null,
    })
  })

  it('tells how far it is', async () => {
    const ledger = await openLedger(await makeLedger())
    const shares: number[] = []
    await ledger.verify((share) => shares.push(share))
    expect(shares.at(-1)).toBe(1)
    await ledger.close()
  })

  it.each(attacks)('finds %s', async (_, sql, fault) => {
    const file = await makeLedger()
    const raw = new Sqlite(file)
    raw.exec('drop trigger entry_stays; drop trigger entry_is_not_changed; pragma foreign_keys = off')
    raw.exec(sql)
    raw.close()
    expect((await verify(file)).fault).toMatch(fault)
  })

  it('finds a changed byte in each column of the chain', async () => {
    for (const column of ['id', 'payload', 'payload_sha256', 'previous_sha256', 'sha256']) {
      const file = await makeLedger()
      const raw = new Sqlite(file)
      raw.exec('drop trigger entry_is_not_changed')
      raw.exec(
        `update entry set ${column} = substr(${column}, 1, 9) || 'z' || substr(${column}, 11) where seq = 7`,
      )
      raw.close()
      expect((await verify(file)).fault).toMatch(/ 7 /)
    }
  })

  it('is append-only for everybody: rows of the chain can neither be deleted nor changed', async () => {
    const raw = new Sqlite(await makeLedger())
    expect(() => raw.exec('delete from entry')).toThrow(/append-only/)
    expect(() => raw.exec("update entry set id = 'x'")).toThrow(/append-only/)
    raw.close()
  })
})
