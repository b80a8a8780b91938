import type { Registry } from './registry.ts'
import { canBeSide, isNamed, type SideName } from './side-name.ts'
import type { Word } from './words-of.ts'

/** Endings of adjectives of peoples; behind them an official is no company’s. */
export const endings = /(?:ian|an|i|ese|ish|ic|ite|ene|ar)$/

/** So many letters at the beginning two names of one side share, at least; so many more the longer has at most. */
const shared = 4
const longerBy = 3

/** The noun of each adjective: a capitalised word that begins alike. */
export function nounsOf(
  words: readonly Word[],
  owners: readonly SideName[],
  { names }: Registry,
): Map<string, SideName> {
  const beginnings = new Map<string, SideName[]>()
  for (const owner of owners) {
    const [only] = owner.words
    if (owner.isNoun || !only || owner.words.length > 1 || !endings.test(only.key)) continue
    const key = only.key.slice(0, shared)
    beginnings.set(key, [...(beginnings.get(key) ?? []), owner])
  }
  const found = new Map<string, SideName>()
  if (beginnings.size === 0) return found
  for (const word of words) {
    if (!canBeSide(word) || isNamed(names, word.key)) continue
    for (const owner of beginnings.get(word.key.slice(0, shared)) ?? []) {
      const adjective = owner.words[0]?.key ?? ''
      if (word.key === adjective || found.has(owner.key)) continue
      if (isNounOf(word.key, adjective)) found.set(owner.key, { key: word.key, words: [word], isNoun: true })
    }
  }
  return found
}

/** Whether a noun and an adjective are of one name: “Orvia” and “Orvian”. */
export function isNounOf(noun: string, adjective: string): boolean {
  if (noun.endsWith('s') && noun.slice(0, -1) === adjective) return false
  let alike = 0
  while (alike < noun.length && noun[alike] === adjective[alike]) alike++
  return (
    alike >= Math.max(shared, adjective.length - 3) &&
    noun.length - alike <= 2 &&
    noun.length <= adjective.length + 1 &&
    noun.length >= adjective.length - longerBy
  )
}
