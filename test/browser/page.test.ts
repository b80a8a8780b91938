import { readFileSync } from 'node:fs'
import { source as axe } from 'axe-core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { toEntry } from '../support/marked.ts'
import { manyReports, reports } from '../support/reports.ts'
import { openSite, type Site } from '../support/site.ts'

const entries = [...manyReports(60), ...reports].map(toEntry)
const entryOf = (words: string) =>
  entries.findLast(({ article }) => article.article.headline?.includes(words))
const bridge = entryOf('Vell bridge')
const statements = bridge?.reading?.statements ?? []
const article = `/articles/${bridge?.article.article.id}`
const address = (number: number) => `/statements/${statements[number - 1]?.id}`
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
let site: Site

beforeAll(async () => {
  site = await openSite(entries)
})
afterAll(async () => {
  await site?.close()
})

const pathOf = (page: Page) => new URL(page.url()).pathname + new URL(page.url()).search
const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent.trim()')
const panel = (page: Page) => page.locator('#panel')

/** The words of an element, as a reader would count white space. */
async function wordsOf(locator: Locator): Promise<string> {
  return ((await locator.first().textContent()) ?? '').replace(/\s+/g, ' ').trim()
}

/** Whether the middle of an element lies in the window and nothing lies over it. */
function isInSight(page: Page, selector: string): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    const element = document.querySelector('${selector}')
    const { left, right, top, bottom } = element.getBoundingClientRect()
    return document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === element
  })()`)
}

function styleOf(page: Page, selector: string, property: string): Promise<string> {
  return page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${property}`)
}

describe('the list', () => {
  it('shows the newest first, and more when asked', async () => {
    const page = await site.open('/')
    expect(await wordsOf(page.locator('h3').first())).toContain('Vell bridge')
    expect(await page.locator('h3').count()).toBe(40)
    await page.getByRole('button', { name: 'More' }).press('Enter')
    await page.getByRole('button', { name: 'More' }).waitFor({ state: 'detached' })
    expect(await page.locator('h3').count()).toBe(65)
    expect(await focused(page)).toBe(await wordsOf(page.locator('h3').nth(40)))
  })

  it('searches articles and statements while one types, and keeps the words in the address', async () => {
    const page = await site.open('/')
    await page
      .getByLabel('Search articles and statements')
      .pressSequentially('commission dead', { delay: 20 })
    await page.locator('mark').first().waitFor()
    expect(pathOf(page)).toBe('/?search=commission+dead')
    expect(await page.locator('mark').allInnerTexts()).toContain('commission')
    expect(await wordsOf(page.getByRole('status').first())).toMatch(/^1 article and \d statements? found$/)
    await page.getByRole('link', { name: /both governments agreed/ }).click()
    await page.locator('[data-cue][aria-current]').waitFor()
    expect(pathOf(page)).toBe(address(12))
    await page.goBack()
    expect(await page.getByLabel('Search articles and statements').inputValue()).toBe('commission dead')
    expect(await page.locator('mark').count()).toBeGreaterThan(0)
  })

  it('says so when nothing is found', async () => {
    const page = await site.open('/?search=zebra')
    expect(await wordsOf(page.locator('main'))).toContain('No article has all of these words.')
  })

  it('says what to do in an empty ledger, and when nothing answers', async () => {
    const page = await site.open('/nowhere')
    await page.route('**/api/articles?*', (route) =>
      route.fulfill({ json: { items: [], total: 0, next: null } }),
    )
    await site.goto(page, '/')
    await page.getByText('onrecord read FILE').waitFor()
    await page.route('**/api/articles?*', (route) => route.abort())
    await site.goto(page, '/')
    expect(await wordsOf(page.getByRole('alert'))).toContain('Is “onrecord serve” still running?')
    await page.unroute('**/api/articles?*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('h3').first().waitFor()
  })

  it('finds its place again on the way back', async () => {
    const page = await site.open('/')
    const row = page.locator('h3 a').nth(30)
    await row.scrollIntoViewIfNeeded()
    const top = await page.evaluate<number>('scrollY')
    await row.click()
    await page.locator('h1.headline').waitFor()
    expect(await page.evaluate<number>('scrollY')).toBe(0)
    await page.goBack()
    await row.waitFor()
    await expect.poll(() => page.evaluate<number>('scrollY')).toBe(top)
  })
})

describe('an article', () => {
  it('keeps the text to the letter, with source, cue and content marked in it', async () => {
    const page = await site.open(article)
    const blocks = await page.locator('.text > *').allTextContents()
    expect(blocks.join('\n')).toBe(bridge?.article.text)
    expect(await page.locator('.quiet-cue').count()).toBe(statements.length)
    expect(await styleOf(page, '.quiet-source', 'textDecorationStyle')).toBe('solid')
    expect(await styleOf(page, '.quiet-cue', 'textDecorationStyle')).toBe('dotted')
    expect(await styleOf(page, '.quiet-content-starts', 'backgroundImage')).toContain('gradient')
  })

  it('is stepped through by keyboard: letters, arrows, Tab, and out again', async () => {
    const page = await site.open(article)
    const heading = panel(page).locator('h2')
    await page.keyboard.press('j')
    await expect.poll(() => wordsOf(heading)).toMatch(/statement 1 of 15/i)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('j')
    await expect.poll(() => wordsOf(heading)).toMatch(/statement 3 of 15/i)
    expect(pathOf(page)).toBe(address(3))
    expect(await focused(page)).toBe('told')
    await page.keyboard.press('Tab')
    await expect.poll(() => wordsOf(heading)).toMatch(/statement 4 of 15/i)
    await page.keyboard.press('k')
    await expect
      .poll(() => wordsOf(page.locator('[aria-live]')))
      .toContain('Source: A military spokesman. Cue: told.')
    await page.keyboard.press('Escape')
    await expect.poll(() => wordsOf(heading)).toMatch(/15 statements/i)
    expect(pathOf(page)).toBe(article)
  })

  it('leaves the letters alone when they are switched off', async () => {
    const page = await site.open(article)
    await page.getByRole('checkbox').uncheck()
    await page.locator('h1').click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    expect(await page.locator('[aria-current]').count()).toBe(0)
    await page.keyboard.press('ArrowRight')
    await page.locator('[aria-current]').waitFor()
  })

  it('shows the details of a statement that is clicked on', async () => {
    const page = await site.open(article)
    await page.getByText('Ostravian soldiers guarding').first().click()
    const details = panel(page)
    await details.getByText('nested in').waitFor()
    const words = await wordsOf(details)
    for (const part of [
      'Belmark',
      'believes',
      'a part of the content',
      'high, 0.81',
      'machine',
      'by-hand@1',
      'not worked out yet',
      'Northern Wire',
      '12 April 2031',
    ])
      expect(words).toContain(part)
    expect(words).toContain(bridge?.article.article.sha256)
    await details.getByRole('link', { name: 'A military spokesman told' }).click()
    await expect.poll(() => pathOf(page)).toBe(address(3))
    const download = page.waitForEvent('download')
    await details.getByRole('link', { name: 'Download' }).click()
    expect(readFileSync(await (await download).path(), 'utf8')).toBe(bridge?.article.text)
  })

  it('says for whom a source stands, in the panel and in the text', async () => {
    const page = await site.open(address(6))
    await panel(page).getByText('stands for').waitFor()
    expect(await wordsOf(panel(page).locator('.antecedent'))).toBe('Ansel Ruhde')
    expect(await wordsOf(page.locator('.text .antecedent'))).toBe('Ansel Ruhde')
    expect(await page.locator('[aria-live]').allTextContents()).toContainEqual(
      expect.stringContaining('he, that is Ansel Ruhde'),
    )
  })

  it('lists words that may be missing, and leads to them by keyboard', async () => {
    const page = await site.open(article)
    const misses = panel(page).getByRole('region', { name: '1 possible miss' })
    await misses.getByRole('link', { name: 'told reporting word' }).press('Enter')
    expect(await focused(page)).toBe('told')
    expect(pathOf(page)).toBe(article)
    expect(await styleOf(page, '.text .miss', 'borderBottomStyle')).toBe('dashed')
  })

  it('offers its other version', async () => {
    const page = await site.open(`/articles/${entryOf('Convoy')?.article.article.id}`)
    expect(await wordsOf(page.locator('.text'))).toContain('eleven drivers')
    await page.getByRole('main').getByRole('navigation').getByRole('link').click()
    await page.getByText('three drivers').first().waitFor()
    expect(pathOf(page)).toMatch(/^\/articles\/ver_/)
  })
})

describe('a statement’s address', () => {
  it.each([
    ['on a desk', {}],
    ['on a phone', phone],
  ])('opens the article at its words, %s', async (_, options) => {
    const page = await site.open(address(14), options)
    await page.locator('[data-cue][aria-current]').waitFor()
    expect(await focused(page)).toBe('denied')
    expect(await isInSight(page, '[aria-current]')).toBe(true)
    expect(await wordsOf(page.locator('.strong-source'))).toBe('Belmark’s general staff')
    expect(await wordsOf(panel(page))).toContain('that the village had changed hands')
  })

  it('says so when there is no such statement, article or page', async () => {
    for (const [path, words] of [
      ['/statements/sta_none', 'sta_none'],
      ['/articles/art_none', 'art_none'],
      ['/nowhere/one', 'There is no page at this address.'],
    ] as const) {
      const page = await site.open(path)
      expect(await wordsOf(page.getByRole('main'))).toContain(words)
    }
    expect((await fetch(`${site.url}/nowhere/one`)).status).toBe(404)
  })

  it('shows what was redacted as redacted, with its why', async () => {
    const talks = entryOf('useful')?.reading?.statements[1]
    await site.ledger.redact(talks?.id ?? '', {
      why: 'asked by the speaker',
      by: 'desk',
      at: '2031-06-01T00:00:00Z',
    })
    const page = await site.open(`/statements/${talks?.id}`)
    await page.getByText('asked by the speaker').first().waitFor()
    expect(await wordsOf(page.getByRole('main'))).not.toContain('the first round of talks')
  })
})

describe('every screen', () => {
  const hostile = `/articles/${entryOf('<script>')?.article.article.id}`
  const screens = [
    '/',
    '/?search=valley',
    '/?search=zebra',
    article,
    address(4),
    hostile,
    '/statements/sta_none',
    '/nowhere',
  ]

  it.each([
    ['light, on a desk', { colorScheme: 'light' as const }],
    ['dark, on a phone', { colorScheme: 'dark' as const, ...phone }],
  ])('has nothing that axe finds fault with: %s', async (_, options) => {
    const Found = z.object({
      violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
    })
    // Only here: the policy would keep the checker's own script out.
    const page = await site.open('/', { ...options, bypassCSP: true })
    for (const path of screens) {
      await site.goto(page, path)
      await page.evaluate(axe)
      const { violations } = Found.parse(await page.evaluate('axe.run()'))
      const faults = violations.map(
        ({ id, nodes }) => `${path}: ${id} at ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
      )
      expect(faults).toEqual([])
    }
  })

  it('fits every window without scrolling sideways', async () => {
    const page = await site.open('/')
    for (const path of screens) {
      await site.goto(page, path)
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        const overflow = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        expect([path, width, overflow]).toEqual([path, width, 0])
      }
    }
  })

  it('shows hostile words as words', async () => {
    for (const path of [
      hostile,
      '/?search=script',
      `/statements/${entryOf('<script>')?.reading?.statements[0]?.id}`,
    ]) {
      const page = await site.open(path)
      const words = await wordsOf(page.getByRole('main'))
      expect(words).toContain('<script>window.broken=1</script>')
      expect(words).toContain('<img src=x onerror="window.broken=1">Outlet')
      expect(await page.evaluate('window.broken')).toBeUndefined()
      expect(await page.locator('main :is(script, img, iframe, svg, b)').count()).toBe(0)
    }
  })
})

describe('the whole time', () => {
  it('no script failed, no policy was broken, no other host was asked', () => {
    expect(site.faults).toEqual([])
  })
})
