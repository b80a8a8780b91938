import type { ArticleVersion, Statement } from '../core/index.ts'
import { inPackage } from '../infer/index.ts'
import { extractStatements } from './extract-statements.ts'
import { openNetworkTagger } from './network-tagger.ts'

/** What finds the statements of article versions: one model, in this thread or in some others. */
export interface Extractor {
  /** Name and version, as stored with each reading: "attribution-en/1". */
  readonly name: string
  /** ISO 639-1 of the texts it reads. */
  readonly language: string
  /** How many versions it works on at once; more given at a time wait. */
  readonly atOnce: number
  /** The statements of a version; none of a text known to be in a language it does not read. */
  extract(version: ArticleVersion): Promise<Statement[]>
  /** Gives memory and threads back. */
  close(): Promise<void>
}

/**
 * The extractor in this thread. `openExtractorPool` is quicker where there is much to read.
 * @param model a model folder; that of the package when left out
 * @throws OnrecordError modelUnusable
 * @example const extractor = await openExtractor()
 *   const statements = await extractor.extract(version)
 */
export async function openExtractor(model: string = inPackage('model')): Promise<Extractor> {
  const tagger = await openNetworkTagger(model)
  return {
    name: tagger.extractor,
    language: tagger.language,
    atOnce: 1,
    extract: (version) => extractStatements(version, tagger),
    close: () => tagger.close(),
  }
}
