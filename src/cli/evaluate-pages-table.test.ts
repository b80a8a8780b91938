import { expect, it } from 'vitest'
import { evaluatePages, type GoldPage } from '../evaluate/index.ts'
import { formatPages } from './evaluate-pages-table.ts'

const gold = {
  body: 'The army of Ostravia said so',
  headline: 'Army takes village',
  publishedAt: '2025-01-31',
}
const page: GoldPage = { ...gold, name: 'a', path: 'a', traits: {} }

function score(pages: readonly GoldPage[]) {
  return evaluatePages({ name: 'mini', pages, leftOut: [] }, async () => ({
    html: '<html lang="en"><h1>Army takes village</h1>',
    reading: gold,
  }))
}

it('prints every figure once, with the pages that have it', async () => {
  const evaluation = await score([page])
  const printed = formatPages(evaluation, 120)
  for (const figure of Object.keys(evaluation.figures))
    expect(printed.match(new RegExp(`^${figure} +1 +100\\.0`, 'gm'))).toHaveLength(1)
})

it('leaves out a figure that no page has', async () => {
  const printed = formatPages(await score([{ ...page, headline: null }]), 120)
  expect(printed).toContain('body F1')
  expect(printed).not.toMatch(/title|headline/)
})

it('puts rows of few pages together', async () => {
  const printed = formatPages(await score([page, page, page]), 120)
  expect(printed).toMatch(/a heading +3 +100\.0/)
  expect(formatPages(await score([page]), 120)).toContain('1 more with fewer than 3 pages each')
})
