// Takes docs/screenshot.png and docs/screens of the sample reports, as `npm start` shows them: node scripts/screenshot.mjs
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { build } from './build.mjs'
import { findChromium, howToGetChromium } from './chromium.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const program = join(root, 'dist', 'cli', 'main.js')
const folder = mkdtempSync(join(tmpdir(), 'onrecord-screenshot-'))
const ledger = join(folder, 'samples.db')
const executablePath = findChromium()
if (executablePath === null) throw new Error(howToGetChromium)

build()
spawnSync(process.execPath, [
  program,
  'read',
  '--sample',
  '--ledger',
  ledger,
  join(root, 'examples', 'samples'),
])
const server = spawn(process.execPath, [program, 'serve', '--ledger', ledger], {
  stdio: ['ignore', 'ignore', 'pipe'],
})
await new Promise((resolve) => server.stderr.once('data', resolve))

const address = 'http://localhost:4321'
const { items } = await (
  await fetch(`${address}/api/statements?search=spokesman+operations+said&outlet=Sample+Wire`)
).json()
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' })
await page.goto(`${address}/statements/${items[0].statement.id}`)
await page.getByRole('heading', { name: 'Statement 4 of' }).waitFor()
await page.evaluate(() => window.scrollTo(0, 0))
await page.screenshot({ path: join(root, 'docs', 'screenshot.png') })

const claims = await (await fetch(`${address}/api/claims?search=withdrawn&order=contested`)).json()
const looks = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
}
mkdirSync(join(root, 'docs', 'screens'), { recursive: true })
for (const [look, options] of Object.entries(looks)) {
  const shown = await browser.newPage(options)
  for (const [screen, path, ready] of [
    ['claims', '/claims?order=contested', '.results'],
    ['claim', `/claims/${claims.items[0].id}`, '.claim'],
  ]) {
    await shown.goto(address + path)
    await shown.locator(ready).waitFor()
    await shown.screenshot({ path: join(root, 'docs', 'screens', `${screen}-${look}.png`) })
  }
}
await browser.close()
server.kill()
rmSync(folder, { recursive: true, force: true })
