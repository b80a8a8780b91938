import {
  type ArticleVersion,
  notInterpreted,
  type Range,
  type Span,
  type Statement,
  statementId,
  toSpan,
} from '../core/index.ts'
import { findQuotations } from '../text/index.ts'
import { resolveAntecedents } from './antecedents.ts'
import { assemble, type DraftStatement } from './assemble.ts'
import { decode } from './decode.ts'
import { type NestedStatement, nest } from './nesting.ts'
import { passages } from './passages.ts'
import { createQuotationsAt, type QuotationsAt, quotationOf } from './quotation.ts'
import type { Tagger } from './tagger.ts'

/**
 * The statements of an article version in the order of their first words, nested ones with their parent's
 * id, none twice. Only `text` is read: a headline that stands outside it gives no statement. What
 * `interpret` works out later is null. The same input gives the same output, alone or among others. A text
 * in a language that the tagger does not read gives none.
 */
export async function extractStatements(version: ArticleVersion, tagger: Tagger): Promise<Statement[]> {
  const quotations = findQuotations(version.text, version.blocks)
  const at = createQuotationsAt(quotations)
  const drafts: DraftStatement[] = []
  if (!canRead(tagger, version)) return []
  for (const passage of passages(version, quotations, tagger)) {
    const encoding = await tagger.encode(passage)
    const { settings, confidence } = tagger
    const reading = { tokenCount: passage.tokens.length, settings, confidence }
    for (const found of await decode(encoding, reading)) {
      const draft = assemble(passage, found, at)
      if (draft) drafts.push(draft)
    }
  }
  const nested = nest(drafts.toSorted((a, b) => firstOf(a.cue) - firstOf(b.cue)))
  const statements = toStatements(nested, { version, at, extractor: tagger.extractor })
  const antecedents = resolveAntecedents(version, statements)
  return statements.map((statement, number) => ({ ...statement, antecedent: antecedents[number] ?? [] }))
}

/** Whether a version is in the language of an extractor, or in none that is known. */
export function canRead({ language }: { language: string }, { article }: ArticleVersion): boolean {
  return article.language === null || article.language.split('-')[0] === language
}

interface Origin {
  readonly version: ArticleVersion
  readonly at: QuotationsAt
  readonly extractor: string
}

function toStatements(nested: readonly NestedStatement[], { version, at, extractor }: Origin): Statement[] {
  const { text, article } = version
  const ids = nested.map((draft) => statementId(article.version, draft))
  const unique = new Map<string, Statement>()
  for (const [number, draft] of nested.entries()) {
    const id = ids[number]
    if (id === undefined || (unique.get(id)?.confidence ?? -1) >= draft.confidence) continue
    unique.set(id, {
      id,
      source: toSpans(text, draft.source),
      cue: toSpans(text, draft.cue),
      content: toSpans(text, draft.content),
      quotation: quotationOf(text, draft.content, { cue: draft.cue, at }),
      parent: draft.parent === null ? null : (ids[draft.parent] ?? null),
      confidence: draft.confidence,
      extractor,
      by: 'machine',
      ...notInterpreted,
    })
  }
  return [...unique.values()].toSorted((a, b) => startOf(a) - startOf(b) || firstOf(a.cue) - firstOf(b.cue))
}

function toSpans(text: string, ranges: readonly Range[]): Span[] {
  return ranges.map((range) => toSpan(text, range))
}

function startOf(statement: Statement): number {
  return Math.min(...[statement.source, statement.cue, statement.content].map(firstOf))
}

function firstOf(ranges: readonly Range[]): number {
  return ranges[0]?.start ?? Number.POSITIVE_INFINITY
}
