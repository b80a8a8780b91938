import { type ArticleNames, gapAfter } from './article-names.ts'
import type { PartyMention } from './find-parties.ts'
import { classOf } from './lexicon.ts'

/** So many words around are looked through for whose an office is. */
const mostBack = 400
const mostPlaces = 30

/**
 * Whose an office is that does not say it: "the ministry", "officials", "the mayor". That of earlier words close by of
 * one of the same nouns with an owner; else of a state that the sentence names before; else of who speaks the words in
 * which it stands; else of the state named most often close by; else of the same nouns further off. Null where nothing
 * tells.
 */
export function whoseIs(
  names: ArticleNames,
  at: number,
  { keys, parent }: { readonly keys: readonly string[]; readonly parent: string | null },
): Whose | null {
  const body = keys.find((key) => unions.test(key))
  if (body) return unionNamed(names, at)
  return (
    sameNoun(names, at, { keys, reach: nearby }) ??
    inSentence(names, at) ??
    (parent === null ? null : { party: parent }) ??
    lastNamed(names, at) ??
    sameNoun(names, at, { keys, reach: Number.POSITIVE_INFINITY })
  )
}

/** The party, with the words that named it where there are some. */
export interface Whose {
  readonly party: string
}

const nearby = 150
const unions = /^(?:bloc|alliance|organisation|organization|union)$/
const others: Readonly<Record<string, string>> = { official: 'officials', authorities: 'officials' }

/** The party that owns one of the same nouns elsewhere in the article: "Orvia’s ministry ... the ministry". */
function sameNoun(
  names: ArticleNames,
  at: number,
  { keys, reach }: { readonly keys: readonly string[]; readonly reach: number },
): PartyMention | null {
  const isFar = reach > nearby
  for (const key of keys) {
    const places = names.places.get(key) ?? names.places.get(others[key] ?? '') ?? []
    const before = places.filter((place) => place < at && place > at - reach).slice(-mostPlaces)
    const after = isFar ? places.filter((place) => place > at).slice(0, mostPlaces) : []
    for (const place of [...before.toReversed(), ...after]) {
      const owner = ownerOf(names, place)
      if (owner) return owner
    }
  }
  return null
}

/** "the bloc": the organisation that was named last. */
function unionNamed(names: ArticleNames, at: number): PartyMention | null {
  const end = firstFrom(names.mentions, at)
  for (let number = end - 1; number >= 0 && number > end - 200; number--) {
    const mention = names.mentions[number]
    if (mention?.named.kind === 'organisation' && isSpeaking(mention)) return mention
  }
  return null
}

/** The party right in front of a noun, words of its kind between: "Orvian defence ministry", "Orvia’s". */
function ownerOf(names: ArticleNames, place: number): PartyMention | null {
  for (let at = place - 1; at >= 0 && at > place - 5; at--) {
    if (/[,;:.!?“”"\n]/.test(gapAfter(names, at).replace(/^\.(?=\s\p{Lu})/u, ''))) return null
    const mention = names.mentionAt.get(at)
    if (mention)
      return isSpeaking(mention) &&
        (mention.possessive || mention.named.form === 'adjective' || mention.to === at + 1)
        ? mention
        : null
    const word = names.words[at]
    if (!word || (classOf(word.key) === null && !/^\p{Ll}/u.test(word.text) && !word.capital)) return null
  }
  return null
}

function isSpeaking({ party }: PartyMention): boolean {
  return party !== 'media' && party !== 'independent'
}

/** A state that the sentence names before: "In Orvia, officials said". */
function inSentence(names: ArticleNames, at: number): PartyMention | null {
  for (let back = at - 1; back >= 0 && back > at - 40; back--) {
    if (/[.!?\n]/.test(gapAfter(names, back)) && (names.words[back]?.text.length ?? 0) > 3) return null
    const mention = names.mentionAt.get(back)
    if (mention && mention.named.kind === 'state' && mention.named.form !== 'people') return mention
  }
  return null
}

/** The state that was named most shortly before and most often close by. */
function lastNamed(names: ArticleNames, at: number): PartyMention | null {
  const scores = new Map<string, { score: number; mention: PartyMention }>()
  const low = firstFrom(names.mentions, at - mostBack)
  for (let number = low; number < names.mentions.length; number++) {
    const mention = names.mentions[number]
    if (!mention || mention.from > at + mostBack) break
    if (mention.named.kind !== 'state') continue
    const distance = Math.abs(at - mention.from)
    const weight = (mention.from < at ? 1 : 0.4) / (40 + distance)
    const before = scores.get(mention.party)
    scores.set(mention.party, { score: (before?.score ?? 0) + weight, mention })
  }
  const [best] = [...scores.values()].toSorted(
    (a, b) => b.score - a.score || (a.mention.party < b.mention.party ? -1 : 1),
  )
  return best && (names.counts.get(best.mention.party) ?? 0) > 1 ? best.mention : null
}

function firstFrom(mentions: readonly PartyMention[], word: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.from ?? 0) < word) low = middle + 1
    else high = middle
  }
  return low
}
