import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReadArticle, type Statement, toSpan } from '../../src/core/index.ts'
import type { Entry } from '../../src/ledger/index.ts'
import { toWholeStatement } from '../../src/ledger/suite/invented.ts'
import { readInputs } from '../../src/read/index.ts'
import { type Executions, provoke, watchExecutions } from '../support/executions.ts'
import { feedparserCases, type HostileCase, ownCases } from '../support/hostile.ts'
import { openSite, type Site } from '../support/site.ts'

const said = 'The army of Ostravia said on Friday that its troops had taken the village of Vell after a week.'
const denied =
  'Belmark denied this and said that its soldiers still held the bridge, the school and the road.'
const control = 'http://control.example'
const fromSet = feedparserCases()
const cases = [...ownCases, ...(fromSet ?? [])]
/** Of the set, that holds feeds, every case comes as a feed's entry, and so many in the other ways too. */
const everyOther = 6
const allWays = ['page', 'feed', 'lines'] as const
type Way = (typeof allWays)[number]
let site: Site
let articlesBy: Record<string, number>
let entries: Entry[]

beforeAll(async () => {
  const read: Awaited<ReturnType<typeof readWays>>[] = []
  for (const [at, one] of cases.entries())
    read.push(await readWays(one, at < ownCases.length || at % everyOther === 0 ? allWays : ['feed']))
  entries = read.flat().map(({ article }) => toEntry(article))
  articlesBy = Object.fromEntries(
    allWays.map((way) => [way, read.flat().filter((found) => found.way === way).length]),
  )
  site = await openSite(entries)
})
afterAll(async () => {
  await site?.close()
})

/** The case as a page, as an entry of a feed and as a line, with the markup in every field that takes words. */
async function readWays({ name, markup }: HostileCase, ways: readonly Way[]) {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-hostile-'))
  const cdata = `<![CDATA[${markup.replaceAll(']]>', '')}]]>`
  const escaped = markup.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  const files = {
    page: `<html><head><title>Case ${escaped}</title><meta name="author" content="${escaped}"><meta property="og:site_name" content="${escaped}"></head><body><article><h1>Case ${escaped}</h1><p>${said}</p>${markup}<p>${escaped}</p><p>${denied}</p></article></body></html>`,
    feed: `<rss><channel><title>${escaped}</title><item><title>${escaped}</title><dc:creator>${cdata}</dc:creator><link>https://wire.example/feed/${encodeURIComponent(name)}</link><content:encoded><![CDATA[<p>${said}</p>${cdata.slice(9, -3)}<p>${denied}</p>]]></content:encoded></item></channel></rss>`,
    lines: JSON.stringify({ title: markup, outlet: markup, text: `${said}\n${markup}\n${denied}` }),
  }
  const names = { page: 'page.html', feed: 'feed.xml', lines: 'lines.jsonl' }
  const found: { readonly way: Way; readonly article: ReadArticle }[] = []
  for (const way of ways) {
    await writeFile(join(folder, names[way]), files[way])
    for await (const { outcome } of readInputs([join(folder, names[way])]))
      if (outcome.ok) found.push({ way, article: outcome.value })
  }
  await rm(folder, { recursive: true })
  return found
}

/** An entry whose one statement takes in all the text, so that hostile words are source, cue and content. */
function toEntry(article: ReadArticle): Entry {
  const { text } = article
  const [first, last] = [said.length, text.length]
  const spans = {
    source: [toSpan(text, { start: 0, end: 3 })],
    cue: [toSpan(text, { start: 4, end: 8 })],
    content: first + 1 < last ? [toSpan(text, { start: 9, end: last })] : [],
  }
  const statement: Statement = toWholeStatement(article.article.version, spans, { extractor: 'by-hand@1' })
  const reading = { version: article.article.version, extractor: 'by-hand@1', statements: [statement] }
  return { article, reading, retrievedAt: '2031-05-04T12:00:00.000Z' }
}

/** A case as a browser without any guard shows it: how much runs. */
async function runUnguarded(page: Page, executions: Executions, { markup }: HostileCase): Promise<number> {
  const before = executions.seen.length
  await page.route(`${control}/`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><body><p>${said}</p>${markup}` }),
  )
  // Some lead away before they have loaded.
  await page.goto(`${control}/`).catch(() => {})
  await provoke(page, 'body').catch(() => {})
  // What runs tells so by a call over the wire, which comes before the answer to this one.
  await page.evaluate('new Promise((resolve) => setTimeout(resolve, 20))').catch(() => {})
  return executions.seen.length - before
}

async function openControl(): Promise<{ page: Page; executions: Executions }> {
  const page = await (await site.open('/')).context().newPage()
  return { page, executions: await watchExecutions(page, control) }
}

describe('the counter', () => {
  it('counts every own case where nothing guards', async () => {
    const { page, executions } = await openControl()
    const silent: string[] = []
    for (const one of ownCases) if ((await runUnguarded(page, executions, one)) === 0) silent.push(one.name)
    expect(silent).toEqual([])
  })

  it.skipIf(fromSet === null)(
    'counts feedparser’s, but for those that only browsers of its day ran',
    async () => {
      const { page, executions } = await openControl()
      const some = (fromSet ?? []).filter((_, at) => at % 4 === 0)
      let ran = 0
      for (const one of some) if ((await runUnguarded(page, executions, one)) > 0) ran++
      expect(ran / some.length).toBeGreaterThan(0.3)
    },
  )
})

describe('hostile articles', () => {
  it('are read in each way', () => {
    const few = ownCases.length + (fromSet ?? []).length / everyOther - 1
    expect(articlesBy.lines).toBeGreaterThanOrEqual(few)
    expect(articlesBy.page).toBeGreaterThan(few * 0.8)
    expect(articlesBy.feed).toBeGreaterThan(cases.length * 0.8)
  })

  it.skipIf(fromSet === null)('of feedparser’s tests are there: ../shared/data/feeds/feedparser', () => {
    expect(fromSet?.length).toBeGreaterThan(150)
  })

  it('run nothing: in a list, in a search, as an article, as a statement', async () => {
    const page = await site.open('/')
    const executions = await watchExecutions(page, site.url)
    const shown = async (path: string) => {
      await site.goto(page, path)
      await provoke(page, 'body')
    }
    await shown('/')
    await shown('/?search=script')
    await shown(`/articles/${entries[0]?.article.article.id}`)
    for (const { article, reading } of entries) {
      // Within the app, as a reader goes on: loading it anew hundreds of times would take minutes.
      const path = `/statements/${reading?.statements[0]?.id}`
      await page.evaluate(
        `history.pushState(null, '', '${path}'); dispatchEvent(new PopStateEvent('popstate'))`,
      )
      const shownWords = () =>
        page.evaluate<string>(`(document.querySelector('.text')?.textContent ?? '').replace(/\\s/g, '')`)
      await expect.poll(shownWords, { timeout: 10_000 }).toContain(article.text.replace(/\s/g, ''))
      await provoke(page, 'main')
    }
    const left = 'main :is(script, style, iframe, object, embed, img, form, [style], [onclick], [onerror])'
    expect(await page.locator(left).count()).toBe(0)
    expect(executions.seen).toEqual([])
  }, 900_000)

  it('are handed over as files, never shown, when their bytes are asked for', async () => {
    const page = await site.open('/')
    const executions = await watchExecutions(page, site.url)
    for (const { article } of entries.slice(0, 6)) {
      const download = page.waitForEvent('download')
      await page.goto(`${site.url}/api/articles/${article.article.version}/snapshot`).catch(() => {})
      expect((await download).suggestedFilename()).toMatch(/^ver_\w+\.\w+$/)
    }
    expect(executions.seen).toEqual([])
  })
})
