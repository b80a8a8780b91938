import { type Entry, entries, lemmas, longest } from './lexicon.ts'

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
export function findEntries(cue: readonly string[]): Entry[] {
  const found: Entry[] = []
  for (let from = 0; from < cue.length; ) {
    let length = Math.min(longest, cue.length - from)
    while (length > 0 && !entries.has(cue.slice(from, from + length).join(' '))) length--
    const entry = entries.get(cue.slice(from, from + length).join(' '))
    if (entry) found.push(entry)
    from += Math.max(1, length)
  }
  return found
}

/** The entry that decides: the last that says more than that something was said. */
export function chooseEntry(found: readonly Entry[]): Entry | null {
  return found.findLast(({ act }) => act !== 'asserts') ?? found[0] ?? null
}
