import { hashRun, shortHash } from './hash.ts'
import type { Story } from './story.ts'

/** What the keys of a signature depend on: keys of two versions do not meet. */
export const signatureVersion = 'origins/1'

/**
 * Words in a row that make a key. Longer than what is compared: a ledger should bring what has a sentence in common,
 * not what shares a turn of phrase.
 */
const keyWords = 6
/** Of as many shingles in a row the one with the least hash becomes a key. */
const windowShingles = 10

/** What a ledger keeps of an article to find others of the same text by; the words cannot be read from it. */
export interface Signature {
  readonly version: typeof signatureVersion
  /** The hash of all words: equal for articles whose stories are the same word for word. */
  readonly whole: string
  /** Distinct, sorted; about one for six words. */
  readonly keys: readonly string[]
}

/**
 * The signature of a story: of each window of ten shingles of six words the least hash (MinHash, taken window by window:
 * Broder 1997, Schleimer, Wilkerson and Aiken 2003). Any run of 15 words that two stories share gives both a
 * key in common, however long the rest of either is. Time and size are linear in the story, whatever else is known.
 */
export function signStory({ hashes }: Story): Signature {
  const keys = new Set<string>()
  const shingles = hashShingles(hashes)
  // The least of a sliding window: places whose hashes rise, the first is the least (a monotone queue).
  const queue: number[] = []
  let head = 0
  for (const [at, one] of shingles.entries()) {
    while (queue.length > head && (shingles[queue.at(-1) ?? 0] ?? 0) >= one) queue.pop()
    queue.push(at)
    if ((queue[head] ?? 0) <= at - windowShingles) head++
    if (at >= windowShingles - 1 || at === shingles.length - 1) {
      const least = queue[head] ?? 0
      keys.add(hashRun(hashes, least, Math.min(least + keyWords, hashes.length)))
    }
  }
  return {
    version: signatureVersion,
    whole: hashRun(hashes, 0, hashes.length),
    keys: [...keys].sort(),
  }
}

/** The hash of each shingle, 32 bits; of a story of fewer words than one has the whole counts as one. */
function hashShingles(hashes: Uint32Array): Uint32Array {
  if (hashes.length === 0) return new Uint32Array(0)
  const count = Math.max(1, hashes.length - keyWords + 1)
  const shingles = new Uint32Array(count)
  for (let at = 0; at < count; at++)
    shingles[at] = shortHash(hashes, at, Math.min(at + keyWords, hashes.length))
  return shingles
}
