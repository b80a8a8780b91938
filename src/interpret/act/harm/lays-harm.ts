import { findDoers, type Harm } from './find-doers.ts'

/** Who speaks, as far as it tells whether a doer is another party. */
export interface Speaker {
  /** The words that name the source, and whom a pronoun stands for. */
  readonly words: string
  /** Whether the content is quoted: then "they" and "he" are others. */
  readonly isQuoted: boolean
  /** The parties that the source speaks for; none where that is not known. */
  readonly parties: readonly string[]
  /** The party that words name; null where they name none that is known. */
  readonly partyOf: (words: string) => string | null
}

/** As many letters say whether two names are of one party: Orsk, Orskian. */
const stem = 4

const army =
  /\b(?:army|military|troops|soldiers?|forces?|navy|general staff|commanders?|brigade|defen[cs]e)\b/i
const rulers = /\b(?:government|ministry|minister|president|authorities|officials?|state)\b/i

/** How a content lays harm at another's door: the doers of it that are not of the speaker's own side. */
export function findAccused(content: string, speaker: Speaker): Harm[] {
  return findDoers(content).filter((doer) => isOther(doer, speaker))
}

function isOther({ words, kind }: Harm, { words: own, isQuoted, parties, partyOf }: Speaker): boolean {
  if (kind === 'pronoun') return isQuoted
  if (kind === 'enemy') return true
  if (kind === 'forces') return !army.test(own)
  if (kind === 'state') return !rulers.test(own)
  if (parties.length > 0) {
    const party = partyOf(words)
    if (party !== null && parties.includes(party)) return false
  }
  const wanted = words.toLowerCase()
  return !own
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) =>
      word.length < stem || wanted.length < stem
        ? word === wanted
        : word.slice(0, stem) === wanted.slice(0, stem),
    )
}
