import { type ArticleNames, gapAfter } from './article-names.ts'
import { type Judgement, judgeRole, noJudgement } from './descriptor.ts'
import { areAlike, classOf, lexicon } from './lexicon.ts'
import { isNameWord, isTitle } from './phrase.ts'
import { type HeldPost, isHeldOn } from './registry.ts'

/** Words of a person’s name, by index. */
export type NameRun = readonly number[]

/** So many places of a name are looked at. */
const mostPlaces = 40
const mostBefore = 14
const mostBehind = 18
const generations = /^(?:jr|sr|ii|iii|iv)$/

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
    // "The Red Sash": no person’s name stands right behind an article.
    if (names.words[first - 1]?.key === 'the' && run.length === 2 && first === indices[0]) return null
    if (isRoleWord(key) && !names.registry.posts.has(key)) continue
    return run
  }
  return null
}

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

/** What is known of a person whom an article names. */
export interface Person {
  readonly name: string
  readonly post: HeldPost | null
  /** Whether the registry knows the person, in post or not. */
  readonly isKnown: boolean
  readonly judgement: Judgement
}

/**
 * Who a person is: by the registry on the day of publication, else by the words around the name anywhere in the article.
 * @param run the name’s words; @param fuller other words of the same name, if the article has them
 */
export function readPerson(names: ArticleNames, run: NameRun, fuller: NameRun | null): Person {
  const own = fuller && fuller.length >= run.length ? fuller : run
  const full = own.length > 1 ? own : fullest(names, own)
  const keys = full.map((at) => names.words[at]?.key ?? '')
  const posts = findPosts(names, keys)
  const [first] = posts
  const judgements = rolesOf(names, full)
  const judgement = settle(judgements)
  const post = posts.find((one) => isInPost(names, one, judgement))
  return {
    name: first?.person ?? textOf(names, full),
    post: post ?? null,
    isKnown: first !== undefined,
    judgement,
  }
}

/** Whether a post is held on the day; where the day is not known, whether the article calls him by an office. */
function isInPost({ day }: ArticleNames, post: HeldPost, { verdict }: Judgement): boolean {
  if (day !== null) return isHeldOn(day, post)
  return verdict === 'office' || verdict === 'party'
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

function settle(judgements: readonly Judgement[]): Judgement {
  const of = (verdict: Judgement['verdict']) => judgements.filter((one) => one.verdict === verdict)
  const first = of('party')[0] ?? of('media')[0] ?? of('independent')[0]
  // The most words tell best whose it is: "chief of the joint staff of the bloc" before "General".
  return first ?? of('office').toSorted((a, b) => b.keys.length - a.keys.length)[0] ?? noJudgement
}

/**
 * The longest name in the article that ends with these words. One that stands at the beginning of a sentence only may
 * have another word in front: "Pushing Orlo"; it must be the registry’s, or come twice.
 */
function fullest(names: ArticleNames, run: NameRun): NameRun {
  let best = run
  const seen = new Map<string, number>()
  for (const place of placesOf(names, run)) {
    const whole = extendLeft(names, place, run.length)
    if (whole.length <= best.length || whole.length > 4) continue
    const keys = whole.map((at) => names.words[at]?.key ?? '')
    const count = (seen.get(keys.join(' ')) ?? 0) + 1
    seen.set(keys.join(' '), count)
    const begins = whole[0] === 0 || /[.!?:“"‘'\n]/.test(breakAfter(names, (whole[0] ?? 0) - 1))
    if (!begins || count > 1 || findPosts(names, keys).length > 0) best = whole
  }
  return best
}

/** Indices at which the last word of a name stands. */
function placesOf(names: ArticleNames, run: NameRun): readonly number[] {
  const { words, places } = names
  const last = surnameOf(names, run)
  return (places.get(words[last]?.key ?? '') ?? []).slice(0, mostPlaces).filter((at) => isNameWord(names, at))
}

function surnameOf({ words }: ArticleNames, run: NameRun): number {
  const named = run.filter((at) => !generations.test(words[at]?.key ?? ''))
  return named.at(-1) ?? run.at(-1) ?? -1
}

/** The whole name that ends at a place. */
function extendLeft(names: ArticleNames, place: number, least: number): number[] {
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
  if (/[.!?]/.test(gapAfter(names, at)) && word.text.length > 3) return false
  return isNameWord(names, at) || lexicon.particle.has(word.key)
}

/** The registry’s posts of a name; none where two persons could be meant, or too little of the name is there. */
function findPosts(names: ArticleNames, keys: readonly string[]): HeldPost[] {
  const named = keys.filter((key) => !generations.test(key))
  const found = new Set<HeldPost>()
  for (const key of named)
    for (const post of names.registry.posts.get(key) ?? []) if (isOf(post, named)) found.add(post)
  const all = [...found]
  const persons = new Set(all.map(({ person }) => person))
  const isFitting = (one: HeldPost) => names.day !== null && isHeldOn(names.day, one)
  const fitting =
    persons.size > 1
      ? all.filter((post) => all.some((one) => one.person === post.person && isFitting(one)))
      : all
  if (new Set(fitting.map(({ person }) => person)).size > 1) return []
  // A surname alone is his only where the article speaks of his party.
  if (named.length === 1 && !fitting.some(({ party }) => names.counts.has(party))) return []
  return fitting
}

/** Whether a name in a text can be the one of a post: the surname, and a given name that begins alike. */
function isOf(post: HeldPost, keys: readonly string[]): boolean {
  const text = keys.join(' ')
  if (text === post.full.join(' ')) return true
  const surnames = post.surnames.map((name) =>
    name
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/ł/g, 'l')
      .replace(/ı/g, 'i')
      .replace(/ø/g, 'o')
      .replace(/’/g, "'"),
  )
  for (const surname of surnames.length > 0 ? surnames : [post.full.slice(1).join(' ')]) {
    if (text === surname) return post.surnames.length > 0
    // A family name may stand in front: "Yoon Suk Yeol".
    if (post.full[0] === surname && text.startsWith(`${surname} `))
      return keys
        .slice(1)
        .join('')
        .replaceAll('-', '')
        .startsWith(post.full.slice(1).join('').replaceAll('-', '').slice(0, 4))
    if (!text.endsWith(` ${surname}`)) continue
    const [first = ''] = keys
    return post.given.some((name) => areAlike(name, first))
  }
  return false
}

/** What the words around a name say of its bearer, at each of its places, in order. */
function rolesOf(names: ArticleNames, full: NameRun): Judgement[] {
  const first = names.words[full[0] ?? -1]?.key ?? ''
  const found: Judgement[] = []
  for (const place of placesOf(names, full)) {
    const whole = extendLeft(names, place, 1)
    const begin = names.words[whole[0] ?? -1]?.key ?? ''
    // Somebody else of the same surname.
    if (full.length > 1 && whole.length > 1 && !areAlike(begin, first)) continue
    const before = wordsBefore(names, whole[0] ?? place)
    if (before.length > 0) found.push(judgeRole(names, before, 'before'))
    for (const aside of [
      apposition(names, place),
      roleBeforeComma(names, (before[0] ?? whole[0] ?? place) - 1),
    ])
      if (aside.length > 0) found.push(judgeRole(names, aside))
  }
  return found.filter(({ verdict }) => verdict !== 'none')
}

const links: ReadonlySet<string> = new Set('of the for and'.split(' '))

/** Words right before a name that lead up to it: "Orvia’s deputy foreign minister". */
function wordsBefore(names: ArticleNames, begin: number): number[] {
  const found: number[] = []
  for (let at = begin - 1; at >= 0 && at >= begin - mostBefore; at--) {
    const word = names.words[at]
    if (!word || /[,;:.!?()–—“”"\n]/.test(breakAfter(names, at))) break
    const isKnown =
      names.mentionAt.has(at) ||
      word.capital ||
      isTitle(word) ||
      classOf(word.key) !== null ||
      lexicon.past.has(word.key)
    if (!isKnown && !(links.has(word.key) && found.length > 0) && !/-/.test(word.key)) break
    if (word.key === 'and' && !names.words[at - 1]?.possessive && !isTitle(names.words[at - 1] ?? word)) break
    found.unshift(at)
  }
  while (found.length > 0 && links.has(names.words[found[0] ?? -1]?.key ?? '')) found.shift()
  return found
}

/** The gap behind a word, an abbreviation’s dot left out: "Gov.", "Lt.", "U.S.". */
function breakAfter(names: ArticleNames, at: number): string {
  const gap = gapAfter(names, at).replace(/^['’´]s/, '')
  const word = names.words[at]
  return word && (word.text.length <= 4 || word.text.includes('.')) && isTitle(word)
    ? gap.replace(/^\./, '')
    : gap
}

const stops =
  /^(?:said|says|told|tells|added|adds|was|were|is|are|has|have|had|and|but|after|before|when|while|according|warned|wrote|claimed|who|whose|which|that|where)$/

/** What stands behind a name between commas or brackets and says who it is. */
function apposition(names: ArticleNames, place: number): number[] {
  const { words } = names
  let from = place + 1
  while (generations.test(words[from]?.key ?? '')) from++
  const gap = gapAfter(names, from - 1)
  const copula =
    /^\s+$/.test(gap) &&
    /^(?:is|was)$/.test(words[from]?.key ?? '') &&
    /^(?:an?|the)$/.test(words[from + 1]?.key ?? '')
  const isOf = /^\s+["“‘']?$/.test(gap) && /^(?:of|from)$/.test(words[from]?.key ?? '')
  if (isOf) return []
  if (!/^["”’']?\s?[,(]|^\s+[–—-]\s/.test(gap) && !copula) return []
  if (copula) from++
  // "Orlo, 45, a shopkeeper"
  if (/^\d{1,3}$/.test(words[from]?.key ?? '') && /^,/.test(gapAfter(names, from))) from++
  const found: number[] = []
  for (let at = from; at < words.length && found.length < mostBehind; at++) {
    const word = words[at]
    if (!word || (stops.test(word.key) && !names.mentionAt.has(at))) break
    found.push(at)
    if (
      /[,;:.!?)–—\n]/.test(gapAfter(names, at).replace(/^['’´]s/, '')) &&
      !/^\.\s?\p{Ll}/u.test(gapAfter(names, at))
    )
      break
  }
  return found
}

/** "the bloc’s chief of staff, General Orlo,": a role before the comma, from its article on. */
function roleBeforeComma(names: ArticleNames, last: number): number[] {
  if (last < 0 || !/^["”’']?,\s$/.test(gapAfter(names, last))) return []
  const found: number[] = []
  for (let at = last; at >= 0 && at > last - mostBehind; at--) {
    const word = names.words[at]
    if (!word || (at !== last && /[,;:.!?()–—“”"\n]/.test(breakAfter(names, at)))) return []
    const isArticle = /^(?:the|an?)$/.test(word.key)
    const isLinked = links.has(names.words[at - 1]?.key ?? '')
    if (isArticle && !isLinked && found.length > 0 && classOf(headKey(names, found)) !== null) return found
    const isKnown =
      names.mentionAt.has(at) ||
      word.capital ||
      isTitle(word) ||
      classOf(word.key) !== null ||
      lexicon.past.has(word.key) ||
      links.has(word.key) ||
      isArticle
    if (!isKnown) return isOwned(names, found[0]) ? found : []
    found.unshift(at)
    if ((at === 0 || /[.!?“”"\n]/.test(breakAfter(names, at - 1))) && classOf(headKey(names, found)) !== null)
      return found
  }
  return []
}

function isOwned(names: ArticleNames, first: number | undefined): boolean {
  return first !== undefined && names.mentionAt.has(first)
}

function headKey({ words }: ArticleNames, indices: readonly number[]): string {
  const end = indices.findIndex(
    (at, number) => number > 0 && /^(?:of|for|to|at|in)$/.test(words[at]?.key ?? ''),
  )
  return words[indices[(end < 0 ? indices.length : end) - 1] ?? -1]?.key ?? ''
}
