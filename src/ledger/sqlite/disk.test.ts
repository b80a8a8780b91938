import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openLedger } from '../open.ts'
import { collect } from '../suite/bench.ts'
import { inventArticle, inventTalks, noon, toEntry } from '../suite/invented.ts'
import { connectReader, connectWriter } from './connect.ts'
import { makeFolder } from './scratch.ts'
import { SqliteLedger } from './sqlite-ledger.ts'

async function makeLedger(file = join(makeFolder(), 'a.db')) {
  const ledger = await openLedger(file, { create: true })
  onTestFinished(() => ledger.close())
  await ledger.append([inventTalks()])
  return { file, ledger }
}

describe('a full disk', () => {
  it('stops an append with nothing half-written, and lets it be done later', async () => {
    const { file } = await makeLedger()
    const writer = await connectWriter(file)
    const ledger = new SqliteLedger(file, { writer, reader: connectReader(file) })
    onTestFinished(() => ledger.close())
    const before = await collect(ledger.records())
    const pages = writer.raw.pragma('page_count', { simple: true })
    writer.raw.pragma(`max_page_count = ${Number(pages) + 2}`)
    const noise = Array.from({ length: 50_000 }, (_, index) => (index * 7919) % 9973).join(' ')
    const large = [
      inventTalks({ byline: 'B' }),
      toEntry(inventArticle(noise, { url: null, outlet: 'Other' })),
    ]
    await expect(ledger.append(large)).rejects.toMatchObject({ code: 'ledgerFull' })
    await expect(ledger.append(large)).rejects.toThrow(/The disk is full.*Nothing was half-written/)
    expect(await collect(ledger.records())).toEqual(before)
    expect(await ledger.verify()).toMatchObject({ fault: null })
    writer.raw.pragma('max_page_count = 1000000')
    expect((await ledger.append(large)).map(({ outcome }) => outcome)).toEqual(['newDetails', 'newArticle'])
  })
})

describe('a backup', () => {
  it('is whole while another writes, and a ledger like any other', async () => {
    const { file, ledger } = await makeLedger()
    const other = await openLedger(file)
    onTestFinished(() => other.close())
    const copy = join(makeFolder(), 'copy.db')
    const writing = (async () => {
      for (let index = 0; index < 30; index++)
        await other.append([inventTalks({ url: `https://wire.example/${index}` })])
    })()
    await ledger.backup(copy)
    await writing
    const restored = await openLedger(copy)
    onTestFinished(() => restored.close())
    const verified = await restored.verify()
    expect(verified.fault).toBeNull()
    const [, ...entries] = await collect(restored.records())
    const [, ...all] = await collect(ledger.records())
    expect(all.slice(0, entries.length)).toEqual(entries)
    expect((await restored.append([inventTalks({ url: null })]))[0]?.outcome).toBe('newArticle')
  })

  it('does not write over a file, and leaves nothing when it fails', async () => {
    const { ledger } = await makeLedger()
    const folder = makeFolder()
    const file = join(folder, 'mine.txt')
    writeFileSync(file, 'mine')
    await expect(ledger.backup(file)).rejects.toMatchObject({ code: 'usage' })
    await expect(ledger.backup(join(folder, 'none', 'b.db'))).rejects.toMatchObject({ code: 'usage' })
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(readdirSync(folder)).toEqual(['mine.txt'])
  })

  it('holds up neither a redaction after it nor the file', async () => {
    const { file, ledger } = await makeLedger()
    await ledger.backup(join(makeFolder(), 'b.db'))
    for await (const _ of ledger.records()) break
    await ledger.redact('art_', { why: 'asked for', by: 'Editor', at: noon })
    expect(readFileSync(`${file}-wal`)).toHaveLength(0)
  })
})
