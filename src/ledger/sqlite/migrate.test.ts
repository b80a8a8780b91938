import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Ledger } from '../ledger.ts'
import { openLedger } from '../open.ts'
import { collect } from '../suite/bench.ts'
import { inventArticle, inventStatement, inventTalks, toEntry } from '../suite/invented.ts'
import { makeFolder } from './scratch.ts'

/** A ledger as it was written before there were antecedents: the first schema, and payloads without them. */
async function makeFirst(): Promise<string> {
  const file = join(makeFolder(), 'a.db')
  const ledger = await openLedger(file, { create: true })
  await ledger.append([inventTalks()])
  await ledger.close()
  const raw = new Sqlite(file)
  const later = [
    'origin_tie',
    'article_origin',
    'claim_link',
    'claim',
    'claim_party',
    'claim_place',
    'linking',
  ]
    .concat(['review', 'story', 'story_key', 'sentence_day', 'statement_key', 'statement_index'])
    .concat(['headline_index', 'interpretation_statement', 'interpretation'])
  for (const table of later) raw.exec(`drop table ${table}`)
  raw.exec('alter table reading_statement drop column antecedent; pragma user_version = 1')
  raw.close()
  return file
}

function schemaOf(file: string): unknown {
  const raw = new Sqlite(file, { readonly: true })
  try {
    return raw.pragma('user_version', { simple: true })
  } finally {
    raw.close()
  }
}

const article = inventArticle('Ana Kovač left. She would not sign, she said.', {
  url: 'https://wire.example/b',
})
const kovac = toEntry(article, [
  inventStatement(article, { source: ['She'], antecedent: ['Ana Kovač'], cue: ['said'] }),
])

/** All that a reader sees. */
async function look(ledger: Ledger): Promise<unknown> {
  const { head, fault } = await ledger.verify()
  const { items } = await ledger.statements({})
  return { head, fault, items, records: (await collect(ledger.records())).slice(1) }
}

describe('a ledger of the first schema', () => {
  it('is read as it is, and not one byte of it changes', async () => {
    const file = await makeFirst()
    const bytes = readFileSync(file)
    const reader = await openLedger(file, { readOnly: true })
    const { items } = await reader.statements({})
    expect(items.map(({ statement }) => statement.antecedent)).toEqual([null, null, null, null])
    expect((await reader.article(inventTalks().article.article.id)).statements).toHaveLength(4)
    expect(await reader.verify()).toMatchObject({ fault: null, statements: 4 })
    await expect(reader.append([kovac])).rejects.toMatchObject({ code: 'ledgerReadOnly' })
    await reader.close()
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('is brought up when it is opened to write, shows the same and then keeps antecedents', async () => {
    const file = await makeFirst()
    const reader = await openLedger(file, { readOnly: true })
    const before = await look(reader)
    const writer = await openLedger(file)
    expect(schemaOf(file)).toBe(5)
    expect(await look(writer)).toEqual(before)
    expect(await look(reader)).toEqual(before)
    await writer.append([kovac])
    const { statements } = await writer.article(article.article.id)
    expect(statements[0]?.antecedent).toEqual([{ start: 0, end: 9, text: 'Ana Kovač' }])
    expect(await reader.verify()).toMatchObject({ fault: null, articles: 2 })
    await reader.close()
    await writer.close()
  })

  it('is backed up as it is', async () => {
    const file = await makeFirst()
    const copy = `${file}.copy`
    const reader = await openLedger(file, { readOnly: true })
    await reader.backup(copy)
    expect(schemaOf(copy)).toBe(1)
    const second = await openLedger(copy, { readOnly: true })
    expect(await look(second)).toEqual(await look(reader))
    await reader.close()
    await second.close()
  })
})

it('backs antecedents up', async () => {
  const file = join(makeFolder(), 'a.db')
  const ledger = await openLedger(file, { create: true })
  await ledger.append([kovac])
  await ledger.backup(`${file}.copy`)
  const copy = await openLedger(`${file}.copy`, { readOnly: true })
  expect(await look(copy)).toEqual(await look(ledger))
  expect((await copy.statements({})).items[0]?.statement.antecedent?.[0]?.text).toBe('Ana Kovač')
  await copy.close()
  await ledger.close()
})
