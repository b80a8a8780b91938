import { type Entry, entries, lemmas, longest } from './lexicon.ts'

/** An entry of the lexicon in a cue, and where: words `[from, to)` of it. */
export interface Match extends Entry {
  readonly words: string
  readonly from: number
  readonly to: number
}

/**
 * A cue's words in lower case, as their lemmas: "hasn’t said" is have, not, say.
 * @example toLemmas('Hasn’t yet ruled out') // ['have', 'not', 'yet', 'rule', 'out']
 */
export function toLemmas(words: string): string[] {
  return toWords(words).map((word) => lemmas.get(word) ?? word)
}

/** Words in lower case, with "not" taken off the verb before it. */
export function toWords(words: string): string[] {
  const plain = words
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('´', "'")
    .replace(/\bcan't\b|\bcannot\b/g, 'can not')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/n't\b/g, ' not')
  return plain.match(/'(?:s|re|m|ve|d|ll)\b|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []
}

/** What the lexicon knows of a cue's lemmas, from left to right; a longer phrase hides what is in it. */
export function findEntries(cue: readonly string[]): Match[] {
  const found: Match[] = []
  for (let from = 0; from < cue.length; ) {
    let length = Math.min(longest, cue.length - from)
    while (length > 0 && !entries.has(cue.slice(from, from + length).join(' '))) length--
    const words = cue.slice(from, from + length).join(' ')
    const entry = entries.get(words)
    if (entry) found.push({ ...entry, words, from, to: from + length })
    from += Math.max(1, length)
  }
  return found
}

const weak = new Set(['asserts'])

/** The entry that decides: the last that says more than that something was said. */
export function chooseEntry(matches: readonly Match[]): Match | null {
  return matches.findLast(({ act }) => !weak.has(act)) ?? matches[0] ?? null
}
