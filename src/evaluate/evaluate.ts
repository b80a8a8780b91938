import { pMapIterable } from 'p-map'
import type { ArticleVersion, Statement } from '../core/index.ts'
import type { GoldDocument } from './gold.ts'
import { type Evaluation, toEvaluation } from './report.ts'
import { type Tally, tallyDocument } from './tally.ts'

/** As much of an extractor as scoring takes: passed in, so that anything that finds statements can be scored. */
export interface ScoredExtractor {
  /** Name and version, as it stands with each reading. */
  readonly name: string
  /** How many versions it works on at once. */
  readonly atOnce: number
  extract(version: ArticleVersion): Promise<readonly Statement[]>
}

export interface EvaluateOptions {
  /** Name of the set, as in the floors: "polnear-dev". */
  readonly set: string
  readonly extractor: ScoredExtractor
  /** Corpora after PARC mark outermost attributions alone: nested predictions are left out for them. */
  readonly outermostOnly: boolean
  /** Called after each document. */
  readonly onProgress?: () => void
}

/**
 * Scores an extractor on documents with gold; few are held at a time.
 * @throws what the extractor throws
 */
export async function evaluate(
  documents: AsyncIterable<GoldDocument> | Iterable<GoldDocument>,
  { set, extractor, outermostOnly, onProgress }: EvaluateOptions,
): Promise<Evaluation> {
  const tallies: Tally[] = []
  const score = async (document: GoldDocument) => {
    const found = await extractor.extract(document.version)
    return tallyDocument(document, outermostOnly ? found.filter(({ parent }) => parent === null) : found)
  }
  for await (const tally of pMapIterable(documents, score, { concurrency: extractor.atOnce })) {
    tallies.push(tally)
    onProgress?.()
  }
  return toEvaluation({ set, extractor: extractor.name }, tallies)
}
