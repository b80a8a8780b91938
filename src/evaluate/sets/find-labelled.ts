import { type ArticleVersion, isRangeOf, OnrecordError } from '../../core/index.ts'
import { type GoldDocument, type GoldStatement, type RoleRanges, roles } from '../gold.ts'
import { partyRows } from '../tally.ts'
import { describeStatements } from '../traits/describe.ts'
import type { ArticleLabels } from './labels.ts'

/**
 * The articles that labels stand for, found by the sha256 of their text; stops reading when all are found.
 * @returns a document for each of the labels, in their order
 * @throws OnrecordError notFound when one is not among the versions
 */
export async function findLabelled(
  labels: readonly ArticleLabels[],
  versions: AsyncIterable<ArticleVersion>,
): Promise<GoldDocument[]> {
  const wanted = new Set(labels.map(({ article }) => article.sha256))
  const found = new Map<string, ArticleVersion>()
  for await (const version of versions) {
    if (wanted.delete(version.article.sha256)) found.set(version.article.sha256, version)
    if (wanted.size === 0) break
  }
  const missing = labels.filter(({ article }) => wanted.has(article.sha256)).map(({ name }) => name)
  if (missing.length > 0)
    throw new OnrecordError(
      'notFound',
      `${missing.length} of ${labels.length} labelled articles are not among the articles (${missing.join(', ')}): no text has their sha256. Name the file that holds them with --articles.`,
    )
  return labels.flatMap((one) => {
    const version = found.get(one.article.sha256)
    return version ? [toDocument(one, version)] : []
  })
}

function toDocument(labels: ArticleLabels, version: ArticleVersion): GoldDocument {
  const spans: readonly RoleRanges[] = labels.statements
  if (spans.some((one) => roles.some((role) => one[role].some((range) => !isRangeOf(version.text, range)))))
    throw new OnrecordError(
      'inputUnreadable',
      `Labels ${labels.name}: an offset lies outside the article's text.`,
    )
  const described = describeStatements(version, { statements: spans, cueCounts: null })
  return {
    name: labels.name,
    version,
    statements: labels.statements.map((label, at) => ({
      spans: { cue: label.cue, source: label.source, content: label.content },
      traits: { ...described[at]?.traits, ...traitsOf(label) },
    })),
    traits: { outlet: labels.article.outlet, half: labels.half },
  }
}

/** A joint source counts once for each of its parties. */
function traitsOf(label: ArticleLabels['statements'][number]): GoldStatement['traits'] {
  return {
    source: [label.sourceKind],
    party: partyRows(label.actors),
    act: [label.act],
    nesting: [label.parent === null ? 'outermost' : 'nested'],
  }
}
