import type { Range } from '../../core/index.ts'
import { notNames, things } from './lexicon.ts'

/** Words with capitals that stand together: perhaps a person's name, without title or possessive. */
export interface NameRun extends Range {
  /** In lower case without accents. */
  readonly words: readonly string[]
  /** Where each word stands. */
  readonly parts: readonly Range[]
  /** Whether "'s" follows. */
  readonly isPossessive: boolean
}

const word = /(?<initial>\p{Lu}\.(?=\s?\p{L}))|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu
/** "Ten-year-old" begins a sentence. */
const capital = /^\p{Lu}(?!\S*-old$)|^(?:al|el|an|ar|as|ash|ad|at|az|ul)-\p{Lu}/u
const particle =
  /^(?:de|da|di|do|du|del|della|der|den|dos|la|le|van|von|zu|bin|ibn|ben|bint|abu|umm|al|el|ul|y|e)$/
const possessive = /['’]s$/i
/** "Karskian", "Vellandese": of a people, unless a first name ends like it. */
const ofPeople = /(?:(?:[^aeiou]ian|[^j]ean|ese|[^n]ish|ican)s?|[a-z]{3}ans)$/
const firstNameLikeIt =
  /^(?:ian|brian|bryan|christian|adrian|julian|fabian|sebastian|vivian|gillian|lillian|damian|dorian|florian|kilian|marian|cillian|maximilian|lucian|valerian|cyprian|kian|osian|octavian|gratian|sean|dean|chelsean|hamish|jamalese)$/

/** Trades and titles that are as often a family name, when a name stands before: "Ann Baker". */
const surnames = new Set('baker farmer miner priest bishop king prince pope judge driver may said'.split(' '))

/** A word as names are compared. */
function toPart(token: string): string {
  if (/^[\w'.-]*$/.test(token)) return token.toLowerCase()
  return token.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()
}

/** Most words of a person's name; longer runs are titles and bodies. */
const longest = 6

/**
 * Runs of words with capitals in a stretch of text. Titles, ranks and words that only begin the sentence are no part;
 * "Karskian" before a name is none either. Linear time.
 * @param isCommon whether the article has a word, given in lower case, without capital too
 * @example findNameRuns('Private Ivan Holt’s boots', range, () => false) // 'Ivan Holt', possessive
 */
export function findNameRuns(text: string, range: Range, isCommon: (word: string) => boolean): NameRun[] {
  const part = text.slice(range.start, range.end)
  const found: NameRun[] = []
  let words: Token[] = []
  let pending: Token[] = []
  const close = () => {
    const run = toRun(words, range.start)
    if (run) found.push(run)
    words = []
    pending = []
  }
  let isFirst = true
  let lastEnd = 0
  for (const match of part.matchAll(word)) {
    const token = toToken(match[0], match.index)
    const between = part.slice(lastEnd, match.index)
    if (words.length > 0 && !/^(?: {1,2}| ?\r?\n ?)$/.test(between)) close()
    lastEnd = match.index + match[0].length
    const begins = isFirst || /[.!?:“"‘«(–—-]\s*$/.test(between)
    isFirst = false
    const isSmall =
      notNames.has(token.part) && !match[0].endsWith('.') && !(words.length > 0 && surnames.has(token.part))
    if (words.length > 0 && particle.test(match[0])) pending.push(token)
    else if (!capital.test(match[0]) || isSmall || (begins && isCommon(token.part))) close()
    else {
      words.push(...pending, token)
      pending = []
      if (token.isPossessive) close()
    }
  }
  close()
  return found
}

interface Token extends Range {
  readonly part: string
  readonly isPossessive: boolean
}

function toToken(words: string, start: number): Token {
  const isPossessive = possessive.test(words)
  const bare = isPossessive ? words.slice(0, -2) : words
  return { part: toPart(bare.replace(/\.$/, '')), isPossessive, start, end: start + bare.length }
}

function toRun(tokens: readonly Token[], offset: number): NameRun | null {
  const rest = tokens.length > 1 && isOfPeople(tokens[0]?.part ?? '') ? tokens.slice(1) : tokens
  const first = rest[0]
  const last = rest.at(-1)
  // "U.S." is no name.
  if (!first || !last || rest.every(({ part }) => part.length === 1)) return null
  return {
    start: offset + first.start,
    end: offset + last.end,
    words: rest.map(({ part }) => part),
    parts: rest.map(({ start, end }) => ({ start: offset + start, end: offset + end })),
    isPossessive: last.isPossessive,
  }
}

/** Whether a word, in lower case, names a people: "karskian". */
function isOfPeople(part: string): boolean {
  return ofPeople.test(part) && !firstNameLikeIt.test(part)
}

/** Whether the words of a run can be a person's at all: no body, no street, no abbreviation. */
export function canBePerson(text: string, { start, end, words }: NameRun): boolean {
  if (words.length > longest || words.some((part) => things.has(part))) return false
  const [only = ''] = words
  if (words.length > 1) return true
  if (isOfPeople(only) || only.length < 2) return false
  return !/^\p{Lu}{2,5}s?$/u.test(text.slice(start, end))
}
