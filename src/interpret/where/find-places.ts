import { type Range, type Statement, toSpan, type Where } from '../../core/index.ts'
import type { Context } from '../context.ts'
import { endWithArea } from './container.ts'
import { type FoundName, findNames } from './find-names.ts'
import type { Gazetteer } from './gazetteer.ts'
import { hintsOf } from './hints.ts'
import { readUse, type Use } from './is-place.ts'
import { readName } from './name.ts'
import type { Place } from './place.ts'
import { placeWords } from './place-words.ts'
import { precisionOf } from './precision.ts'
import { type Resolved, resolveNames } from './resolve.ts'
import { type Word, wordsOf } from './words-of.ts'

/** Finds the places in contents. */
export type FindPlaces = (context: Context, statement: Pick<Statement, 'content'>) => Where[]

/** A name that stands for a place, with what it means. */
interface Mention extends Range {
  readonly resolved: Resolved
  readonly use: Use
  readonly isNear: boolean
}

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

function readMentions(gazetteer: Gazetteer, context: Context): Mention[] {
  const { text, blocks, article } = context
  const uses: { name: FoundName; use: Use; words: readonly Word[] }[] = []
  const lower = new Set<string>()
  for (const block of blocks) {
    if (block.kind === 'furniture') continue
    const words = wordsOf(text, block)
    for (const word of words) if (!word.isCapital) lower.add(word.lower)
    let before: { name: FoundName; use: Use } | undefined
    for (const name of findNames(gazetteer, text, words)) {
      const use = isDateline(article.dateline, words, name) ? 'other' : readUse(words, name, before)
      before = { name, use }
      uses.push({ name, use, words })
    }
  }
  const elsewhere = { placed: countKeys(uses, ['place', 'near']), others: countKeys(uses, ['other']), lower }
  const resolved = resolveNames(gazetteer, text, {
    ranges: uses.map(({ name }) => name),
    hints: hintsOf(gazetteer, article),
  })
  return uses.flatMap(({ name, use, words }, at) => {
    const one = resolved[at]
    if (!one || use === 'other') return []
    if (use === 'open' && !isPlaceAnyway({ name, words, one }, elsewhere)) return []
    if (isPerson({ name, words, one }, elsewhere)) return []
    const range = widen(gazetteer, text, { name, words })
    return [{ ...range, resolved: one, use, isNear: use === 'near' }]
  })
}

interface Named {
  readonly name: FoundName
  readonly words: readonly Word[]
  readonly one: Resolved
}

/** What the text says of names elsewhere, by key, and the words that stand in it in lower case. */
interface Elsewhere {
  readonly placed: ReadonlyMap<string, number>
  readonly others: ReadonlyMap<string, number>
  readonly lower: ReadonlySet<string>
}

function countKeys(
  uses: readonly { readonly name: FoundName; readonly use: Use }[],
  wanted: readonly Use[],
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { name, use } of uses)
    if (wanted.includes(use)) counts.set(name.key, (counts.get(name.key) ?? 0) + 1)
  return counts
}

/** "to Sanders", of whom the text says elsewhere that he is Bernie Sanders: towns of that name are smaller. */
function isPerson({ name, one }: Named, { placed, others }: Elsewhere): boolean {
  const named = others.get(name.key) ?? 0
  if (named === 0 || named < (placed.get(name.key) ?? 0)) return false
  return one.chosen === null || (one.chosen.kind !== 'country' && one.chosen.population < personSize)
}

/** People in a town that is not taken for a person’s name. */
const personSize = 100_000

/** A town or region that nothing around it says to be one; countries and capitals then stand for who acts. */
function isPlaceAnyway({ name, words, one }: Named, { placed, others, lower }: Elsewhere): boolean {
  const best = one.chosen
  if (!best || best.kind === 'country' || best.kind === 'capital' || others.has(name.key)) return false
  const isOneWord = name.to - name.from === 1
  if (isOneWord && lower.has(name.key)) return false
  if (placed.has(name.key)) return true
  const isFirst = words[name.from]?.isFirst ?? false
  return !(isOneWord && isFirst) && best.population >= knownSize
}

/** People in a town whose name needs no "in" before it. */
const knownSize = 50_000

/** Where the report was filed: the first words of a block that are the article’s dateline. */
function isDateline(dateline: string | null, words: readonly Word[], { from, to }: FoundName): boolean {
  if (dateline === null || from > 6) return false
  const last = words[to - 1]
  return (
    last !== undefined &&
    from < 6 &&
    dateline.toLowerCase().includes(words[from]?.lower ?? '') &&
    words.slice(to, to + 6).some(({ text }) => /^[—–(-]/.test(text))
  )
}

/** The name with the word for its kind and its direction: "western Kursk region". */
function widen(
  gazetteer: Gazetteer,
  text: string,
  { name, words }: Pick<Named, 'name' | 'words'>,
): Range & { direction: boolean } {
  const read = readName(gazetteer, text, name)
  const end = read.area ? (endWithArea(text, read)?.end ?? name.end) : name.end
  const before = words[name.from - 1]
  const hasDirection =
    words[name.from]?.isJoined === true && before !== undefined && placeWords.directions.has(before.lower)
  return { start: hasDirection ? before.start : name.start, end, direction: hasDirection }
}

function mentionsIn(mentions: readonly Mention[], content: Statement['content']): Mention[] {
  return content.flatMap(({ start, end }) => {
    let low = 0
    let high = mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((mentions[middle]?.start ?? 0) < start) low = middle + 1
      else high = middle
    }
    const inside: Mention[] = []
    for (let at = low; at < mentions.length; at++) {
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
