import { type ArticleNames, gapAfter } from './article-names.ts'
import type { PartyMention } from './find-parties.ts'
import { alone } from './group-words.ts'
import { classOf } from './lexicon.ts'

/** What else tells whose an office is. */
export interface OfficeClues {
  /** Nouns of the office, bodies first: "ministry", "spokesman". */
  readonly keys: readonly string[]
  /** The party of who speaks the words in which it stands. */
  readonly parent: string | null
  /** The party of who is cited in its words: "Orvia believes ..., a spokesman said". */
  readonly child: string | null
  /** Index of the last word that tells of it: "officials at Orsk port". */
  readonly end?: number
}

/** The parties of statements around one. */
export type Kin = Pick<OfficeClues, 'parent' | 'child'>

/** The party an office belongs to. */
export interface Whose {
  readonly party: string
}

/** So many words around are looked through for states. */
const mostBack = 400
const mostPlaces = 30
/** Words within which the same noun means the same body. */
const nearby = 150
const unions = /^(?:bloc|alliance|organisation|organization|union|coalition)$/
/** Bodies that are not always a state's: whose they are is not told by a state that stands near. */
const anybodys =
  /^(?:agency|agencies|committee|commission|council|bank|bureau|office|team|leadership|leader|leaders|representative|representatives|side|service|services|director|judge|court|group)$/
const local =
  /^(?:mayor|mayors|governor|local|regional|city|town|council|district|village|provincial|municipal)$/
const others: Readonly<Record<string, string>> = { official: 'officials', authorities: 'officials' }

/**
 * Whose an office is that does not say it: "the ministry", "officials", "the mayor". That of earlier words close by of
 * one of the same nouns with an owner; else of a state or place that the sentence names before; else of who speaks the
 * words in which it stands; else of the state named most often close by; else of the same nouns further off. Null
 * where nothing tells.
 * @param at index of its noun
 */
export function whoseIs(
  names: ArticleNames,
  at: number,
  { keys, parent, child, end = at }: OfficeClues,
): Whose | null {
  if (at < 0) return null
  const union = keys.find((key) => unions.test(key))
  if (union) return unionNamed(names, at, union) ?? alonePart(names, at, keys)
  if (keys.some((key) => watchers.test(key))) return watched(names, at)
  const self = alonePart(names, at, keys)
  if (self) return sameNoun(names, at, { keys: [self.party], reach: Number.POSITIVE_INFINITY }) ?? self
  const own = end > at ? placeIn(names, at, { from: at, to: end }) : null
  if (own) return own
  const isStates = (keys.length > 0 && !keys.every((key) => anybodys.test(key))) || isHolders(names, keys)
  const isLocal = keys.some((key) => local.test(key))
  const placed = isLocal ? placeIn(names, at, { from: at - 60, to: at + 6 }) : null
  const near =
    placed ??
    sameNoun(names, at, { keys, reach: nearby }) ??
    (child === null ? null : { party: child }) ??
    inSentence(names, at, true) ??
    (isStates && names.filedIn !== null ? { party: names.filedIn } : null) ??
    (parent === null ? inSentence(names, at, false) : { party: parent }) ??
    sideBefore(names, at) ??
    (isStates || isLocal || keys.length === 0 ? placeIn(names, at, { from: at - 25, to: at }) : null)
  if (near) return near
  const far = () => sameNoun(names, at, { keys, reach: Number.POSITIVE_INFINITY })
  return isStates || keys.length === 0 ? (lastNamed(names, at) ?? far()) : far()
}

/** "The office", where the article has "the prime minister’s office". */
function isHolders({ places, words }: ArticleNames, keys: readonly string[]): boolean {
  if (keys.length !== 1 || keys[0] !== 'office') return false
  return (places.get('office') ?? []).slice(0, mostPlaces).some((at) => {
    const before = words[at - 1]
    return before?.possessive === true && classOf(before.key) === 'office'
  })
}

/** The state of the last place named before among some words, else of the first behind; who governs a territory there. */
function placeIn(
  names: ArticleNames,
  at: number,
  { from, to }: { readonly from: number; readonly to: number },
): Whose | null {
  const first = Math.max(0, from)
  const last = Math.min(names.words.length - 1, to)
  for (let place = last; place >= first; place--) {
    const governed = names.territoryAt(place)
    if (governed) return { party: governed }
  }
  const start = names.words[first]?.start ?? 0
  const end = names.words[last]?.end ?? names.text.length
  const country = names.countryIn({ start, end }, names.words[at]?.start ?? end)
  const party = country === null ? undefined : names.registry.states.get(country)
  return party === undefined ? null : { party }
}

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
      const inside = names.mentionAt.get(place)
      const isBody =
        inside !== undefined && (inside.named.kind === 'organ' || (isJoint(inside) && !common.test(key)))
      const owner = isBody ? inside : ownerOf(names, place)
      if (owner && fitsName(names, { at, key, place })) return owner
    }
  }
  return null
}

/** "Special Operations Forces" are not the "forces" of somebody else: of a name in capitals the word before counts. */
function fitsName(
  { words, places }: ArticleNames,
  asked: { at: number; key: string; place: number },
): boolean {
  const own = (places.get(asked.key) ?? []).find((one) => Math.abs(one - asked.at) < 8)
  if (own === undefined || !words[own]?.capital || !words[own - 1]?.capital) return true
  return words[own - 1]?.key === words[asked.place - 1]?.key
}

/** Nouns of armies and governments: within a group's name they are none of the state's. */
const common = /^(?:army|forces|force|military|police|government|ministry|troops|intelligence)$/

function isJoint({ named }: PartyMention): boolean {
  return named.form === 'body' && (named.kind === 'organisation' || named.kind === 'group')
}

const watchers = /^(?:monitors|inspectors|peacekeepers)$/

/** "Monitors": of the mission or organisation that is named last before, else first behind. */
function watched(names: ArticleNames, at: number): Whose | null {
  const end = firstFrom(names.mentions, at)
  const isTheirs = (mention: PartyMention) => mention.named.kind === 'organisation' && isSpeaking(mention)
  const owner = ownerOf(names, at)
  return (
    owner ??
    names.mentions.slice(Math.max(0, end - mostOrganisations), end).findLast(isTheirs) ??
    names.mentions.slice(end, end + mostOrganisations).find(isTheirs) ??
    null
  )
}

const mostOrganisations = 100

const ofPlaces =
  /^(?:town|city|village|district|county|regional|provincial|municipal|parish|local|state|islamic|european|electoral|election|medical|privy|federation)$/

/** "The front", "the council": who goes by that word alone in a text of war is nobody else's. */
function alonePart(names: ArticleNames, at: number, keys: readonly string[]): Whose | null {
  const [key = ''] = keys
  const isAlone = alone.has(key) && names.isWar && !ofPlaces.test(names.words[at - 1]?.key ?? '')
  if (!isAlone || (names.words[at]?.key !== key && keys.length < 2)) return null
  // Those who took power are called both.
  return { party: key === 'council' && names.places.has('junta') ? 'junta' : key }
}

/** "the bloc": the organisation that was named last; "the coalition": one that is called so. */
function unionNamed(names: ArticleNames, at: number, key: string): PartyMention | null {
  const end = firstFrom(names.mentions, at)
  const near = names.mentions.slice(Math.max(0, end - 200), end + 200).filter(isSpeaking)
  const called = ({ named, party }: PartyMention) =>
    named.kind !== 'state' &&
    (party.toLowerCase().includes(key) || named.words.some((word) => word.key === key))
  const before = near.filter(({ from }) => from < at)
  const same = before.findLast(called) ?? near.find(called)
  if (same || key === 'coalition') return same ?? null
  return before.findLast(({ named }) => named.kind === 'organisation') ?? null
}

/** The party right in front of a noun, words of its kind between: "Orvian defence ministry", "Orvia’s". */
function ownerOf(names: ArticleNames, place: number): PartyMention | null {
  for (let at = place - 1; at >= 0 && at > place - 5; at--) {
    if (/[,;:.!?“”"\n]/.test(gapAfter(names, at).replace(/^\.(?=\s\p{Lu})/u, ''))) return null
    const mention = names.mentionAt.get(at)
    if (mention) {
      const isOwner = mention.possessive || mention.named.form === 'adjective' || mention.to === at + 1
      return isSpeaking(mention) && isOwner ? mention : null
    }
    const word = names.words[at]
    if (!word || (classOf(word.key) === null && !/^\p{Ll}/u.test(word.text) && !word.capital)) return null
  }
  return null
}

function isSpeaking({ party }: PartyMention): boolean {
  return party !== 'media' && party !== 'independent'
}

/** A state that the sentence names before; `isIn`: behind "in" or "of": "In Orvia, officials said". */
function inSentence(names: ArticleNames, at: number, isIn: boolean): PartyMention | null {
  for (let back = at - 1; back >= 0 && back > at - 40; back--) {
    if (/[.!?\n]/.test(gapAfter(names, back)) && (names.words[back]?.text.length ?? 0) > 3) return null
    const mention = names.mentionAt.get(back)
    const isState = mention?.named.kind === 'state' && mention.named.form !== 'people'
    if (isState && (!isIn || /^(?:in|from|of)$/.test(names.words[mention.from - 1]?.key ?? '')))
      return mention
  }
  return null
}

/** What the sentence before says whose words come: "There were other words from Orsk's side. A representative ...". */
function sideBefore(names: ArticleNames, at: number): PartyMention | null {
  for (let back = at - 1; back >= 0 && back > at - 15; back--)
    if (/^(?:side|camp|version|account)$/.test(names.words[back]?.key ?? '')) return ownerOf(names, back)
  return null
}

/** The state that was named most shortly before and most often close by. */
function lastNamed(names: ArticleNames, at: number): PartyMention | null {
  const scores = new Map<string, { score: number; mention: PartyMention }>()
  const low = firstFrom(names.mentions, at - mostBack)
  for (let number = low; number < names.mentions.length; number++) {
    const mention = names.mentions[number]
    if (!mention || mention.from > at + mostBack) break
    if (mention.named.kind !== 'state' && mention.named.kind !== 'organ') continue
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
