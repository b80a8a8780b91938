import { source as axe } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { ClaimView } from '../../src/server/index.ts'
import { toEntry } from '../support/marked.ts'
import { reports } from '../support/reports.ts'
import { openSite, type Site } from '../support/site.ts'

const entries = reports.map(toEntry)
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
let site: Site
let claim: ClaimView

beforeAll(async () => {
  site = await openSite(entries)
  claim = await inventClaim()
})
afterAll(async () => {
  await site?.close()
})

/** A claim that three statements of the ledger are said to speak to: what linking would make of them is no matter here. */
async function inventClaim(): Promise<ClaimView> {
  const [first, second, third] = await Promise.all(
    (entries[4]?.reading?.statements ?? []).slice(0, 3).map(({ id }) => site.ledger.statement(id)),
  )
  if (!first || !second || !third) throw new Error('The report has fewer statements.')
  const member = (view: typeof first, stance: 'affirms' | 'denies', by = 'machine') => ({
    ...view,
    origin: view.article.id,
    isRelay: false,
    link: {
      claim: 'cla_1',
      stance,
      state: by === 'machine' ? ('suggested' as const) : ('confirmed' as const),
      by,
      to: null,
      score: null,
      why: [],
    },
  })
  const position = (
    party: string,
    holds: 'affirms' | 'denies',
    since: string,
    evidence: string,
    until: string | null = null,
  ) => ({ claim: 'cla_1', party, holds, since, until, evidence: [evidence] })
  const [a, b, c] = [first, second, third].map(({ statement }) => statement.id) as [string, string, string]
  return {
    id: 'cla_1',
    label: first,
    statements: 3,
    appearances: 1,
    origins: 1,
    voices: 2,
    status: ['contested', 'changed'],
    firstDay: '2031-05-01',
    lastDay: '2031-08-02',
    parties: [
      { party: 'Belmark', holds: 'affirms' },
      { party: 'Ostravia', holds: 'affirms' },
    ],
    members: [member(first, 'affirms'), member(second, 'denies', 'Ada Lenz'), member(third, 'affirms')],
    positions: [
      position('Belmark', 'affirms', '2031-05-01', a),
      position('Ostravia', 'denies', '2031-05-02', b, '2031-08-02'),
      position('Ostravia', 'affirms', '2031-08-02', c),
    ],
    relations: [],
    slots: [
      {
        slot: 'howMany',
        verdict: 'differ',
        kind: 'interval',
        reason: 'One says 4, the other 5.',
        from: a,
        to: b,
        a: [],
        b: [],
      },
      { slot: 'who', verdict: 'differ', kind: 'other', reason: 'Two parties.', from: a, to: b, a: [], b: [] },
    ],
    reviews: [],
  }
}

/** A page to which the server tells of one claim, or of none. */
async function open(
  options: Parameters<Site['open']>[1] = {},
  claims: readonly ClaimView[] = [claim],
): Promise<Page> {
  const page = await site.open('/', options)
  await page.route('**/api/claims?*', (route) =>
    route.fulfill({ json: { items: claims, total: claims.length, next: null } }),
  )
  await page.route('**/api/claims/cla_1', (route) => route.fulfill({ json: claim }))
  return page
}

const wordsOf = async (page: Page, selector: string) =>
  ((await page.locator(selector).first().textContent()) ?? '').replace(/\s+/g, ' ').trim()

describe('claims', () => {
  it('are listed with who holds what and what was counted, and lead to the claim', async () => {
    const page = await open()
    await page.getByRole('link', { name: 'Claims' }).click()
    await page.locator('.results').waitFor()
    expect(await wordsOf(page, '.holders')).toBe('affirms: Belmark, Ostravia')
    expect(await wordsOf(page, 'main .counts')).toBe(
      '1 appearance · 1 origin · 2 voices · contested · changed',
    )
    await page.getByRole('link', { name: 'most contested first' }).click()
    expect(new URL(page.url()).search).toBe('?order=contested')
    await page.locator('h3 a').first().click()
    await page.locator('.claim').waitFor()
    expect(new URL(page.url()).pathname).toBe('/claims/cla_1')
  })

  it('show who held what since when, and each word opens the statement', async () => {
    const page = await open()
    await site.goto(page, '/claims/cla_1')
    expect(await page.locator('thead th').allTextContents()).toEqual(['Party', 'May 2031', 'Aug 2031'])
    const rows = await page.locator('tbody tr').allTextContents()
    expect(rows.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
      'Belmark affirms still affirms',
      'Ostravia denies affirms',
    ])
    expect(await wordsOf(page, '.differences')).toBe('how many One says 4, the other 5. first, second')
    await page.getByRole('link', { name: 'denies' }).click()
    await page.locator('[data-cue][aria-current]').waitFor()
    expect(new URL(page.url()).pathname).toBe(`/statements/${claim.members[1]?.statement.id}`)
  })

  it('say of each statement how it stands to the claim and who put it there', async () => {
    const page = await open()
    await site.goto(page, '/claims/cla_1')
    const notes = await page.locator('li p').allTextContents()
    expect(notes.filter((note) => note.includes('linked by machine'))).toHaveLength(2)
    expect(notes.find((note) => note.startsWith('denies'))).toContain('confirmed by Ada Lenz')
  })

  it('say what to do where nothing is linked, and where there is no such claim', async () => {
    const page = await open({}, [])
    await site.goto(page, '/claims')
    expect(await wordsOf(page, '.notice')).toContain('onrecord relink')
    await site.goto(page, '/claims/cla_none')
    expect(await wordsOf(page, '.notice')).toContain('cla_none')
  })

  it.each([
    ['light, on a desk', { colorScheme: 'light' as const }],
    ['dark, on a phone', { colorScheme: 'dark' as const, ...phone }],
  ])('have nothing that axe finds fault with, and fit the window: %s', async (_, options) => {
    const Found = z.object({ violations: z.array(z.object({ id: z.string(), help: z.string() })) })
    const page = await open({ ...options, bypassCSP: true })
    for (const path of ['/claims', '/claims/cla_1']) {
      await site.goto(page, path)
      await page.evaluate(axe)
      expect([path, Found.parse(await page.evaluate('axe.run()')).violations]).toEqual([path, []])
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
      expect([path, await page.evaluate<number>(overflow)]).toEqual([path, 0])
    }
  })
})
