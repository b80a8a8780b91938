import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { localFetcher, openWeb } from '../../../test/support/web.ts'
import { openLedger } from '../../ledger/index.ts'
import { type Fetcher, readInputs } from '../../read/index.ts'
import { createApp } from '../app.ts'

const words =
  'Белмарк в пятницу не подтвердил, что его солдаты ушли из деревни Велл, где мост и школа стоят у реки.'
const html = `<html lang="ru"><head><title>Мост</title></head><body><h1>Мост</h1><p>${words}</p><p>${words} Снова.</p></body></html>`

/** The one article at an address. */
async function readOne(address: string, fetcher: Fetcher) {
  for await (const { outcome } of readInputs([address], { fetcher })) {
    if (!outcome.ok) throw outcome.error
    return outcome.value
  }
  throw new Error('nothing was read')
}

it('hands over with the bytes the charset that stood in the header alone, so that they read the same again', async () => {
  const { port } = await openWeb((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=windows-1251' })
    response.end(iconv.encode(html, 'windows-1251'))
  })
  const article = await readOne(`http://127.0.0.1:${port}/most`, localFetcher())
  expect(article.text).toContain(words)
  expect(article.article.snapshot.mediaType).toBe('text/html; charset=windows-1251')

  const folder = mkdtempSync(join(tmpdir(), 'onrecord-snapshot-'))
  const first = await openLedger(join(folder, 'a.db'), { create: true })
  await first.append([{ article, reading: null, retrievedAt: '2031-05-04T12:00:00Z' }])
  const ledger = await openLedger(join(folder, 'b.db'), { create: true })
  await ledger.restore(first.records())

  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  const app = await createApp({
    ledger,
    webFolder: folder,
    access: { kind: 'thisMachine', port: 4321 },
    completion: undefined,
  })
  const path = `/api/articles/${article.article.version}/snapshot`
  const answer = await app.request(`http://localhost:4321${path}`, { headers: { host: 'localhost:4321' } })
  expect(answer.headers.get('content-disposition')).toContain('.html"')
  const type = answer.headers.get('content-type') ?? ''
  const bytes = Buffer.from(await answer.arrayBuffer())
  const { port: again } = await openWeb((_request, response) => {
    response.writeHead(200, { 'Content-Type': type }).end(bytes)
  })
  const reread = await readOne(`http://127.0.0.1:${again}/snapshot`, localFetcher())
  expect(reread.text).toBe(article.text)
  for (const one of [first, ledger]) await one.close()
})
