import type { ArticleVersion, Statement } from '../core/index.ts'
import type { Extractor } from '../extract/index.ts'
import type { Interpreter } from '../interpret/index.ts'

/** The statements of a version, while this thread gets ready to interpret them: others extract. */
export function extractFrom(
  extractor: Extractor,
  interpreter: Interpreter | null,
  version: ArticleVersion,
): Promise<Statement[]> {
  const found = extractor.extract(version)
  interpreter?.prepare()
  return found
}
