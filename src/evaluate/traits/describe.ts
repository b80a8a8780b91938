import type { ArticleVersion } from '../../core/index.ts'
import { findQuotations } from '../../text/index.ts'
import type { GoldStatement, RoleRanges } from '../gold.ts'
import { cueBandOf, cueWords } from './cue-frequency.ts'
import { quotationOfGold } from './quotation.ts'
import { createSourceWords } from './source-kind.ts'

interface Described {
  readonly statements: readonly RoleRanges[]
  /** How often each cue's words occur in a training part; null where there is none. */
  readonly cueCounts: ReadonlyMap<string, number> | null
}

/** Gold statements with what can be told from their words: quotation, source, how common the cue is. */
export function describeStatements(
  version: ArticleVersion,
  { statements, cueCounts }: Described,
): GoldStatement[] {
  const { text, blocks } = version
  const quotations = findQuotations(text, blocks)
  const sourceWords = createSourceWords(version)
  return statements.map((spans) => ({
    spans,
    traits: {
      quotation: [quotationOfGold(text, spans, quotations)],
      source: [sourceWords(spans.source)],
      ...(cueCounts !== null && {
        'cue in train': [cueBandOf(cueCounts.get(cueWords(text, spans.cue)) ?? 0)],
      }),
    },
  }))
}
