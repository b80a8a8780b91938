import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderOf } from '../../../test/support/evaluate.ts'
import { openPageSet } from './page-set.ts'

const gold = (title: string) => ({
  title,
  publishing_date: '2025-01-31 10:00:00+00:00',
  body: {
    summary: ['A week.'],
    sections: [{ headline: ['Now'], paragraphs: ['It fell.', 'They said so.'] }],
  },
})

it('opens a folder of the article extraction benchmark, pages sorted, those without a file left out', async () => {
  const folder = await folderOf({
    'ground-truth.json': JSON.stringify({ b: { articleBody: 'Two.' }, a: {}, c: { articleBody: 'Three.' } }),
    'html/a.html.gz': '',
    'html/b.html.gz': '',
  })
  const { name, pages } = await openPageSet(folder)
  expect(name).toBe('article-extraction')
  expect(pages.map((page) => [page.name, page.body, page.headline, page.publishedAt])).toEqual([
    ['a', '', null, null],
    ['b', 'Two.', null, null],
  ])
  expect(pages[1]?.path).toBe(join(folder, 'html', 'b.html.gz'))
})

it('opens a folder of fundus: pages and versions paired by day, also where some of the pages are not there', async () => {
  const crawls = {
    'Wire_2025_02_01.html.gz': {},
    'Wire_2025_01_01.html.gz': {},
    'WireSport_2025_01_05.html.gz': {},
    'Post_2025_01_01.html.gz': {},
    'Post_2025_01_02.html.gz': {},
  }
  const folder = await folderOf({
    'pages/os/meta.info': JSON.stringify(crawls),
    'pages/os/Wire.json': JSON.stringify({ V1: gold('First'), V2: gold('Second') }),
    'pages/os/WireSport.json': JSON.stringify({ V1: gold('Sport') }),
    'pages/os/Post.json': JSON.stringify({ V1: gold('Whose') }),
    'pages/os/Wire_2025_02_01.html.gz': '',
    'pages/os/WireSport_2025_01_05.html.gz': '',
    'pages/os/Post_2025_01_01.html.gz': '',
  })
  const { name, pages, leftOut } = await openPageSet(folder)
  expect(name).toBe('fundus')
  expect(leftOut).toEqual(['os/Post_2025_01_01'])
  expect(pages).toEqual([
    {
      name: 'os/Wire_2025_02_01',
      path: join(folder, 'pages', 'os', 'Wire_2025_02_01.html.gz'),
      body: 'A week.\nNow\nIt fell.\nThey said so.',
      headline: 'Second',
      publishedAt: '2025-01-31 10:00:00+00:00',
      traits: { country: 'os' },
    },
    expect.objectContaining({ name: 'os/WireSport_2025_01_05', headline: 'Sport' }),
  ])
})

it('says in a sentence what is not there', async () => {
  const folder = await folderOf({
    'empty/a.txt': '',
    'bare/ground-truth.json': '{"a": {}}',
    'bare/html/b.html.gz': '',
    'bad/ground-truth.json': '[1]',
  })
  await expect(openPageSet(join(folder, 'none'))).rejects.toThrow('There is no folder')
  await expect(openPageSet(join(folder, 'empty'))).rejects.toThrow('holds no pages with gold')
  await expect(openPageSet(join(folder, 'bare'))).rejects.toThrow('none of its pages is there')
  await expect(openPageSet(join(folder, 'bad'))).rejects.toThrow('is no file of the gold of pages')
})
