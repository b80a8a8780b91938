import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { notInterpreted, statementId, toSpan } from '../core/index.ts'
import type { Extractor } from '../extract/index.ts'
import type { Interpreter } from '../interpret/index.ts'
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

/** Says of every statement that it denies. */
function createInterpreter(name: string): Interpreter & { readonly asked: string[] } {
  const asked: string[] = []
  return {
    name,
    language: 'en',
    interpret: ({ text }, statements) => {
      asked.push(text)
      return {
        statements: statements.map((statement) => ({ ...statement, act: 'denies', hedges: statement.cue })),
        writer: [],
        care: [],
      }
    },
    prepare: [].values(),
    asked,
  }
}

/** Finds one statement in an English text: "it" said, whatever stands there. */
function createSayer(): Extractor & { readonly asked: (string | null)[] } {
  const fake = createExtractor()
  return {
    ...fake,
    extract: async (version) => {
      await fake.extract(version)
      const cue = toSpan(version.text, { start: 0, end: 3 })
      const spans = { source: [], cue: [cue], content: [] }
      const id = statementId(version.article.version, spans)
      const found = {
        quotation: 'none' as const,
        parent: null,
        confidence: 1,
        extractor: 'fake/1',
        by: 'machine',
      }
      return [{ ...notInterpreted, ...found, id, ...spans, antecedent: [] }]
    },
  }
}

it('interprets what it reads, once', async () => {
  const { file, ...options } = await openFolder()
  const [extractor, interpreter] = [createSayer(), createInterpreter('fake/1')]
  const work = { ...options, extractor, interpreter }
  expect(await ingest([file], work)).toMatchObject({ newArticles: 2, newStatements: 1, reinterpreted: 0 })
  const { items } = await options.ledger.statements({})
  expect(items.map(({ statement }) => statement.act)).toEqual(['denies'])
  const { head } = await options.ledger.verify()
  expect(await ingest([file], work)).toMatchObject({ known: 2, reinterpreted: 0 })
  expect(await options.ledger.verify()).toMatchObject({ fault: null, head })
  expect(interpreter.asked).toHaveLength(1)
})

it('gives an earlier reading what a newer interpreter makes of it, and extracts nothing anew', async () => {
  const { file, ...options } = await openFolder()
  const extractor = createSayer()
  await ingest([file], { ...options, extractor })
  expect((await options.ledger.statements({})).items.map(({ statement }) => statement.act)).toEqual([null])
  for (const name of ['fake/1', 'fake/2']) {
    const interpreter = createInterpreter(name)
    const work = { ...options, extractor, interpreter }
    expect(await ingest([file], work)).toMatchObject({ known: 2, newStatements: 0, reinterpreted: 1 })
    expect(interpreter.asked).toEqual([lines[0]?.text])
  }
  expect(extractor.asked).toEqual(['en'])
  const { items } = await options.ledger.articles({})
  const views = await Promise.all(items.map(({ article }) => options.ledger.article(article.id)))
  expect(views.map(({ interpreter }) => interpreter).toSorted()).toEqual(['fake/2', null])
  expect(await options.ledger.verify()).toMatchObject({ fault: null })
})
