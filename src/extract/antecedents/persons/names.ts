import type { Range } from '../../../core/index.ts'
import { toState } from '../facts/states.ts'
import { roleNouns, titles } from '../facts/title-words.ts'
import { fieldWords, particles, thingWords } from '../facts/word-lists.ts'
import type { Word, Words } from '../words.ts'
import { nameEnd } from './name-bounds.ts'
import { isFirstName, toPart } from './person-names.ts'

/** Words with capitals that stand together, cut into what leads up to a name and the name. */
export interface NameMention extends Range {
  /** Index of its first and one past its last word; titles before it left out. */
  readonly from: number
  readonly to: number
  /** Index of the first title. */
  readonly begin: number
  /** The name's words in lower case, without accents. */
  readonly parts: readonly string[]
  /** Titles and other words with capitals before the name, in lower case. */
  readonly titles: readonly string[]
  readonly sentence: number
  readonly quoted: boolean
  /** "Orlo’s": the name owns what follows. */
  readonly possessive: boolean
  /** Begins a sentence or a quotation. */
  readonly first: boolean
  /** "the" stands right before: hardly a person. */
  readonly definite: boolean
}

/** The stretches of words with capitals in an article, in order. Linear time. */
export function findNames(words: Words): NameMention[] {
  const found: NameMention[] = []
  const ordinary = new Set(
    words.all.filter(({ capital, isSign }) => !capital && !isSign).map(({ lower }) => lower),
  )
  for (let at = 0; at < words.all.length; ) {
    if (isOrdinary(words.all[at], ordinary)) {
      at++
      continue
    }
    const end = nameEnd(words.all, at)
    if (end === at) {
      at++
      continue
    }
    const mention = toMention(words.all, at, end)
    if (mention) found.push(mention)
    at = end
  }
  return found
}

/** A sentence's first word whose capital says nothing: it stands elsewhere without, or looks like a verb. */
function isOrdinary(word: Word | undefined, ordinary: ReadonlySet<string>): boolean {
  if (!word?.first || !word.capital || isFirstName(word.lower) || titles.has(word.lower)) return false
  return ordinary.has(word.lower) || /(?:[a-z]ing|[a-z]ed|ly)$/.test(word.lower)
}

function toMention(all: readonly Word[], start: number, end: number): NameMention | null {
  let from = start
  for (let at = start; at < end; at++) if (isTitle(all[at], all[at + 1])) from = at + 1
  while (all[from]?.isSign) from++
  while (from < end && isLead(all, from, end)) from++
  from = overUnknown(all, from, end)
  const parts = partsOf(all, from, end)
  const [first, last] = [all[from], all[end - 1]]
  const lead = all.slice(start, Math.min(from, end)).filter(({ isSign }) => !isSign)
  if (!first || !last || parts.length === 0) return null
  const closing = last.isSign ? (/^(?:jr|sr)$/.test(all[end - 2]?.lower ?? '') ? last : all[end - 2]) : last
  return {
    start: first.start,
    end: (closing ?? last).end,
    from,
    to: end,
    begin: start,
    parts,
    titles: lead.map(({ lower }) => lower),
    sentence: first.sentence,
    quoted: first.quoted,
    possessive: last.possessive,
    first: first.first,
    definite: from === start && all[start - 1]?.lower === 'the',
  }
}

/** A title only before more of a name: "Major" alone may be one. */
function isTitle(word: Word | undefined, next: Word | undefined): boolean {
  if (!word || word.isSign || !next) return false
  return titles.has(word.lower) || (roleNouns.has(word.lower) && word.capital)
}

/** Words with capitals before the name that are none of it: "Ukrainian", "Defence", "Pentagon’s". */
function isLead(all: readonly Word[], at: number, end: number): boolean {
  const word = all[at]
  if (!word || end - at < 2) return false
  const isLastName = end - at === 2 && isFirstName(word.lower)
  return !isLastName && (fieldWords.has(word.lower) || toState(word.lower) !== undefined || word.text === '.')
}

/** "Indo-Pacific Anne Orlo": the name begins at a first name that is known, where one more word follows it. */
function overUnknown(all: readonly Word[], from: number, end: number): number {
  const parts = all.slice(from, end)
  const [first] = parts
  if (!first || parts.length < 3 || isFirstName(first.lower) || first.text.length < 2) return from
  const at = parts.findIndex(({ lower, text }) => isFirstName(lower) || particles.has(text.toLowerCase()))
  const known = at > 0 && isFirstName(parts[at]?.lower ?? '') && !particles.has(parts[at - 1]?.lower ?? '')
  // "Orlo Tim Hale" may be a name of its own; only words that never are one give way.
  const isOther = (word: Word) =>
    thingWords.has(word.lower) || fieldWords.has(word.lower) || word.text.includes('-')
  return known && at < parts.length - 1 && parts.slice(0, at).some(isOther) ? from + at : from
}

/** The words of a name as they are compared: no accents, one spelling for the endings of Slavic names. */
function partsOf(all: readonly Word[], from: number, to: number): string[] {
  return all
    .slice(from, to)
    .filter(({ isSign }) => !isSign)
    .map(({ lower }) => toPart(lower))
}
