import type { Act, Statement } from '../core/index.ts'
import type { StatementItem } from './item.ts'
import { iriOf } from './json-ld-context.ts'
import type { ToTarget } from './json-ld-targets.ts'

/**
 * Acts by which a source puts the content forward as so, or as its own view or plan. Who denies a content, asks or
 * demands it, or would not speak to it is not the author of a Claim.
 */
const putsForward: ReadonlySet<Act | null> = new Set<Act>([
  'asserts',
  'alleges',
  'believes',
  'confirms',
  'intends',
  'appraises',
])

/** Who speaks, and who of them is the content's author in the sense of schema.org: nobody while the act is unknown. */
export function toSpeakers(item: StatementItem, toTarget: ToTarget) {
  const speakers = toNodes(item, toTarget)
  const authors = putsForward.has(item.statement.act) ? speakers.map((speaker) => speaker['@id']) : []
  return { speaker: speakers, ...(authors.length > 0 && { author: authors }) }
}

function toNodes({ statement, text }: StatementItem, toTarget: ToTarget) {
  const { actors, source, antecedent } = statement
  if (actors && actors.length > 0) {
    return actors.map((actor, index) => ({
      '@id': iriOf(statement.id, `speaker-${index}`),
      ...withType(typeOf(statement, actor, text)),
      ...toName(actor),
      party: actor.party ?? undefined,
      affiliatedWith: actor.affiliation ?? undefined,
      // Only a person holds a post.
      jobTitle: actor.post ?? undefined,
      words: [toTarget(actor.span)],
    }))
  }
  if (source.length === 0) return []
  // "He" is no name: only what the article says is given.
  const spans = antecedent && antecedent.length > 0 ? antecedent : source
  const said = spans.map((span) => span.text).join(' … ')
  return [{ '@id': iriOf(statement.id, 'speaker-0'), ...withType(typeOf(statement)), speakerWords: said }]
}

type Actor = NonNullable<Statement['actors']>[number]

function toName({ name, span }: Actor) {
  return name === '' ? { speakerWords: span.text } : { name }
}

/** Null where nothing tells a person from a body. */
function typeOf({ sourceKind }: Statement, actor?: Actor, text = ''): 'Person' | 'Organization' | null {
  if (actor && actor.post !== null) return 'Person'
  if (sourceKind === 'role' || sourceKind === 'unnamed') return 'Person'
  if (sourceKind === 'collective' || sourceKind === 'media') return 'Organization'
  if (actor && sourceKind === 'named' && (actor.name === actor.party || hasArticle(actor, text)))
    return 'Organization'
  return null
}

/** In English bodies have an article and persons none: "the Kremlin", "the Red Cross". */
function hasArticle({ span }: Actor, text: string): boolean {
  return /^the\s/i.test(span.text) || /\bthe\s$/i.test(text.slice(Math.max(0, span.start - 5), span.start))
}

function withType(type: string | null) {
  return type === null ? {} : { '@type': type }
}
