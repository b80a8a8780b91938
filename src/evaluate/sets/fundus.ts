import { join } from 'node:path'
import { z } from 'zod'
import type { GoldPage, PageSet } from '../pages/page-gold.ts'
import { goldOfPages, listFolder, readJson } from './gold-files.ts'

const Section = z.object({ headline: z.array(z.string()), paragraphs: z.array(z.string()) })
const Gold = z.object({
  title: z.string().nullish(),
  publishing_date: z.string().nullish(),
  body: z.object({ summary: z.array(z.string()), sections: z.array(Section) }).nullish(),
})
/** By version of the outlet's parser, oldest first; each was tested on one page. */
const Versions = z.record(z.string(), Gold)
/** By file name. */
const Crawls = z.record(z.string(), z.unknown())

/**
 * The pages of fundus's tests (flairNLP, MIT): `pages/COUNTRY/OUTLET.json` with gold by version of a parser, pages
 * `OUTLET_DAY.html.gz`, and `meta.info` with all of the country's pages. A version's page is the one that is as
 * many days on among the outlet's; where an outlet has not as many pages as versions, its pages are left out.
 * @throws OnrecordError inputMissing, inputUnreadable
 */
export async function openFundus(folder: string): Promise<PageSet> {
  const pages: GoldPage[] = []
  const leftOut: string[] = []
  for (const country of await listFolder(join(folder, 'pages'))) {
    const files = await listFolder(join(folder, 'pages', country))
    if (!files.includes('meta.info')) continue
    const crawled = Object.keys(
      await readJson(join(folder, 'pages', country, 'meta.info'), Crawls, goldOfPages),
    ).toSorted()
    for (const file of files.filter((name) => name.endsWith('.json'))) {
      const outlet = file.slice(0, -'.json'.length)
      const versions = Object.values(
        await readJson(join(folder, 'pages', country, file), Versions, goldOfPages),
      )
      const all = crawled.filter((name) => isPageOf(outlet, name))
      for (const [at, name] of all.entries()) {
        if (!files.includes(name)) continue
        const gold = all.length === versions.length ? versions[at] : undefined
        const known = { name: `${country}/${name.slice(0, -'.html.gz'.length)}`, traits: { country } }
        if (gold) pages.push({ ...known, path: join(folder, 'pages', country, name), ...toGold(gold) })
        else leftOut.push(known.name)
      }
    }
  }
  return { name: 'fundus', pages, leftOut }
}

/** "NTV_2024_08_05.html.gz" is of NTV and not of another outlet whose name begins so. */
function isPageOf(outlet: string, file: string): boolean {
  return file.startsWith(`${outlet}_`) && /^\d{4}_\d\d_\d\d\.html\.gz$/.test(file.slice(outlet.length + 1))
}

function toGold({ title, publishing_date, body }: z.infer<typeof Gold>) {
  const words = body && [
    ...body.summary,
    ...body.sections.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs]),
  ]
  return {
    body: words?.join('\n') ?? null,
    headline: title ?? null,
    publishedAt: publishing_date ?? null,
  }
}
