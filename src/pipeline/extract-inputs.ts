import { pMapIterable } from 'p-map'
import { type ExtractLine, type Outcome, succeed } from '../core/index.ts'
import type { Extractor } from '../extract/index.ts'
import { type ReadItem, type ReadOptions, readInputs } from '../read/index.ts'
import { toTypedStatement } from './typed-statement.ts'

/** One input's statements, or the sentence that says why there are none. */
export interface ExtractedItem {
  /** The input as a person would name it. */
  readonly name: string
  readonly outcome: Outcome<ExtractLine>
}

/**
 * From inputs to statements, without a ledger, in the order given.
 * @example for await (const { outcome } of extractInputs(['a.html'], { extractor: await openExtractor() })) ...
 */
export async function* extractInputs(
  inputs: readonly string[],
  { extractor, ...options }: ReadOptions & { readonly extractor: Extractor },
): AsyncGenerator<ExtractedItem> {
  const extractOne = async ({ name, outcome }: ReadItem): Promise<ExtractedItem> => {
    if (!outcome.ok) return { name, outcome }
    const { article, text, blocks, corrections, typed } = outcome.value
    const version = { article, text, blocks, ...(corrections && { corrections }) }
    const statements = typed ? [toTypedStatement(version, typed)] : await extractor.extract(version)
    return { name, outcome: succeed({ ...version, statements, care: null }) }
  }
  yield* pMapIterable(readInputs(inputs, options), extractOne, aheadOf(extractor))
}

/** As many at once as the extractor works on, and as many again waiting, so that no thread idles. */
export function aheadOf({ atOnce }: Extractor): { concurrency: number; backpressure: number } {
  return { concurrency: 2 * atOnce, backpressure: 4 * atOnce }
}
