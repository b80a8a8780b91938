import { type ArticleNames, gapAfter } from './article-names.ts'
import type { PartyMention } from './find-parties.ts'
import { classOf, isPlural, lexicon } from './lexicon.ts'

/** The words of one of several who speak together. */
export interface Part {
  /** All words that tell who it is, those it shares with the others too. */
  readonly indices: readonly number[]
  /** Those that are its own. */
  readonly own: readonly number[]
}

const away: ReadonlySet<string> = new Set('to against with on over between about toward towards'.split(' '))

/**
 * Who speaks together, one each: "Orvia and Ostravia", "Western, Orvian and Ostravian agencies",
 * "both Orvian and US officials", "delegations from Orvia and Ostravia", "the hospital and the police".
 */
export function splitJoint(names: ArticleNames, indices: readonly number[]): Part[] {
  const listed = listOf(names, indices)
  if (listed) return listed
  const at = splitPlace(names, indices)
  if (at < 0) return [{ indices, own: indices }]
  const left = indices.slice(0, at)
  const right = indices.slice(at + 1)
  return [left, right].flatMap((part) => splitJoint(names, part))
}

/** Parties in a row with nothing but commas and "and" between them. */
function listOf(names: ArticleNames, indices: readonly number[]): Part[] | null {
  const rows = mentionsIn(names, indices)
  for (const [number, first] of rows.entries()) {
    const list = [first]
    for (const next of rows.slice(number + 1)) {
      const last = list.at(-1) ?? first
      if (!isJoined(names, last, next)) break
      list.push(next)
    }
    // "Orvia or the rebel leadership": the second has its own noun.
    if (list.length > 1 && hasOwnNoun(names, list, indices)) break
    if (list.length < 2 || !(hasAnd(names, list) || isFollowedByOthers(names, list))) continue
    const prefix = indices.filter(
      (at) => at < first.from && !/^(?:both|either|neither|the)$/.test(names.words[at]?.key ?? ''),
    )
    const before = names.words[first.from - 1]?.key ?? ''
    if (away.has(before) && prefix.length > 0) return null
    const end = list.at(-1)?.to ?? first.to
    const others = isFollowedByOthers(names, list) ? indices.filter((at) => at > end) : []
    const suffix = others.length > 0 ? others.slice(1) : indices.filter((at) => at >= end)
    const parts = list.map((mention, place) => {
      const own = range(mention.from, mention.to)
      const isLast = place === list.length - 1 && others.length === 0
      return { indices: [...prefix, ...own, ...suffix], own: isLast ? [...own, ...suffix] : own }
    })
    return others.length > 0 ? [...parts, { indices: others, own: others }] : parts
  }
  return null
}

function mentionsIn({ mentionAt }: ArticleNames, indices: readonly number[]): PartyMention[] {
  const found: PartyMention[] = []
  for (const at of indices) {
    const mention = mentionAt.get(at)
    if (mention && mention !== found.at(-1) && indices.includes(mention.from)) found.push(mention)
  }
  return found
}

function isJoined({ text }: ArticleNames, a: PartyMention, b: PartyMention): boolean {
  if (b.from - a.to > 3) return false
  const gap = text.slice(a.span.end, b.span.start)
  return /^\s*(?:['’´]s)?(?:,|,?\s+(?:and|or|nor|&)(?:\s+the)?|,\s*the)\s+$/.test(gap)
}

function hasAnd({ text }: ArticleNames, list: readonly PartyMention[]): boolean {
  const [first] = list
  const last = list.at(-1)
  return (
    first !== undefined &&
    last !== undefined &&
    /\b(?:and|or|nor)\b|&/.test(text.slice(first.span.end, last.span.start))
  )
}

function hasOwnNoun(
  { text, words }: ArticleNames,
  list: readonly PartyMention[],
  indices: readonly number[],
): boolean {
  const last = list.at(-1)
  const before = list.at(-2)
  if (!last || !before || before.named.form === 'adjective' || before.possessive) return false
  const isFollowed = indices.includes(last.to)
  // "Orvia and Ostravia’s armies" have one each, "Orvia and Ostravia’s army" are two.
  if (last.possessive) return isFollowed && !isPlural(words[indices.at(-1) ?? -1]?.key ?? '')
  if (last.named.form !== 'adjective') return false
  return (
    isFollowed && /\b(?:and|or|nor)\s+(?:the|an?|its)\s+$/.test(text.slice(before.span.end, last.span.start))
  )
}

/** "Orvian, Karskian and other services". */
function isFollowedByOthers({ words }: ArticleNames, list: readonly PartyMention[]): boolean {
  const end = list.at(-1)?.to ?? 0
  return words[end]?.key === 'and' && words[end + 1]?.key === 'other'
}

/** The place of an "and" with somebody whole on both sides; -1 where there is none. */
function splitPlace(names: ArticleNames, indices: readonly number[]): number {
  const clause = indices.findIndex((at) => /^(?:who|which|that|where)$/.test(names.words[at]?.key ?? ''))
  const end = clause < 0 ? indices.length : clause
  let isBehind = false
  for (let number = 1; number < end - 1; number++) {
    const at = indices[number] ?? -1
    const key = names.words[at]?.key
    if (/^(?:of|for|to|in|at|from|between)$/.test(key ?? '')) isBehind = true
    if (key !== 'and' && key !== 'or' && key !== 'nor') continue
    if (names.mentionAt.has(at)) continue
    if (isOneRole(names, indices, number)) continue
    if (isWhole(names, indices[number - 1] ?? -1) && begins(names, indices[number + 1] ?? -1, isBehind))
      return number
  }
  return -1
}

/** "the businessman and lawmaker" is one person. */
function isOneRole(names: ArticleNames, indices: readonly number[], number: number): boolean {
  const left = names.words[indices[number - 1] ?? -1]?.key ?? ''
  const right = names.words[indices[number + 1] ?? -1]?.key ?? ''
  const isRole = (key: string) =>
    /^(?:office|independent|neutral)$/.test(classOf(key) ?? '') && !key.endsWith('s')
  return isRole(left) && isRole(right) && names.words[indices[number + 1] ?? -1]?.capital === false
}

/** Whether a word can end who somebody is. */
function isWhole(names: ArticleNames, at: number): boolean {
  const word = names.words[at]
  if (!word) return false
  if (names.mentionAt.get(at)) return names.mentionAt.get(at)?.named.form !== 'adjective'
  return (
    classOf(word.key) !== null ||
    (word.capital && !lexicon.modifier.has(word.key)) ||
    /,/.test(gapAfter(names, at))
  )
}

/** Whether a word can begin who somebody else is. */
function begins(names: ArticleNames, at: number, isBehind: boolean): boolean {
  const word = names.words[at]
  if (!word) return false
  if (/^(?:the|a|an|his|her|its|their|our|other|several|some)$/.test(word.key)) return true
  if (/^(?:neither|both|either)$/.test(word.key)) return true
  if (isBehind) return false
  return word.capital || names.mentionAt.has(at) || classOf(word.key) !== null || isModifierOfMany(names, at)
}

/** "Harbour" of "harbour authorities": the noun behind it is of many who speak. */
function isModifierOfMany(names: ArticleNames, at: number): boolean {
  const noun = names.words[at + 1]?.key ?? ''
  return /^\s+$/.test(gapAfter(names, at)) && classOf(noun) !== null && isPlural(noun)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, number) => from + number)
}
