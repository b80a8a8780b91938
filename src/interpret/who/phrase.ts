import { type ArticleNames, gapAfter } from './article-names.ts'
import type { PartyMention } from './find-parties.ts'
import { bareNoun, classOf, lexicon, type NounClass } from './lexicon.ts'
import type { Word } from './words-of.ts'

/** Words that name one actor, by index, taken apart. */
export interface Phrase {
  /** From the first word to the first preposition, clause or comma; articles and amounts left out. */
  readonly head: readonly number[]
  /** What stands behind the head: "of Orvia", "for the valley command". */
  readonly tail: readonly number[]
  /** What stands between commas behind: "the deputy head of the office". */
  readonly asides: readonly (readonly number[])[]
  /** "the", "some", "two": what was left out in front. */
  readonly opening: readonly string[]
}

const prepositions: ReadonlySet<string> = new Set(
  'of for to at in from by with on near against behind within inside around outside under over about between among through across into who whom whose which that where when while as familiar close speaking citing circulating supporting reached briefed dubbed known called based serving working living posted published released linked affiliated fighting who’ve there here whose'.split(
    ' ',
  ),
)
/** Prepositions behind which stands somebody else than whom one speaks for: "ambassador to Orvia". */
const away: ReadonlySet<string> = new Set(
  'to against with on near about between over into toward towards'.split(' '),
)
const clauses: ReadonlySet<string> = new Set(
  'who whom whose which that where when while dubbed known called'.split(' '),
)
const openings: ReadonlySet<string> = new Set(
  'the a an both some several many most all other more two three four five six seven eight nine ten dozens hundreds thousands one another any each every no these those this certain various numerous its his her their our my your of few at least early latest new recent shocking fresh initial preliminary neither either nor'.split(
    ' ',
  ),
)

const timeWords =
  /^(?:\d{1,2}|(?:19|20)\d\d|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|early|late|mid|last|this|week|month|year|morning|evening|night|yesterday|today|tonight)$/
const timely = /^(?:in|on|at|since|by|from|until|during)$/

/** Without a time at the end that belongs to the saying, and without a preposition that leads nowhere: "the army on". */
export function withoutTime(
  { words }: Pick<ArticleNames, 'words'>,
  indices: readonly number[],
): readonly number[] {
  const keyAt = (number: number) => words[indices[number] ?? -1]?.key ?? ''
  let from = indices.length
  while (from > 1 && timeWords.test(keyAt(from - 1))) from--
  return from > 1 && timely.test(keyAt(from - 1)) ? indices.slice(0, from - 1) : indices
}

/** Takes the words of one actor apart. */
export function readPhrase(names: ArticleNames, indices: readonly number[]): Phrase {
  const opening: string[] = []
  let from = 0
  for (; from < indices.length; from++) {
    const at = indices[from] ?? -1
    const word = names.words[at]
    if (!word || names.mentionAt.has(at)) break
    // "of" opens only behind an amount: "one of the members", "many of the protesters".
    if (!openings.has(word.key) && !/^\d+$/.test(word.key)) break
    if (word.capital && from > 0 && word.key !== 'the') break
    opening.push(word.key)
  }
  const rest = indices.slice(from).filter((at) => !lexicon.reflexive.has(names.words[at]?.key ?? ''))
  const pieces = splitAtCommas(names, rest)
  const [first = [], ...asides] = pieces
  const end = first.findIndex((at, number) => (number > 0 || opening.length > 0) && isPreposition(names, at))
  const head = end < 0 ? first : first.slice(0, end)
  return { head, tail: end < 0 ? [] : first.slice(end), asides, opening }
}

function isPreposition({ words, mentionAt }: ArticleNames, at: number): boolean {
  const key = words[at]?.key ?? ''
  return prepositions.has(key) && !mentionAt.has(at)
}

/** Pieces between commas, dashes and brackets; an age ("Orlo, 45,") is no piece. */
function splitAtCommas(names: ArticleNames, indices: readonly number[]): number[][] {
  const pieces: number[][] = [[]]
  for (const [number, at] of indices.entries()) {
    const last = indices[number - 1]
    const parted = last !== undefined && last === at - 1 && /[,(–—:]/.test(gapAfter(names, last))
    if (parted) pieces.push([])
    pieces.at(-1)?.push(at)
  }
  return pieces.filter(
    (piece, number) => number === 0 || !piece.every((at) => /^\d+$/.test(names.words[at]?.key ?? '')),
  )
}

/** The nouns by which one is told: the last of the head that has a class, with its class. */
export function headNoun(
  names: ArticleNames,
  indices: readonly number[],
): { at: number; noun: NounClass; key: string } | null {
  for (const at of indices.toReversed()) {
    const word = names.words[at]
    if (!word || names.mentionAt.has(at) || (word.possessive && at !== indices.at(-1))) continue
    const key = bareNoun(word.key)
    const noun = classOf(key)
    if (key === 'media' && names.words[at - 1]?.key === 'social') continue
    const kind = names.words[at - 1]?.key ?? ''
    if (key === 'staff' && kind === 'general') return { at, noun: 'body', key }
    if (press.test(key) && pressKind.test(kind)) return { at, noun: 'media', key }
    // "Its daily tally" is no paper.
    if (/^(?:daily|weekly|paper|radio|television|tv)$/.test(key) && at !== indices.at(-1)) continue
    if (key === 'station' && !onAir.test(kind) && at !== indices[0]) continue
    if (noun) return { at, noun, key }
  }
  return null
}

/** "News agencies", "a wire service". */
const press = /^(?:agency|agencies|service|services|organisations?|organizations?|outlets?|sites?|networks?)$/
const pressKind = /^(?:news|press|wire|media)$/
const onAir = /^(?:tv|television|radio|news|state|public|private|local)$/

/**
 * Whose the words are: the first party that they name, but for those that somebody is sent to or speaks against;
 * a group, an outlet or a body right behind its state is itself meant.
 */
export function ownerIn(names: ArticleNames, indices: readonly number[]): PartyMention | null {
  const found: PartyMention[] = []
  for (const [number, at] of indices.entries()) {
    const mention = names.mentionAt.get(at)
    if (!mention || mention === found.at(-1)) continue
    if (isAway(names, indices, number)) continue
    found.push(mention)
  }
  const [first, second] = found
  if (!first) return installed(names, indices)
  const follows = second?.from === first.to && first.named.kind === 'state' && second.named.kind !== 'state'
  return follows ? second : first
}

/** Whoever is sent to a body does not speak for it: "a representative at the UN". */
const sent = /^(?:representatives?|ambassadors?|envoys?|delegates?|delegations?|missions?|diplomats?)$/

function isAway({ words, mentionAt }: ArticleNames, indices: readonly number[], number: number): boolean {
  for (let back = number - 1; back >= 0 && back > number - 4; back--) {
    const at = indices[back] ?? -1
    const key = words[at]?.key ?? ''
    if (away.has(key)) return true
    if (key === 'at' && indices.slice(0, back).some((index) => sent.test(words[index]?.key ?? '')))
      return true
    if (mentionAt.has(at) || (key !== 'the' && key !== 'and' && !words[at]?.possessive)) return false
  }
  return false
}

/** "the Orvian-installed governor" speaks for Orvia. */
function installed(names: ArticleNames, indices: readonly number[]): PartyMention | null {
  for (const at of indices) {
    const word = names.words[at]
    const [owner = '', how = ''] = word?.key.split('-') ?? []
    if (!word?.capital || !lexicon.installed.has(how)) continue
    const named = names.registry.names.get(owner)?.find(({ words }) => words.length === 1)
    if (!named) continue
    const end = word.start + owner.length
    return {
      span: { start: word.start, end, text: names.text.slice(word.start, end) },
      party: named.party,
      named,
      from: at,
      to: at + 1,
      possessive: false,
    }
  }
  return null
}

/** Whether the words say that it is over: "former", "ex-minister". */
export function isPast({ words }: Pick<ArticleNames, 'words'>, indices: readonly number[]): boolean {
  return indices.some((at) => {
    const key = words[at]?.key ?? ''
    return lexicon.past.has(key) || /^ex-\p{L}/u.test(key)
  })
}

/** Up to the first word that opens a clause: what follows "who" is a tale. */
export function beforeClause({ words }: ArticleNames, indices: readonly number[]): readonly number[] {
  const end = indices.findIndex((at, number) => number > 0 && clauses.has(words[at]?.key ?? ''))
  return end < 0 ? indices : indices.slice(0, end)
}

/** Whether a word can be a part of a person’s name. */
export function isNameWord(names: ArticleNames, at: number): boolean {
  const word = names.words[at]
  if (!word) return false
  if (names.mentionAt.has(at) || lexicon.function.has(word.key)) return false
  return word.capital && !(word.acronym && word.text.length > 3) && !/\d/.test(word.text)
}

export function isTitle({ key }: Word): boolean {
  return lexicon.title.has(key) || lexicon.modifier.has(key) || lexicon.office.has(key)
}
