import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createFakeLedger } from '../../test/support/fake-ledger.ts'
import { serveLedger } from './serve.ts'

const ledger = createFakeLedger([])
const here = { ledger, host: '127.0.0.1', port: 0 }
let webFolder = ''

beforeAll(async () => {
  webFolder = await mkdtemp(join(tmpdir(), 'onrecord-site-'))
  await writeFile(join(webFolder, 'index.html'), '<!doctype html><title>Onrecord</title>')
})
afterAll(() => rm(webFolder, { recursive: true }))

it('answers at the address that it gives, until closed', async () => {
  const heard: string[] = []
  const running = await serveLedger({ ...here, webFolder, onListening: (url) => heard.push(url) })
  expect(running.url).toMatch(/^http:\/\/localhost:\d+$/)
  expect(heard).toEqual([running.url])
  expect((await fetch(`${running.url}/api/ledger`)).status).toBe(200)
  await running.close()
  await expect(fetch(running.url)).rejects.toThrow()
})

it('stops when told by the signal', async () => {
  const stop = new AbortController()
  const { url, closed } = await serveLedger({ ...here, webFolder, signal: stop.signal })
  stop.abort()
  await closed
  await expect(fetch(url)).rejects.toThrow()
})

it('says what to do when the port is taken', async () => {
  const first = await serveLedger({ ...here, webFolder })
  const port = Number(new URL(first.url).port)
  await expect(serveLedger({ ...here, webFolder, port })).rejects.toMatchObject({
    code: 'portTaken',
    message: expect.stringContaining(`--port ${port + 1}`),
  })
  await first.close()
})

it('does not open itself to others without a token', async () => {
  await expect(serveLedger({ ...here, webFolder, host: '0.0.0.0' })).rejects.toMatchObject({ code: 'usage' })
})

it('asks others for the token', async () => {
  const { url, close } = await serveLedger({ ...here, webFolder, host: '0.0.0.0', token: 'secret' })
  expect((await fetch(`${url}/`)).status).toBe(401)
  expect((await fetch(`${url}/`, { headers: { authorization: 'Bearer secret' } })).status).toBe(200)
  await close()
})

it('leaves nothing listening when there is no web app to serve', async () => {
  await expect(serveLedger({ ...here, webFolder: join(webFolder, 'none') })).rejects.toThrow(/npm run build/)
})
