import type { Range } from '../../core/index.ts'
import type { Context } from '../context.ts'
import { toDay, toEdtf } from '../when/day.ts'
import { findPartiesOf, type PartyMention } from './find-parties.ts'
import type { Registry } from './registry.ts'
import { splitWords, type Word } from './words-of.ts'

/** What an article names: its words, the parties among them, and where each word stands. */
export interface ArticleNames {
  readonly text: string
  readonly registry: Registry
  /** ISO 8601 of publication; null where it is not known. */
  readonly day: string | null
  readonly words: readonly Word[]
  readonly mentions: readonly PartyMention[]
  /** By the index of each of its words. */
  readonly mentionAt: ReadonlyMap<number, PartyMention>
  readonly places: ReadonlyMap<string, readonly number[]>
  readonly counts: ReadonlyMap<string, number>
}

const known = new WeakMap<Context, ArticleNames>()

/** The names of a context’s article, worked out once. Linear. */
export function namesOf(context: Context, registry: Registry): ArticleNames {
  const before = known.get(context)
  if (before) return before
  const names = readNames(context.text, registry, dayOf(context.article.publishedAt))
  known.set(context, names)
  return names
}

function readNames(text: string, registry: Registry, day: string | null): ArticleNames {
  const words = splitWords(text)
  const mentions = findPartiesOf(registry, text, words, day)
  const mentionAt = new Map<number, PartyMention>()
  const counts = new Map<string, number>()
  for (const mention of mentions) {
    counts.set(mention.party, (counts.get(mention.party) ?? 0) + 1)
    for (let at = mention.from; at < mention.to; at++) mentionAt.set(at, mention)
  }
  const places = new Map<string, number[]>()
  for (const [at, { key }] of words.entries()) {
    const all = places.get(key)
    if (all) all.push(at)
    else places.set(key, [at])
  }
  return { text, registry, day, words, mentions, mentionAt, places, counts }
}

function dayOf(publishedAt: string | null): string | null {
  const day = toDay(publishedAt)
  return day && toEdtf(day)
}

/** Indices of the words of a range. */
export function wordsIn({ words, mentionAt }: ArticleNames, { start, end }: Range): number[] {
  const found: number[] = []
  for (let at = firstFrom(words, start); at < words.length; at++) {
    const word = words[at]
    if (!word || word.start >= end) break
    found.push(at)
  }
  // A name is not cut in two: "Ministry of Defence" where "UK Ministry of Defence" is one.
  const mention = mentionAt.get(found[0] ?? -1)
  for (let at = (found[0] ?? 0) - 1; mention && at >= mention.from; at--) found.unshift(at)
  return found
}

function firstFrom(words: readonly Word[], place: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.end ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low
}

/** What stands between a word and the next: spaces, commas, quotation marks, a possessive’s ending. */
export function gapAfter({ text, words }: ArticleNames, at: number): string {
  const end = words[at]?.end ?? text.length
  const next = words[at + 1]?.start ?? text.length
  return text.slice(end, Math.min(next, end + 40))
}
