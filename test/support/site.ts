import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { findChromium, howToGetChromium } from '../../scripts/chromium.mjs'
import { type Entry, type Ledger, openLedger } from '../../src/ledger/index.ts'
import { serveLedger } from '../../src/server/index.ts'

/** The page of a ledger as a reader has it: built, served, in a real browser. */
export interface Site {
  readonly url: string
  readonly ledger: Ledger
  /** A fresh browser context at an address; what went wrong in any of them is collected in `faults`. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>
  /** Takes a page to an address, and waits until the app has something to show there. */
  goto(page: Page, path: string): Promise<void>
  /** Errors of scripts, broken policies and requests to other hosts. */
  readonly faults: readonly string[]
  close(): Promise<void>
}

// No sandbox: tests run as root in containers. The rest keeps Chromium from calling home.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Builds the page, fills a ledger, serves it and starts Chromium. */
export async function openSite(entries: readonly Entry[]): Promise<Site> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error(howToGetChromium)
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-browser-'))
  const webFolder = join(folder, 'web')
  buildPage(webFolder)
  const ledger = await openLedger(join(folder, 'test.db'), { create: true })
  await ledger.append(entries)
  const server = await serveLedger({
    ledger,
    webFolder,
    host: '127.0.0.1',
    port: 0,
    completion: () => import('../../src/pipeline/index.ts'),
  })
  const browser = await chromium.launch({ executablePath, args: flags })
  const faults: string[] = []
  const goto = async (page: Page, path: string) => {
    await page.goto(server.url + path)
    await page.locator('.results, .notice, .reader, .claim').first().waitFor()
  }
  return {
    url: server.url,
    ledger,
    faults,
    open: async (path, options = {}) => {
      const page = await openPage(browser, server.url, options, faults)
      await goto(page, path)
      return page
    },
    goto,
    close: async () => {
      await browser.close()
      await server.close()
      await ledger.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** As `npm run build` does: in a process of its own, since vitest's would build the page for development. */
function buildPage(folder: string): void {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const { NODE_ENV: _, VITEST: __, ...env } = process.env
  execFileSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--outDir', folder],
    {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
}

async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  faults: string[],
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  page.on('console', (message) => {
    // An answer of 404 is a part of some tests, and Chromium puts each on the console.
    const isExpected = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isExpected) faults.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`)) faults.push(`request: ${request.url()}`)
  })
  return page
}
