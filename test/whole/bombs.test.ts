import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readInputs } from '../../src/read/index.ts'
import { localFetcher, openWeb } from '../support/web.ts'

// Beside these: nested entities and elements of feeds in src/read/feeds, nested and countless elements of pages in
// src/read/page.test.ts, compressed bombs, slow bodies and headers of 1 MB in src/read/fetch.

const said = 'The army of Ostravia said on Friday that its troops had taken the village of Vell. '
const megabyte = 1024 * 1024
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-bombs-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Every outcome of an input as "ok" or "code: sentence", with the folder's name left out. */
async function outcomesOf(...[inputs, options]: Parameters<typeof readInputs>): Promise<string[]> {
  const outcomes: string[] = []
  for await (const { outcome } of readInputs(inputs, options))
    outcomes.push(
      outcome.ok ? 'ok' : `${outcome.error.code}: ${outcome.error.message.replaceAll(folder, '')}`,
    )
  return outcomes
}

async function readFile(name: string, content: string): Promise<string[]> {
  await writeFile(join(folder, name), content)
  return outcomesOf([join(folder, name)])
}

/** Chunks without an end, that note when nobody wants more. */
function endless(start: string, again: string) {
  const state = { bytes: 0, isClosed: false }
  async function* chunks() {
    try {
      yield Buffer.from(start)
      for (const chunk = Buffer.from(again.repeat(1000)); ; state.bytes += chunk.length) yield chunk
    } finally {
      state.isClosed = true
    }
  }
  return { chunks: chunks(), state }
}

it('refuses a page of 50 MB in one line by its size', async () => {
  const page = `<html><body><h1>Army takes village</h1><p>${said.repeat((50 * megabyte) / said.length)}</p></body></html>`
  expect(page.length).toBeGreaterThan(49 * megabyte)
  const tooLarge = /^inputTooLarge: .* larger than 20 MB, the most that is read as one article/
  expect(await readFile('one-line.html', page)).toEqual([expect.stringMatching(tooLarge)])
})

it('passes over a line of 50 MB and reads the next', async () => {
  const lines = [said.repeat((50 * megabyte) / said.length), said].map((text) => JSON.stringify({ text }))
  expect(await readFile('one-line.jsonl', lines.join('\n'))).toEqual([
    expect.stringMatching(/^inputInvalidLine: "\/one-line.jsonl", line 1: the line is longer than 8 MB/),
    'ok',
  ])
})

it.each([
  [
    'page.html',
    `<html><body><p>${said.repeat(200_000)}</p></body></html>`,
    /^inputUnsupported: .* too many words/,
  ],
  ['spaces.html', `<html><body><p>${said}${' '.repeat(15_000_000)}</p></body></html>`, /^inputUnsupported: /],
  ['text.txt', said.repeat(200_000), /^ok$/],
  ['spaces.txt', `${said}${' '.repeat(15_000_000)}.`, /^ok$/],
  ['nested.jsonl', `{"text": ${'['.repeat(1_000_000)}`, /^inputInvalidLine: .* not valid JSON/],
  [
    'whole.jsonl',
    `{"text": ${'['.repeat(1e6)}${']'.repeat(1e6)}}`,
    /^inputInvalidLine: .* "text" is not a text/,
  ],
  [
    'linked.html',
    `<script type="application/ld+json">${'['.repeat(1e6)}</script><p>${said.repeat(3)}</p>`,
    /^ok$/,
  ],
])('reads or refuses one line of many megabytes within limits: %s', async (name, content, end) => {
  const started = process.cpuUsage()
  expect(await readFile(name, content)).toEqual([expect.stringMatching(end)])
  const { user, system } = process.cpuUsage(started)
  expect((user + system) / 1e6).toBeLessThan(10)
})

it.each([
  ['feed', '<rss><channel>', `<item><title>Army</title><description>${said}</description></item>`],
  ['page', '<html><body>', `<p>${said}</p>`],
  ['text', said, `${said}\n`],
])('stops a %s that never ends at its limit', async (_kind, start, again) => {
  const { chunks, state } = endless(start, again)
  expect(await outcomesOf(['-'], { stdin: chunks })).toEqual([
    expect.stringMatching(/^inputTooLarge: Standard input is larger than 20 MB/),
  ])
  expect(state.isClosed).toBe(true)
  expect(state.bytes).toBeLessThan(21 * megabyte)
})

it('stops a feed of a site that never ends', async () => {
  const { port } = await openWeb((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).write('<rss><channel>')
    const more = (): void => {
      while (response.writable && response.write(`<item>${said}</item>`.repeat(100)));
      response.once('drain', more)
    }
    more()
  })
  const address = `http://127.0.0.1:${port}/feed`
  expect(await outcomesOf([address], { fetcher: localFetcher({ limits: { bodyBytes: megabyte } }) })).toEqual(
    [expect.stringMatching(/^fetchTooLarge: .* its body is larger than 1 MB/)],
  )
})
