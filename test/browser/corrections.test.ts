import { source as axe } from 'axe-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { type Correction, toSpan } from '../../src/core/index.ts'
import { toEntry } from '../support/marked.ts'
import { openSite, type Site } from '../support/site.ts'

const notice = 'Correction: An earlier version of this story gave the wrong river. It is the Ost.'
const plain = toEntry({
  headline: 'Ferry at Lenz',
  url: 'https://wire.example/ferry',
  blocks: [
    ['headline', 'Ferry at Lenz'],
    ['paragraph', '{1s:Jan Rehor} {1c:said} {1q:the ferry would run}.'],
    ['paragraph', notice],
  ],
})
const start = plain.article.text.indexOf(notice)
const corrections: Correction[] = [
  { ...toSpan(plain.article.text, { start, end: start + notice.length }), kind: 'correction' },
]
const corrected = { ...plain, article: { ...plain.article, corrections } }
const untouched = toEntry({
  headline: 'Bridge at Lenz',
  url: 'https://wire.example/bridge',
  blocks: [['paragraph', '{1s:Jan Rehor} {1c:said} {1q:the bridge stood}.']],
})
const addressOf = ({ article: { article } }: typeof plain) => `/articles/${article.id}`
let site: Site

beforeAll(async () => {
  site = await openSite([corrected, untouched])
})
afterAll(async () => {
  await site?.close()
})

const region = { name: 'The outlet on its own words' }

it('shows what the outlet says of its own words, in its words, and leads to them in the text', async () => {
  const page = await site.open(addressOf(corrected))
  const list = page.getByRole('region', region)
  expect(await list.getByRole('blockquote').textContent()).toBe(notice)
  await list.getByRole('link', { name: 'Correction' }).press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe(`correction-${start}`)
  const words = page.locator(`#correction-${start}`)
  expect(await words.textContent()).toBe(notice)
  const style = `getComputedStyle(document.getElementById('correction-${start}')).borderBottomStyle`
  expect(await page.evaluate(style)).toBe('double')
})

it('says nothing where the outlet says nothing', async () => {
  const page = await site.open(addressOf(untouched))
  await page.getByRole('heading', { name: 'Bridge at Lenz' }).first().waitFor()
  expect(await page.getByRole('region', region).count()).toBe(0)
})

it.each(['light', 'dark'] as const)('can be read by all in %s', async (colorScheme) => {
  const page = await site.open(addressOf(corrected), { colorScheme })
  await page.getByRole('region', region).waitFor()
  await page.evaluate(axe)
  const { violations } = z
    .object({ violations: z.array(z.object({ id: z.string() })) })
    .parse(await page.evaluate('axe.run()'))
  expect(violations).toEqual([])
  expect(site.faults).toEqual([])
})
