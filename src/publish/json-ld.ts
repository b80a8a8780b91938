import { type ExportOptions, note, type StatementItem, type StatementItems } from './item.ts'
import { iriOf, jsonLdContext } from './json-ld-context.ts'
import { toAnnotationNodes, toArticleNode, toClaimNode } from './json-ld-nodes.ts'
import { type ToTarget, targetsOf } from './json-ld-targets.ts'
import { wellFormedJson } from './well-formed.ts'

/**
 * Statements as JSON-LD 1.1: one document, a node of its `@graph` a line, its context inside. A statement is a Claim of
 * schema.org with the article version it appears in; its words are annotations of W3C's Web Annotation; where it came
 * from is PROV. Lines have no line ends. Memory is one article's.
 * @throws OnrecordError usage when `now` is no time
 * @example for await (const line of generateJsonLd(items, options)) process.stdout.write(`${line}\n`)
 */
export async function* generateJsonLd(
  items: StatementItems,
  { now, masked, sample, head }: ExportOptions,
): AsyncGenerator<string> {
  const about = {
    ...(head !== null && { '@id': iriOf('head', head) }),
    '@type': 'Dataset',
    description: note,
    masked,
    sample,
    head: head ?? undefined,
    drawnFor: now,
  }
  yield `{"@context":${wellFormedJson(jsonLdContext)},"@graph":[`
  yield wellFormedJson(about)
  let toTarget: ToTarget = targetsOf('', '')
  let version: string | null = null
  for await (const item of items) {
    if (item.article.version !== version) {
      version = item.article.version
      toTarget = targetsOf(version, item.text)
      yield `,${wellFormedJson(toArticleNode(item))}`
    }
    for (const node of toNodes(item, toTarget, now)) yield `,${wellFormedJson(node)}`
  }
  yield ']}'
}

function toNodes(item: StatementItem, toTarget: ToTarget, now: string): object[] {
  return [toClaimNode(item, toTarget, now), ...toAnnotationNodes(item, toTarget)]
}
