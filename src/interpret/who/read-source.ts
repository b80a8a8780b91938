import { type Range, type Statement, toSpan } from '../../core/index.ts'
import type { Context } from '../context.ts'
import type { Actor } from './actor.ts'
import { type ArticleNames, type FindPlaces, namesOf, wholeWordsIn, wordsIn } from './article-names.ts'
import { classOf } from './lexicon.ts'
import { textOf } from './person-name.ts'
import { withoutTime } from './phrase.ts'
import { readActor } from './read-actor.ts'
import type { Registry } from './registry.ts'
import { type Part, splitJoint } from './split-joint.ts'

export type Sourced = Pick<Statement, 'sourceKind' | 'actors'>
type Asked = Pick<Statement, 'source'> & Partial<Pick<Statement, 'id' | 'antecedent' | 'parent'>>

/** As many who speak together; a list of more is no source. */
const mostActors = 20
/** So many statements are nested in each other at most. */
const deepest = 4
/** No source says in more words who it is. */
const mostWords = 80

/**
 * What kind of voice a source is and who speaks, one actor each of a joint source, with the party it speaks for on the
 * day of publication (docs/glossary.md). No source words: unnamed, nobody. Pure.
 * @param findPlaces the places of a range, by which an office without an owner is told: "the mayor"
 * @example readSource(registry, context, statement).actors[0].party // 'Russia'
 */
export function readSource(
  registry: Registry,
  context: Context,
  statement: Asked,
  findPlaces?: FindPlaces,
): Sourced {
  const names = namesOf(context, registry, findPlaces)
  const read = readSpeakers(names, { statement, depth: 0 })
  const { source } = statement
  const [first] = source
  if (!first || read.length === 0) return { sourceKind: 'unnamed', actors: [] }
  const isWhole = source.length === 1 && read.every(({ own }) => own === read[0]?.own)
  return {
    sourceKind: read[0]?.actor.kind ?? 'unnamed',
    actors: read.map(({ actor: { name, party, affiliation, post }, own }) => ({
      name: name.trim() || textOf(names, own) || first.text,
      party,
      affiliation,
      post,
      span: isWhole ? first : spanOf(names, own, first),
    })),
  }
}

interface Task {
  readonly statement: Asked
  readonly depth: number
}

/** Those who speak, with the words of the source that are their own. */
function readSpeakers(
  names: ArticleNames,
  task: Task,
): { readonly actor: Actor; readonly own: readonly number[] }[] {
  const { source, antecedent } = task.statement
  const all = source.flatMap((span) => wordsIn(names, span)).slice(0, mostWords)
  const indices = withoutTime(names, all)
  if (indices.length === 0) return []
  const antecedents = (antecedent ?? []).map((range) => wholeWordsIn(names, range))
  const parent = parentOf(names, task)
  const child = childOf(names, task)
  const parts = splitJoint(names, indices).slice(0, mostActors)
  const [only] = parts
  const both = parts.length === 1 ? bothSides(names, indices) : []
  if (both.length > 0) return both.map((actor) => ({ actor, own: indices }))
  if (parts.length === 1 && only) {
    const apart = indices.length > 2 ? [] : antecedents.flatMap((words) => splitJoint(names, words))
    const meant = apart.length > 1 ? apart.map((part) => part.indices) : [antecedents[0] ?? []]
    const before = isOwnedByOther(names, indices) ? speakerBefore(names, task) : null
    const other =
      meant.length === 1 ? (speakerAt(names, task, antecedent?.[0]) ?? pronounOf(names, task)) : null
    return meant.slice(0, mostActors).map((words) => ({
      actor: readActor(names, only, { antecedent: words, parent, child, before, meant: other }),
      own: only.own,
    }))
  }
  const found: { actor: Actor; own: readonly number[] }[] = []
  for (const part of parts) {
    const around = {
      antecedent: pick(names, part, antecedents),
      parent,
      child,
      before: found.at(-1)?.actor ?? null,
    }
    const actor = readActor(names, part, around)
    found.push({
      actor: areOthers(names, part.own) ? unknownOnes(names, part.own, actor) : actor,
      own: part.own,
    })
  }
  return found
}

/** "Orvian and other services": whose the others are is just what is not said. */
function areOthers({ words, mentionAt }: ArticleNames, own: readonly number[]): boolean {
  return words[own[0] ?? -1]?.key === 'other' && !own.some((at) => mentionAt.has(at))
}

function unknownOnes(names: ArticleNames, own: readonly number[], actor: Actor): Actor {
  const isSide = !/^(?:independent|media)$/.test(actor.party ?? '')
  return isSide ? { ...actor, name: textOf(names, own), party: 'unknown', affiliation: null } : actor
}

/** Who speaks the statement whose source is some words, if one does. */
function speakerAt(names: ArticleNames, { statement, depth }: Task, words: Range | undefined): Actor | null {
  const other = words && names.statements.bySource.get(words.end)
  const [source] = other?.source ?? []
  if (!other || !source || depth >= deepest || other === statement || other.id === statement.id) return null
  // "A spokesman" may lack its article elsewhere.
  if (source.start > words.start || words.start - source.start > 4 || other.source.length !== 1) return null
  const speakers = readSpeakers(names, { statement: other, depth: depth + 1 })
  return speakers.length === 1 ? (speakers[0]?.actor ?? null) : null
}

/**
 * Whom "he" or "it" means where nothing else tells: who speaks right before, if that is nobody with a name for "he",
 * and a state or body for "it".
 */
function pronounOf(names: ArticleNames, task: Task): Actor | null {
  const { source, antecedent, parent } = task.statement
  const word = source.length === 1 ? source[0]?.text.toLowerCase() : undefined
  if (!/^(?:he|she|it)$/.test(word ?? '') || (antecedent ?? []).length > 0 || parent) return null
  const before = speakerBefore(names, task)
  if (!before || before.party === 'unknown') return null
  if (word === 'it') return before.kind === 'named' && before.name === before.party ? before : null
  return before.kind === 'role' ? before : null
}

/** "Her deputy", "its daily report". */
function isOwnedByOther({ words }: ArticleNames, [first]: readonly number[]): boolean {
  return /^(?:his|her|its|their)$/.test(words[first ?? -1]?.key ?? '')
}

/** UTF-16 units within which who spoke before is whom "her deputy" belongs to. */
const mostBetween = 500

/** Who spoke last before a statement. */
function speakerBefore(names: ArticleNames, { statement, depth }: Task): Actor | null {
  const number = names.statements.places.get(statement.id ?? '')
  const start = statement.source[0]?.start ?? 0
  if (number === undefined || depth >= deepest) return null
  for (let at = number - 1; at >= 0 && at > number - 6; at--) {
    const other = names.statements.all[at]
    const [source] = other?.source ?? []
    if (!other || !source || source.end > start) continue
    if (start - source.end > mostBetween) return null
    return readSpeakers(names, { statement: other, depth: depth + 1 }).at(-1)?.actor ?? null
  }
  return null
}

/** Words within which two sides have to be named for "both sides" to be them. */
const mostApart = 80

/** "Both delegations", "both presidents": the two parties that are named shortly before, if there are just two. */
function bothSides(names: ArticleNames, indices: readonly number[]): Actor[] {
  const [first = 0, last] = [indices[0], indices.at(-1)]
  const noun = classOf(names.words[last ?? -1]?.key ?? '')
  if (names.words[first]?.key !== 'both' || indices.length > 4) return []
  if (
    noun !== 'body' &&
    noun !== 'office' &&
    !/^(?:sides|countries|states|armies|parties|capitals|camps|neighbours|neighbors|rivals|foes|navies|militaries)$/.test(
      names.words[last ?? -1]?.key ?? '',
    )
  )
    return []
  const near = (from: number, to: number) => [
    ...new Set(
      names.mentions
        .filter(
          (mention) =>
            mention.from >= from && mention.from < to && !/^(?:media|independent)$/.test(mention.party),
        )
        .map(({ party }) => party),
    ),
  ]
  const before = near(first - mostApart, first)
  const all = before.length === 2 ? before : near(first - mostApart, first + mostApart)
  if (all.length !== 2) return []
  const name = textOf(names, indices.slice(1))
  return all.map((party) => ({
    kind: 'collective',
    name: `${names.registry.adjectives.get(party) ?? party} ${name}`,
    party,
    affiliation: null,
    post: null,
  }))
}

/** Who speaks the words in which a statement stands. */
function parentOf(names: ArticleNames, { statement, depth }: Task): Actor | null {
  const parent = names.statements.byId.get(statement.parent ?? '')
  if (!parent || depth >= deepest) return null
  return readSpeakers(names, { statement: parent, depth: depth + 1 })[0]?.actor ?? null
}

/** Who is cited first in the words of a statement: a spokesman tells what his own side believes. */
function childOf(names: ArticleNames, { statement, depth }: Task): Actor | null {
  const [child] = names.statements.byParent.get(statement.id ?? '') ?? []
  if (!child || depth >= deepest || child.source.length === 0) return null
  return readSpeakers(names, { statement: { ...child, parent: null }, depth: deepest })[0]?.actor ?? null
}

/** The antecedent of one of several: the one that shares a name with it. */
function pick(
  names: ArticleNames,
  part: Part,
  antecedents: readonly (readonly number[])[],
): readonly number[] {
  const keys = new Set(
    part.indices
      .map((at) => names.words[at])
      .filter((word) => word?.capital)
      .map((word) => word?.key),
  )
  return antecedents.find((indices) => indices.some((at) => keys.has(names.words[at]?.key ?? ''))) ?? []
}

function spanOf({ text, words }: ArticleNames, own: readonly number[], fallback: Range) {
  const first = words[own[0] ?? -1]
  const last = words[own.at(-1) ?? -1]
  return toSpan(text, first && last ? { start: first.start, end: last.end } : fallback)
}
