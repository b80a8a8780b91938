import { type Range, type Span, toSpan } from '../../core/index.ts'
import { isHeldOn, type NamedParty, type Registry } from './registry.ts'
import { splitWords, type Word } from './words-of.ts'

/** A name of a party in a text. */
export interface PartyMention {
  readonly span: Span
  readonly party: string
  readonly named: NamedParty
  /** Index of its first word and of the word behind it. */
  readonly from: number
  readonly to: number
  /** "Orsk’s". */
  readonly possessive: boolean
}

/**
 * The names of parties in a range of a text: states, capitals that stand for them, what belongs to them
 * ("Russian"), bodies, groups, outlets. Not overlapping, in order; the longest name counts. Linear.
 * @param day ISO 8601 of the article’s publication; null: whether a body was there that day is not asked
 * @example findParties(registry, 'The Kremlin and Seoul', { start: 0, end: 21 }).map(({ party }) => party)
 */
export function findParties(
  registry: Registry,
  text: string,
  range: Range,
  day: string | null = null,
): PartyMention[] {
  return findPartiesOf(registry, text, splitWords(text, range), day)
}

/** The same over words that are split already. */
export function findPartiesOf(
  registry: Pick<Registry, 'names'>,
  text: string,
  words: readonly Word[],
  day: string | null,
): PartyMention[] {
  const found: PartyMention[] = []
  for (let at = 0; at < words.length; at++) {
    const named = nameAt(registry, words, at, day)
    const last = named && words[at + named.words.length - 1]
    const first = words[at]
    if (!named || !last || !first) continue
    const to = at + named.words.length
    if (named.kind !== 'place' && named.kind !== 'territory')
      found.push({
        span: toSpan(text, { start: first.start, end: last.end }),
        party: generic(named) ? (ownerBefore(found.at(-1), at) ?? named.party) : named.party,
        named,
        from: at,
        to,
        possessive: last.possessive,
      })
    at = to - 1
  }
  return found
}

/** The name of a party that begins at a word; the longest counts. */
export function nameAt(
  { names }: Pick<Registry, 'names'>,
  words: readonly Word[],
  at: number,
  day: string | null,
): NamedParty | undefined {
  const all = names.get(words[at]?.key ?? '')
  return all?.find(
    (named) =>
      named.words.every((word, number) => isWord(words[at + number], word)) &&
      !(named.words.length === 1 && isShouted(words, at)) &&
      (day === null || isHeldOn(day, named)),
  )
}

/** A word of a text is a word of a name: as many capitals, at least. */
function isWord(word: Word | undefined, name: NamedParty['words'][number]): boolean {
  if (word?.key !== name.key) return false
  return name.acronym ? word.acronym : !name.capital || word.capital
}

/** In a line of capitals "US" and "WHO" are words like others. */
const common: ReadonlySet<string> = new Set([
  'us',
  'who',
  'is',
  'car',
  'fox',
  'sky',
  'time',
  'pa',
  'rf',
  'dw',
])
function isShouted(words: readonly Word[], at: number): boolean {
  const isCommon = common.has(words[at]?.key ?? '')
  const isLoud = (word: Word | undefined) => word?.acronym === true && word.text.length > 2
  return isCommon && isLoud(words[at - 1]) && isLoud(words[at + 1])
}

/** "Security Council", "Congress": whose it is, a state’s name in front of it says. */
function generic({ kind, form, words }: NamedParty): boolean {
  return (
    form === 'body' && (kind === 'organ' || kind === 'organisation') && !words.some((word) => word.acronym)
  )
}

function ownerBefore(before: PartyMention | undefined, at: number): string | undefined {
  if (!before || before.to !== at || before.named.kind !== 'state') return undefined
  return before.possessive || before.named.form === 'adjective' ? before.party : undefined
}
