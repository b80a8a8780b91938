import { armed, civil, joint, plain, political, ruling, watching } from './group-words.ts'
import { lexicon } from './lexicon.ts'
import type { NamedParty } from './registry.ts'
import type { Word } from './words-of.ts'

/** A body that the text names and the registry lacks. */
export interface NamedGroup {
  readonly kind: NamedParty['kind']
  readonly words: readonly Word[]
}

/** A text with so many bodies is a list. */
const mostGroups = 60

/**
 * Fronts, councils, movements, missions and republics by the words of their names: "Council of Salvation", "Sarn
 * Liberation Front", "Joint Monitoring Commission", "Upper Lom Republic", "the Helm observer mission". Linear.
 * @param isStates whether a word names a state or what is its own: whose organs are no groups
 */
export function findGroups(words: readonly Word[], isStates: (at: number) => boolean): NamedGroup[] {
  const found: NamedGroup[] = []
  const seen = new Set<string>()
  for (let at = 0; at < words.length && found.length < mostGroups; at++) {
    const kind = nounKind(words[at])
    if (!kind) continue
    const name = nameAround(words, at)
    if (!name) continue
    const group = judge(words, name, isStates)
    const key = words
      .slice(name.from, name.to)
      .map((word) => word.key)
      .join(' ')
    if (!group || seen.has(key)) continue
    seen.add(key)
    found.push({ kind: group, words: words.slice(name.from, name.to) })
  }
  return found
}

interface Name {
  readonly from: number
  /** Index behind its last word. */
  readonly to: number
  /** Index of its noun. */
  readonly noun: number
}

function nounKind(word: Word | undefined): 'noun' | null {
  if (!word) return null
  const { key } = word
  const isOne = armed.has(key) || ruling.has(key) || joint.has(key) || key === 'republic'
  return isOne ? 'noun' : null
}

/** Words in capitals before the noun, and behind "of" or "for". */
function nameAround(words: readonly Word[], noun: number): Name | null {
  const here = words[noun]
  if (!here) return null
  let from = noun
  // "the Helm observer mission": the noun and its kind may be small.
  if (!here.capital && watching.has(words[noun - 1]?.key ?? '') && isNext(words, noun)) from--
  while (from > 0 && noun - from < 6 && isNext(words, from) && isNamePart(words[from - 1])) from--
  if (!here.capital) {
    const first = words[from]
    const isWatching = watching.has(words[noun - 1]?.key ?? '')
    if (from === noun || !first?.capital || !joint.has(here.key) || !isWatching) return null
    return { from, to: noun + 1, noun }
  }
  let to = noun + 1
  const link = words[to]
  if (link && /^(?:of|for)$/.test(link.key) && isNext(words, to)) {
    let end = to + 1
    if (words[end]?.key === 'the' && isNext(words, end)) end++
    const begin = end
    while (end < words.length && end - begin < 5 && isNext(words, end) && isLink(words, end)) end++
    while (end > begin && words[end - 1]?.capital === false) end--
    if (end > begin) to = end
  }
  return from === noun && to === noun + 1 ? null : { from, to, noun }
}

function isLink(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word || words[at - 1]?.possessive) return false
  return word.capital || (/^(?:and|of|the)$/.test(word.key) && words[at + 1]?.capital === true)
}

function isNamePart(word: Word | undefined): boolean {
  return word?.capital === true && !lexicon.function.has(word.key) && !lexicon.title.has(word.key)
}

/** Whether nothing but a space, or a possessive’s ending, stands before a word. */
function isNext(words: readonly Word[], at: number): boolean {
  const word = words[at]
  const before = words[at - 1]
  return word !== undefined && before !== undefined && word.start - before.end <= (before.possessive ? 3 : 1)
}

function judge(
  words: readonly Word[],
  { from, to, noun }: Name,
  isStates: (at: number) => boolean,
): NamedParty['kind'] | null {
  const key = words[noun]?.key ?? ''
  const rest = words.slice(from, to).filter((_, at) => from + at !== noun)
  if (rest.some((word) => civil.has(bare(word.key)))) return null
  if (rest.some((word) => /^(?:workers|mothers|teachers|students)$/.test(bare(word.key)))) return null
  const isOwned = isStates(from)
  const isPolitical = rest.some((word) => political.has(bare(word.key)))
  const isWatching = rest.some((word) => watching.has(word.key))
  const isOnlyPlain = rest.every((word) => plain.has(word.key) || /^(?:of|for|the|and)$/.test(word.key))
  if (key === 'republic') return isOwned || isOnlyPlain || words[noun]?.capital === false ? null : 'state'
  if (armed.has(key)) return isOnlyPlain ? null : 'group'
  if (joint.has(key) && (isWatching || /^(?:union|league|pact|alliance|coalition)$/.test(key)))
    return isOwned || (isOnlyPlain && !isWatching) ? null : 'organisation'
  if (!ruling.has(key)) return null
  if (key === 'army' && rest.some((word) => word.key === 'salvation')) return null
  const isMilitary = key === 'council' && rest.some((word) => word.key === 'military')
  if ((isPolitical || isMilitary) && !(isOwned && !/^(?:council|committee|army|congress)$/.test(key)))
    return 'group'
  if (isOwned || isOnlyPlain) return null
  return /^(?:guard|guards|forces|brigade|army)$/.test(key) && !rest.some((word) => plain.has(word.key))
    ? 'group'
    : null
}

function bare(key: string): string {
  return key.replace(/'$/, '')
}
