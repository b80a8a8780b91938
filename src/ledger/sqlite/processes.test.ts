import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openLedger } from '../open.ts'
import { collect } from '../suite/bench.ts'
import { inventTalks, noon } from '../suite/invented.ts'
import { makeFolder } from './scratch.ts'

/** Takes the write lock as a ledger's writer does, says so, and holds it for a while. */
const holdLock = `
  const raw = new (require('better-sqlite3'))(process.argv[1])
  raw.exec("begin immediate; insert into blob values ('x', 'text/plain', 'text', 'half written')")
  console.log('held')
  setTimeout(() => { raw.exec('rollback'); raw.close() }, Number(process.argv[2]))
`

/** Reads in one transaction, says so, and stays in it for a while. */
const stayInside = `
  const raw = new (require('better-sqlite3'))(process.argv[1], { readonly: true })
  raw.exec('begin')
  raw.prepare('select count(*) from entry').get()
  console.log('inside')
  setTimeout(() => { raw.exec('commit'); raw.close() }, Number(process.argv[2]))
`

async function start(script: string, file: string, forMs: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', script, file, String(forMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  return child
}

async function makeLedger() {
  const file = join(makeFolder(), 'a.db')
  const ledger = await openLedger(file, { create: true })
  onTestFinished(() => ledger.close())
  await ledger.append([inventTalks()])
  return { file, ledger }
}

describe('another process', () => {
  it('that writes is waited for, while this one goes on with other things', async () => {
    const { file, ledger } = await makeLedger()
    const child = await start(holdLock, file, 400)
    let turns = 0
    const turning = setInterval(() => turns++, 10)
    const appending = ledger.append([inventTalks({ url: null })])
    expect((await ledger.articles({})).total).toBe(1)
    const [{ outcome } = { outcome: 'none' }] = await appending
    clearInterval(turning)
    expect(child.exitCode ?? 0).toBe(0)
    expect(outcome).toBe('newArticle')
    // Some forty are due in that time; a loop that was stopped makes none.
    expect(turns).toBeGreaterThan(5)
  })

  it('that is killed while it writes leaves nothing behind', async () => {
    const { file, ledger } = await makeLedger()
    const before = await collect(ledger.records())
    const child = await start(holdLock, file, 60_000)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await collect(ledger.records())).toEqual(before)
    expect((await ledger.append([inventTalks({ url: null })]))[0]?.outcome).toBe('newArticle')
    expect(await ledger.verify()).toMatchObject({ fault: null })
  })

  it('that reads an old state delays the end of a redaction, not the redaction', async () => {
    const { file, ledger } = await makeLedger()
    await start(stayInside, file, 400)
    const redaction = await ledger.redact('art_', { why: 'asked for', by: 'Editor', at: noon })
    expect((await ledger.article('art_')).redaction).toEqual(redaction)
  })
})
