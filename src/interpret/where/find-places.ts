import { countBefore, type Range, type Statement, toSpan, type Where } from '../../core/index.ts'
import type { Context } from '../context.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Place } from './place.ts'
import { precisionOf } from './precision.ts'
import { type Mention, readMentions } from './read-mentions.ts'

/** Finds the places in contents. */
export type FindPlaces = (context: Context, statement: Pick<Statement, 'content'>) => Where[]

/**
 * What finds the places in contents: those that an article speaks of as places. Who speaks for a state ("Moscow
 * said"), persons and bodies that are called like a place are none, nor is the dateline. All names of an article are
 * settled together, once for all of its statements.
 * @example createPlaceFinder(gazetteer)(context, statement)[0]?.chosen // 'geonames:486816'
 */
export function createPlaceFinder(gazetteer: Gazetteer): FindPlaces {
  // The statements of an article are asked one by one; its blocks are the same object for all of them.
  const known = new WeakMap<Context['blocks'], readonly Mention[]>()
  return (context, { content }) => {
    const mentions = known.get(context.blocks) ?? readMentions(gazetteer, context)
    known.set(context.blocks, mentions)
    return toWhere(context.text, mentionsIn(mentions, content))
  }
}

function mentionsIn(mentions: readonly Mention[], content: Statement['content']): Mention[] {
  return content.flatMap(({ start, end }) => {
    const inside: Mention[] = []
    for (let at = countBefore(mentions, (mention) => mention.start < start); at < mentions.length; at++) {
      const mention = mentions[at]
      if (!mention || mention.start >= end) break
      if (mention.end <= end) inside.push(mention)
    }
    return inside
  })
}

/** One for each place: what is named twice in a content has two spans. */
function toWhere(text: string, mentions: readonly Mention[]): Where[] {
  const found = new Map<string, { mention: Mention; spans: Range[] }>()
  for (const mention of mentions) {
    const { chosen } = mention.resolved
    const words = text.slice(mention.start, mention.end).toLowerCase()
    const key = `${chosen?.id ?? words}\t${mention.isNear}`
    const known = found.get(key)
    if (known) known.spans.push(mention)
    else found.set(key, { mention, spans: [mention] })
  }
  return [...found.values()].map(({ mention, spans }) => {
    const { resolved } = mention
    return {
      spans: spans.map(({ start, end }) => toSpan(text, { start, end })),
      candidates: resolved.places.map(toCandidate),
      chosen: resolved.chosen?.id ?? null,
      within: resolved.within ? text.slice(resolved.within.start, resolved.within.end) : null,
      precision: precisionOf(text, mention),
    }
  })
}

function toCandidate({ id, name, country, lat, lon }: Place): Where['candidates'][number] {
  return { id, name, country, lat, lon }
}
