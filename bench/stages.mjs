// What is measured: each stage once, in a process of its own, on the same articles. A stage gets the rooms of one
// built checkout and gives the seconds that its work took, without what it needs from the stages before.
import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

/** As `onrecord read` commits them. */
const articlesAtOnce = 32
/** Words that reports of every war have; each asked for among articles and among statements. */
const questions = [
  'said',
  'army',
  'killed',
  '"said that"',
  'denied report',
  'ministry',
  'village',
  'no',
  'the president',
  'zzz',
]
const timesAsked = 5
const articlesShown = 50

/**
 * @typedef {{ dist: string, input: string, scratch: string }} Where the built checkout, the articles as JSON Lines,
 *   and a folder in which a stage leaves what the next ones need
 */

/** Files to articles: parsing, blocks, metadata, ids. */
async function read(where) {
  const room = await roomsOf(where)
  const { readInputs } = await room('read')
  return timed(async () => {
    for await (const { outcome } of readInputs([where.input])) if (!outcome.ok) throw outcome.error
  })
}

/** Texts to sentences, tokens and quotation marks. */
async function tokens(where) {
  const { findQuotations, splitSentences, splitTokens } = await (await roomsOf(where))('text')
  const articles = await articlesOf(where)
  return timed(async () => {
    for (const { text, blocks } of articles) {
      findQuotations(text, blocks)
      for (const block of blocks)
        for (const sentence of splitSentences(text, block)) splitTokens(text, sentence)
    }
  })
}

/** Articles to statements by the network, in as many threads as the program takes. The model is loaded before. */
async function extract(where) {
  const { openExtractorPool } = await (await roomsOf(where))('extract')
  const articles = await articlesOf(where)
  const extractor = await openExtractorPool()
  const statements = []
  let next = 0
  const worker = async () => {
    for (let at = next++; at < articles.length; at = next++)
      statements[at] = await extractor.extract(articles[at])
  }
  const measured = await timed(() => Promise.all(Array.from({ length: 2 * extractor.atOnce }, worker)))
  const file = createWriteStream(join(where.scratch, 'statements.jsonl'))
  for (const found of statements)
    file.write(`${JSON.stringify({ extractor: extractor.name, statements: found })}\n`)
  file.end()
  await once(file, 'close')
  await extractor.close()
  return { ...measured, count: statements.reduce((sum, { length }) => sum + length, 0), unit: 'statements' }
}

/** What the statements say, in one thread; what is known of parties and places is loaded before. */
async function interpret(where) {
  const { openInterpreter } = await (await roomsOf(where))('interpret')
  if (!openInterpreter)
    throw new Error(`${where.dist} interprets nothing: leave that stage out with --stages.`)
  const interpreter = await openInterpreter()
  const found = await statementsOf(where)
  const articles = await articlesOf(where)
  return timed(async () => {
    for (const [at, article] of articles.entries()) interpreter.interpret(article, found[at].statements)
  })
}

/** Articles and statements into a new ledger. */
async function ledger(where) {
  const { openLedger } = await (await roomsOf(where))('ledger')
  const articles = await articlesOf(where)
  const file = join(where.scratch, 'ledger.db')
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
  const entries = (await statementsOf(where)).map(({ extractor, statements }, at) => {
    const article = articles[at]
    const reading = { version: article.article.version, extractor, statements }
    return { article, reading, retrievedAt: '2031-01-01T00:00:00Z' }
  })
  return timed(async () => {
    const opened = await openLedger(file, { create: true })
    for (let at = 0; at < entries.length; at += articlesAtOnce)
      await opened.append(entries.slice(at, at + articlesAtOnce))
    await opened.close()
  })
}

/** What the stage of extracting found, in the order of the articles. */
async function statementsOf(where) {
  const found = []
  const lines = createInterface({ input: createReadStream(join(where.scratch, 'statements.jsonl')) })
  for await (const line of lines) found.push(JSON.parse(line))
  return found
}

/** Questions to a ledger, half of them for articles, half for statements. */
async function search(where) {
  const { openLedger } = await (await roomsOf(where))('ledger')
  const opened = await openLedger(join(where.scratch, 'ledger.db'), { readOnly: true })
  const measured = await timed(async () => {
    for (let time = 0; time < timesAsked; time++)
      for (const search of questions) {
        await opened.articles({ search })
        await opened.statements({ search })
      }
  })
  await opened.close()
  return { ...measured, count: 2 * questions.length * timesAsked, unit: 'questions' }
}

/** Answers of the server as the page asks for them, over the network of this machine. */
async function server(where) {
  const room = await roomsOf(where)
  const [{ openLedger }, { serveLedger }] = [await room('ledger'), await room('server')]
  const opened = await openLedger(join(where.scratch, 'ledger.db'), { readOnly: true })
  const { items } = await opened.articles({ limit: articlesShown })
  const running = await serveLedger({
    ledger: opened,
    webFolder: join(where.dist, 'web'),
    host: '127.0.0.1',
    port: 0,
    completion: () => room('pipeline'),
  })
  const asked = [
    '/',
    '/api/ledger',
    '/api/articles?limit=40',
    ...items.map(({ article }) => `/api/articles/${article.id}`),
  ]
  const measured = await timed(async () => {
    for (const path of asked) {
      const answer = await fetch(running.url + path)
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
      await answer.arrayBuffer()
    }
  })
  await running.close()
  await opened.close()
  return { ...measured, count: asked.length, unit: 'answers' }
}

/** By the names that `--stages` takes. */
export const stages = { read, tokens, extract, interpret, ledger, search, server }

/** Which stage needs what another leaves in the scratch folder. */
export const needs = {
  interpret: ['extract'],
  ledger: ['extract'],
  search: ['extract', 'ledger'],
  server: ['extract', 'ledger'],
}

async function roomsOf({ dist }) {
  return (room) => {
    const door = join(dist, room, 'index.js')
    if (!existsSync(door)) throw new Error(`${dist} has no room ${room}: build that checkout first.`)
    return import(pathToFileURL(door).href)
  }
}

async function articlesOf(where) {
  const { readInputs } = await (await roomsOf(where))('read')
  const articles = []
  for await (const { outcome } of readInputs([where.input])) {
    if (!outcome.ok) throw outcome.error
    articles.push(outcome.value)
  }
  return articles
}

async function timed(work) {
  const started = performance.now()
  await work()
  return { seconds: (performance.now() - started) / 1000 }
}
