import {
  notInterpreted,
  type ReadArticle,
  type Statement,
  statementId,
  type TypedStatement,
  toSpan,
} from '../core/index.ts'
import { createQuotationsAt, quotationOf } from '../extract/index.ts'
import { findQuotations } from '../text/index.ts'

/** Stands where other readings name an extractor; the number goes up when rows become other statements. */
export const typedExtractor = 'import/1'

/**
 * The statement that a person typed in, by `import`. Nothing is worked out but whether its words stand in quotation
 * marks, so confidence and all else are null.
 * @throws RangeError when a span lies outside the text
 */
export function toTypedStatement(
  { article, text, blocks }: Pick<ReadArticle, 'article' | 'text' | 'blocks'>,
  typed: TypedStatement,
): Statement {
  const spans = { source: [typed.source], cue: [typed.cue], content: [typed.content] }
  const at = createQuotationsAt(findQuotations(text, blocks))
  return {
    id: statementId(article.version, spans),
    source: [toSpan(text, typed.source)],
    cue: [toSpan(text, typed.cue)],
    content: [toSpan(text, typed.content)],
    quotation: quotationOf(text, spans.content, { cue: spans.cue, at }),
    parent: null,
    confidence: null,
    extractor: typedExtractor,
    by: 'import',
    ...notInterpreted,
  }
}
