import type { Act, Statement } from '../core/index.ts'
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
export function toSpeakers(statement: Statement, toTarget: ToTarget) {
  const speakers = toNodes(statement, toTarget)
  const authors = putsForward.has(statement.act) ? speakers.map((speaker) => speaker['@id']) : []
  return { speaker: speakers, ...(authors.length > 0 && { author: authors }) }
}

function toNodes(statement: Statement, toTarget: ToTarget) {
  const { actors, source, antecedent } = statement
  if (actors && actors.length > 0) {
    return actors.map((actor, index) => {
      const isPerson = typeOf(statement, actor) === 'Person'
      return {
        '@id': iriOf(statement.id, `speaker-${index}`),
        ...withType(typeOf(statement, actor)),
        name: actor.name,
        party: actor.party ?? undefined,
        affiliatedWith: actor.affiliation ?? undefined,
        ...(isPerson && actor.post !== null && { jobTitle: actor.post }),
        words: [toTarget(actor.span)],
      }
    })
  }
  if (source.length === 0) return []
  // "He" is no name: only what the article says is given.
  const spans = antecedent && antecedent.length > 0 ? antecedent : source
  const type = typeOf(statement, null)
  const said = spans.map(({ text }) => text).join(' … ')
  return [{ '@id': iriOf(statement.id, 'speaker-0'), ...withType(type), speakerWords: said }]
}

type Actor = NonNullable<Statement['actors']>[number]

/** Null where nothing tells a person from a body. */
function typeOf({ sourceKind }: Statement, actor: Actor | null): 'Person' | 'Organization' | null {
  if (actor && actor.post !== null) return 'Person'
  if (sourceKind === 'role' || sourceKind === 'unnamed') return 'Person'
  if (sourceKind === 'collective' || sourceKind === 'media') return 'Organization'
  return actor && actor.name === actor.party ? 'Organization' : null
}

function withType(type: string | null) {
  return type === null ? {} : { '@type': type }
}
