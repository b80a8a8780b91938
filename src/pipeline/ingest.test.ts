import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { Extractor } from '../extract/index.ts'
import { openLedger } from '../ledger/index.ts'
import { ingest } from './ingest.ts'

const lines = [
  { url: 'https://wire.example/1', text: 'The Ostravian army said on Monday that it had left the town.' },
  {
    url: 'https://wire.example/2',
    text: 'Представитель министерства обороны сообщил журналистам, что войска покинули город в понедельник.',
  },
]

/** Reads English and finds nothing; gives the languages it was asked for. */
function createExtractor(): Extractor & { readonly asked: (string | null)[] } {
  const asked: (string | null)[] = []
  return {
    name: 'fake/1',
    language: 'en',
    atOnce: 1,
    extract: async ({ article }) => {
      asked.push(article.language)
      return []
    },
    close: async () => {},
    asked,
  }
}

async function openFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-ingest-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'wire.jsonl')
  await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const ledger = await openLedger(join(folder, 'x.db'), { create: true })
  onTestFinished(() => ledger.close())
  return { file, ledger, now: () => '2031-05-01T08:00:00Z' }
}

it('stores a text in another language without a reading, and counts it each time', async () => {
  const { file, ...options } = await openFolder()
  const extractor = createExtractor()
  const summary = await ingest([file], { ...options, extractor })
  expect(summary).toMatchObject({ articles: 2, newArticles: 2, unread: 1, failed: 0 })
  expect(extractor.asked).toEqual(['en'])
  const { items } = await options.ledger.articles({})
  const views = await Promise.all(items.map(({ article }) => options.ledger.article(article.id)))
  const read = Object.fromEntries(views.map((view) => [view.article.language, view.extractor]))
  expect(read).toEqual({ en: 'fake/1', ru: null })
  expect(await ingest([file], { ...options, extractor })).toMatchObject({ known: 2, unread: 1 })
})

it('counts no language where nothing was to be extracted', async () => {
  const { file, ...options } = await openFolder()
  expect(await ingest([file], { ...options, extractor: null })).toMatchObject({ newArticles: 2, unread: 0 })
})
