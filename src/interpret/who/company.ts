import { type ArticleNames, gapAfter } from './article-names.ts'
import { placesOf } from './person-name.ts'

/** What a company has and nobody else: "Orlocorp’s chief executive", "shares in Orlocorp". */
const traits =
  /^(?:company|firm|ceo|shares|shareholders|subsidiary|startup|start-up|retailer|manufacturer|automaker|carmaker|maker|brand|chain|conglomerate|customers|bosses)$/
/** Words around a name that are looked at, on each side. */
const near = 5
/** Places of a name that are looked at. */
const mostPlaces = 40

/**
 * Whether a name that nobody knows is a company’s: it is written as none else is ("OrloCorp"), or the article tells so
 * beside it, in the same sentence.
 * @param head words of the name
 */
export function isCompany(names: ArticleNames, head: readonly number[]): boolean {
  const run = head.filter((at) => names.words[at]?.capital)
  const last = run.at(-1)
  if (last === undefined || run.some((at) => names.mentionAt.has(at))) return false
  if (/^\p{Lu}\p{Ll}{2,}\p{Lu}\p{L}*$/u.test(names.words[last]?.text ?? '')) return true
  return placesOf(names, [last])
    .slice(0, mostPlaces)
    .some((place) => tellsBehind(names, place) || tellsBefore(names, place - run.length + 1))
}

/** "Orlocorp, the company", "Orlocorp’s chief executive". */
function tellsBehind(names: ArticleNames, place: number): boolean {
  for (let at = place; at < place + near; at++) {
    if (/[.!?;\n]/.test(gapAfter(names, at))) return false
    if (isTrait(names, at + 1)) return true
  }
  return false
}

/** "The company Orlocorp", "shares in Orlocorp", "the chief executive of Orlocorp". */
function tellsBefore(names: ArticleNames, begin: number): boolean {
  for (let at = begin - 1; at >= 0 && at >= begin - 3; at--) {
    if (/[.!?;,\n]/.test(gapAfter(names, at))) return false
    if (isTrait(names, at)) return true
  }
  return false
}

function isTrait({ words }: ArticleNames, at: number): boolean {
  const key = words[at]?.key ?? ''
  return traits.test(key) || (key === 'executive' && words[at - 1]?.key === 'chief')
}
