import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { OnrecordError } from '../../core/index.ts'
import { openLedger } from '../open.ts'
import { collect } from '../suite/bench.ts'
import { inventTalks } from '../suite/invented.ts'
import { makeFolder } from './scratch.ts'

/** A closed ledger with one article, and an open one where a test needs the words of it. */
async function makeLedger(folder = makeFolder()): Promise<string> {
  const file = join(folder, 'a.db')
  const ledger = await openLedger(file, { create: true })
  await ledger.append([inventTalks()])
  await ledger.close()
  return file
}

describe('opening a ledger', () => {
  it('leaves one file behind, whether it was written or looked at', async () => {
    const file = await makeLedger()
    expect(readdirSync(dirname(file))).toEqual([basename(file)])
    const ledger = await openLedger(file, { readOnly: true })
    await ledger.verify()
    await ledger.close()
    expect(readdirSync(dirname(file))).toEqual([basename(file)])
  })

  it('says what is wrong with an address, and makes nothing', async () => {
    const folder = makeFolder()
    const cases: [address: string, options: { create?: boolean; readOnly?: boolean }, code: string][] = [
      ['none.db', {}, 'ledgerMissing'],
      ['none.db', { readOnly: true, create: true }, 'ledgerMissing'],
      ['none/none.db', { create: true }, 'ledgerMissing'],
      ['', { create: true }, 'ledgerForeign'],
    ]
    for (const [name, options, code] of cases) {
      const opening = openLedger(join(folder, name), options)
      await expect(opening).rejects.toMatchObject({ name: 'OnrecordError', code })
    }
    expect(readdirSync(folder)).toEqual([])
  })

  it('says that PostgreSQL comes later', async () => {
    for (const address of ['postgres://db/onrecord', 'postgresql://db/onrecord'])
      await expect(openLedger(address, { create: true })).rejects.toMatchObject({ code: 'notYet' })
  })

  it('refuses a file that is no ledger and leaves it as it is', async () => {
    const folder = makeFolder()
    const text = join(folder, 'notes.txt')
    writeFileSync(text, 'These are my notes. '.repeat(300))
    const other = join(folder, 'other.db')
    new Sqlite(other).exec('create table note (words text)').close()
    for (const file of [text, other]) {
      const before = readFileSync(file)
      for (const options of [{ create: true }, {}, { readOnly: true }])
        await expect(openLedger(file, options)).rejects.toMatchObject({ code: 'ledgerForeign' })
      expect(readFileSync(file).equals(before)).toBe(true)
    }
    expect(readdirSync(folder)).toEqual(['notes.txt', 'other.db'])
  })

  it('refuses a ledger of a newer schema and leaves it as it is', async () => {
    const file = await makeLedger()
    const raw = new Sqlite(file)
    raw.pragma('user_version = 1000')
    raw.close()
    const before = readFileSync(file)
    await expect(openLedger(file, { create: true })).rejects.toThrow(/newer Onrecord \(schema 1000/)
    await expect(openLedger(file, { readOnly: true })).rejects.toMatchObject({ code: 'ledgerNewer' })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('goes on where a process was killed while it made the file', async () => {
    const file = join(makeFolder(), 'a.db')
    writeFileSync(file, '')
    await expect(openLedger(file)).rejects.toMatchObject({ code: 'ledgerMissing' })
    const ledger = await openLedger(file, { create: true })
    expect(await ledger.counts()).toMatchObject({ articles: 0 })
    await ledger.close()
  })

  it('reads while another writes', async () => {
    const file = await makeLedger()
    const writer = await openLedger(file)
    await writer.append([inventTalks({ url: 'https://wire.example/b' })])
    const reader = await openLedger(file, { readOnly: true })
    expect(await reader.counts()).toMatchObject({ articles: 2 })
    await reader.close()
    await writer.close()
  })

  it('reads a file beside which nothing can be made', async () => {
    const file = await makeLedger()
    // Stands in for a read-only folder, which does not stop a test that runs as root.
    mkdirSync(`${file}-shm`)
    const ledger = await openLedger(file, { readOnly: true })
    expect((await collect(ledger.records())).length).toBe(8)
    expect(await ledger.verify()).toMatchObject({ fault: null })
    await ledger.close()
    await expect(openLedger(file)).rejects.toMatchObject({ code: 'ledgerReadOnly' })
  })

  it('reads a file that may not be written', async () => {
    const file = await makeLedger()
    chmodSync(file, 0o444)
    chmodSync(dirname(file), 0o555)
    // Root may write everything, so the test becomes nobody for as long as it looks.
    const wasRoot = process.geteuid?.() === 0
    if (wasRoot) process.seteuid?.(65534)
    try {
      await expect(openLedger(file)).rejects.toMatchObject({ code: 'ledgerReadOnly' })
      const ledger = await openLedger(file, { readOnly: true })
      expect(await ledger.counts()).toMatchObject({ articles: 1 })
      await ledger.close()
    } finally {
      if (wasRoot) process.seteuid?.(0)
      chmodSync(dirname(file), 0o755)
    }
  })

  it('gives a damaged file as a fault', async () => {
    const file = await makeLedger()
    const bytes = readFileSync(file)
    for (const from of [4096, bytes.length / 2]) {
      writeFileSync(file, Buffer.from(bytes).fill(0x5a, from))
      const fault = openLedger(file, { readOnly: true }).then(async (ledger) => {
        const verified = await ledger.verify()
        await ledger.close()
        throw new OnrecordError('ledgerFault', verified.fault ?? 'no fault')
      })
      await expect(fault).rejects.toMatchObject({
        code: 'ledgerFault',
        message: expect.stringContaining('damaged'),
      })
    }
  })
})
