import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { answer, warcGz } from '../../../test/support/archives.ts'
import { openLedger } from '../../ledger/index.ts'
import { ingest } from '../../pipeline/index.ts'

const said =
  'The army of Ostravia said on Friday that its troops had taken the village of Vell after a week of fighting. The ministry of Belmark denied this and said that they still held the bridge.'
// In windows-1252, which only the server's header says.
const first = Buffer.from(
  `Village taken\n\n${said} “So it is”, it added.`.replace('“', '\x93').replace('”', '\x94'),
  'latin1',
)
const second = Buffer.from(`Village taken\n\n${said} It corrected the day.`)
const target = 'https://wire.example/vell'

async function open() {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-archive-ledger-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'crawl.warc.gz')
  const capture = (date: string, bytes: Uint8Array, charset: string) => ({
    target,
    date,
    block: answer(bytes, { 'Content-Type': `text/plain; charset=${charset}` }),
  })
  await writeFile(
    file,
    warcGz(
      capture('2031-05-02T08:00:00Z', second, 'utf-8'),
      capture('2031-05-01T08:00:00Z', first, 'windows-1252'),
    ),
  )
  const ledger = await openLedger(join(folder, 'x.db'), { create: true })
  onTestFinished(() => ledger.close())
  return { file, options: { ledger, extractor: null, now: () => '2031-06-01T00:00:00Z' } }
}

it('keeps two captures of an address as versions, each with its time, its bytes and their charset', async () => {
  const { file, options } = await open()
  const { ledger } = options
  expect(await ingest([file], options)).toMatchObject({ newArticles: 1, newVersions: 1, failed: 0 })
  const { items } = await ledger.articles({})
  const view = await ledger.article(items[0]?.article.id ?? '')
  expect(view.article.url).toBe(target)
  expect(view.text).toContain('It corrected the day.')
  expect(view.versions.map(({ retrievedAt }) => retrievedAt).toSorted()).toEqual([
    '2031-05-01T08:00:00Z',
    '2031-05-02T08:00:00Z',
  ])
  const snapshots = await Promise.all(view.versions.map(({ version }) => ledger.snapshot(version)))
  const kept = snapshots.map(({ bytes, mediaType }) => [mediaType, Buffer.from(bytes).toString('latin1')])
  expect(kept.toSorted()).toEqual([
    ['text/plain; charset=utf-8', second.toString('latin1')],
    ['text/plain; charset=windows-1252', first.toString('latin1')],
  ])
  expect(await ingest([file], options)).toMatchObject({ newArticles: 0, newVersions: 0, known: 2 })
  expect((await ledger.verify()).fault).toBeNull()
})

it('takes a version of an archive out, and the chain still holds', async () => {
  const { file, options } = await open()
  const { ledger } = options
  await ingest([file], options)
  const { items } = await ledger.articles({})
  const { version } = (await ledger.article(items[0]?.article.id ?? '')).article
  await ledger.redact(version, { why: 'names a prisoner', by: 'A. Bell', at: '2031-06-02T00:00:00Z' })
  await expect(ledger.snapshot(version)).rejects.toMatchObject({ code: 'notFound' })
  await ingest([file], options)
  await expect(ledger.snapshot(version)).rejects.toMatchObject({ code: 'notFound' })
  expect((await ledger.verify()).fault).toBeNull()
})
