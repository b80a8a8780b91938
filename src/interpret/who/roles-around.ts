import { type ArticleNames, gapAfter } from './article-names.ts'
import { type Judgement, judgeRole } from './descriptor.ts'
import { areAlike, classOf, lexicon } from './lexicon.ts'
import { breakAfter, extendLeft, generations, type NameRun, placesOf } from './person-name.ts'
import { isTitle } from './phrase.ts'

const mostBefore = 14

const mostBehind = 18

/** What the words around a name say of its bearer, at each of its places, in order. */
export function rolesOf(names: ArticleNames, full: NameRun): Judgement[] {
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

const stops =
  /^(?:said|says|told|tells|added|adds|was|were|is|are|has|have|had|and|but|after|before|when|while|according|warned|wrote|claimed|who|whose|which|that|where)$/

const objects =
  /^(?:the|an?|his|her|its|their|it|them|him|as|all|any|such|this|that|those|these|reports?|claims?|suggestions?|allegations?|accusations?|concerns?|fears|criticism|talk|rumou?rs)$/

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
  // "Orlo, the mayor, dismissed the account": a verb, and no mayor who was dismissed.
  if (lexicon.past.has(words[from]?.key ?? '') && objects.test(words[from + 1]?.key ?? '')) return []
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
