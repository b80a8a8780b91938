import { OnrecordError } from '../../core/index.ts'
import type { PageSet } from '../pages/page-gold.ts'
import { openExtractionBenchmark } from './extraction-benchmark.ts'
import { openFundus } from './fundus.ts'
import { listFolder } from './gold-files.ts'

/**
 * Opens a folder of pages with gold: of the article extraction benchmark (`ground-truth.json`, `html/`), or of
 * fundus's tests (`pages/COUNTRY/OUTLET.json`).
 * @throws OnrecordError inputMissing, inputEmpty, inputUnreadable
 */
export async function openPageSet(folder: string): Promise<PageSet> {
  const names = await listFolder(folder)
  const set = names.includes('ground-truth.json')
    ? await openExtractionBenchmark(folder)
    : names.includes('pages')
      ? await openFundus(folder)
      : null
  if (set === null)
    throw new OnrecordError(
      'inputMissing',
      `"${folder}" holds no pages with gold: there must be "ground-truth.json" beside "html", as in the article extraction benchmark, or "pages", as in fundus.`,
    )
  if (set.pages.length === 0)
    throw new OnrecordError('inputEmpty', `"${folder}" has gold, but none of its pages is there.`)
  return set
}
