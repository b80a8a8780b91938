import { type ArticleNames, gapAfter } from './article-names.ts'
import { classOf, lexicon } from './lexicon.ts'
import { isNameWord, isTitle } from './phrase.ts'

/** Words of a person’s name, by index. */
export type NameRun = readonly number[]

/** So many places of a name are looked at. */
const mostPlaces = 40

export const generations = /^(?:jr|sr|ii|iii|iv)$/

/** The words that are a person’s name among those of a phrase; null where there are none. */
export function findName(names: ArticleNames, indices: readonly number[]): NameRun | null {
  const { words } = names
  for (let end = indices.length; end > 0; end--) {
    let from = end
    while (from > 0 && isNamePart(names, indices, from - 1, end)) from--
    if (from === end) continue
    let run: NameRun = indices.slice(from, end)
    // Particles do not begin a name that has nothing before them: "de facto".
    while (run.length > 0 && !words[run[0] ?? -1]?.capital) run = run.slice(1)
    run = withoutTitles(names, run)
    const [first] = run
    if (first === undefined) continue
    const last = run.at(-1) ?? first
    const isOwner = end < indices.length
    // "Orlo’s office": he owns it, and is not who speaks.
    if (isOwner) continue
    const key = words[last]?.key ?? ''
    if (run.length === 1 && (classOf(key) !== null || lexicon.modifier.has(key) || lexicon.pronoun.has(key)))
      continue
    if (classOf(key) === 'body' || isInstitution(names, run)) return null
    // "the relief agency Open Hands": a body’s name stands behind what it is.
    if (isNamedBody(names, first)) return null
    // "The Red Sash": no person’s name stands right behind an article.
    if (names.words[first - 1]?.key === 'the' && run.length === 2 && first === indices[0]) return null
    if (isRoleWord(key) && !names.registry.posts.has(key)) continue
    return run
  }
  return null
}

/** Whether a small noun of a body or a company stands right before a name. */
function isNamedBody(names: ArticleNames, first: number): boolean {
  const before = names.words[first - 1]
  if (!before || before.capital || before.possessive || !/^\s["“‘]?$/.test(gapAfter(names, first - 1)))
    return false
  return namedBodies.test(before.key)
}

const namedBodies =
  /^(?:agency|company|firm|charity|group|newspaper|broadcaster|channel|station|website|magazine|daily|weekly|outlet|platform|organisation|organization|foundation|institute|militia|brigade|battalion|movement|ngo|think-tank|union|party|line|operator|insurer|bank|retailer|supermarket|airline|manufacturer|network|coalition|alliance)$/

/** A name without the titles before it: "Defence Procurement Minister Ansel Orlo". */
function withoutTitles(names: ArticleNames, run: NameRun): NameRun {
  const last = run.slice(0, -1).findLastIndex((at) => isRoleWord(names.words[at]?.key ?? ''))
  let rest = run.slice(last + 1)
  while (rest.length > 1 && isLeadingTitle(names, rest[0] ?? -1)) rest = rest.slice(1)
  return rest
}

function isRoleWord(key: string): boolean {
  return lexicon.title.has(key) || classOf(key) === 'office'
}

function isNamePart(names: ArticleNames, indices: readonly number[], number: number, end: number): boolean {
  const at = indices[number] ?? -1
  const word = names.words[at]
  if (!word) return false
  // Names do not run on over commas, quotation marks or a possessive.
  const next = indices[number + 1]
  if (number + 1 < end && next !== undefined && (word.possessive || /[^\s.’'“”"‘]/.test(gapAfter(names, at))))
    return false
  return (
    isNameWord(names, at) ||
    (number + 1 < end && lexicon.particle.has(word.key)) ||
    generations.test(word.key)
  )
}

function isLeadingTitle(names: ArticleNames, at: number): boolean {
  const word = names.words[at]
  if (!word) return false
  return isTitle(word) || classOf(word.key) !== null
}

const institutions =
  /^(?:institute|university|foundation|centre|center|college|school|party|union|association|network|league|observatory|society|trust|fellowship|zoo|museum|hospital|labs?|fund|corporation|inc|ltd|plc|group|airlines|industries|systems|technologies|energy|control|services?|company|project|alliance|forum|movement|front|legion|battalion|brigade)$/

/** Whether words name a company, a party or a house of learning. */
export function isInstitution({ words }: ArticleNames, run: NameRun): boolean {
  return run.some((at) => institutions.test(words[at]?.key ?? ''))
}

export function textOf({ words, text }: ArticleNames, indices: readonly number[]): string {
  const pieces: string[] = []
  for (const [number, at] of indices.entries()) {
    const word = words[at]
    if (!word) continue
    const next = words[indices[number + 1] ?? -1]
    const isNext = next !== undefined && indices[number + 1] === at + 1
    pieces.push(isNext ? text.slice(word.start, next.start).replace(/\s+/g, ' ') : `${word.text} `)
  }
  const dot = generations.test(words[indices.at(-1) ?? -1]?.key ?? '') ? '.' : ''
  return pieces.join('').trim() + dot
}

/** Indices at which the last word of a name stands. */
export function placesOf(names: ArticleNames, run: NameRun): readonly number[] {
  const { words, places } = names
  const last = surnameOf(names, run)
  return (places.get(words[last]?.key ?? '') ?? []).slice(0, mostPlaces).filter((at) => isNameWord(names, at))
}

function surnameOf({ words }: ArticleNames, run: NameRun): number {
  const named = run.filter((at) => !generations.test(words[at]?.key ?? ''))
  return named.at(-1) ?? run.at(-1) ?? -1
}

/** The whole name that ends at a place. */
export function extendLeft(names: ArticleNames, place: number, least: number): number[] {
  let from = place
  while (from > 0 && place - from < 4 && joins(names, from - 1)) from--
  const all: number[] = []
  for (let at = from; at <= place; at++) all.push(at)
  const whole = all.length > least ? [...withoutTitles(names, all)] : all
  while (whole.length > least && !names.words[whole[0] ?? -1]?.capital) whole.shift()
  return whole
}

function joins(names: ArticleNames, at: number): boolean {
  const word = names.words[at]
  if (!word || word.possessive || /[^\s.’'“”"‘]/.test(gapAfter(names, at).replace(/^\.(?=\s)/, '')))
    return false
  // An abbreviation’s dot ends no sentence, that of "since May." does.
  const isShort = word.text.length <= 3 && word.key !== 'may'
  if (/[.!?]/.test(gapAfter(names, at)) && !isShort) return false
  return isNameWord(names, at) || lexicon.particle.has(word.key)
}

/** The gap behind a word, an abbreviation’s dot left out: "Gov.", "Lt.", "U.S.". */
export function breakAfter(names: ArticleNames, at: number): string {
  const gap = gapAfter(names, at).replace(/^['’´]s/, '')
  const word = names.words[at]
  return word && (word.text.length <= 4 || word.text.includes('.')) && isTitle(word)
    ? gap.replace(/^\./, '')
    : gap
}
