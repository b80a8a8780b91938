import { join } from 'node:path'
import { z } from 'zod'
import type { PageSet } from '../pages/page-gold.ts'
import { goldOfPages, listFolder, readJson } from './gold-files.ts'

const GroundTruth = z.record(z.string(), z.object({ articleBody: z.string().optional() }))

/**
 * The article extraction benchmark (scrapinghub, MIT): `ground-truth.json` and `html/KEY.html.gz`. Its bodies are
 * whole texts; pages whose file is not there are left out.
 * @throws OnrecordError inputMissing, inputUnreadable
 */
export async function openExtractionBenchmark(folder: string): Promise<PageSet> {
  const truth = await readJson(join(folder, 'ground-truth.json'), GroundTruth, goldOfPages)
  const files = new Set(await listFolder(join(folder, 'html')))
  const pages = Object.entries(truth)
    .filter(([key]) => files.has(`${key}.html.gz`))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { articleBody }]) => ({
      name: key,
      path: join(folder, 'html', `${key}.html.gz`),
      body: articleBody ?? '',
      headline: null,
      publishedAt: null,
      traits: {},
    }))
  return { name: 'article-extraction', pages, leftOut: [] }
}
