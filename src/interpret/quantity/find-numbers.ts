import { toPlain } from '../plain-pattern.ts'
import { bounded } from './bounded.ts'
import { afterPattern, beforePattern } from './comparator.ts'
import { numberPattern } from './number-words.ts'
import { unitAfter, unitBefore } from './unit.ts'

/** A number, or two that belong together, with the words right around that say how they are meant. */
export interface NumberRun {
  /** UTF-16 units, the words around included; of `before` and `after` those are the first and last. */
  readonly start: number
  readonly end: number
  /** "more than ", with its space; empty where there is none. */
  readonly before: string
  /** " or more", with what parts it from the number; empty where there is none. */
  readonly after: string
  /** Each with the unit at it: "$3 million", "40%". */
  readonly first: Piece
  readonly second: Piece | null
  /** "between 3 and 5", or "3 to 5", "3-5", "3 or 5"; null for one number. */
  readonly joined: 'between' | 'range' | null
}

/** A number with the unit at it. */
interface Piece {
  readonly start: number
  readonly words: string
}

/** The longest words before a number that are looked at: "to a maximum of", with spaces. UTF-16 units. */
const reach = 32

// One pattern for all of it took a quarter of a second to compile.
const space = String.raw`[\s\u00a0]{1,3}`
const compile = (pattern: string, flags: string) => new RegExp(toPlain(bounded(pattern)), flags)
const number = compile(numberPattern, 'gi')
const unit = compile(unitAfter, 'iy')
const money = compile(`${unitBefore}$`, 'i')
const between = compile(`between${space}$`, 'i')
const and = compile(`^${space}and${space}$`, 'i')
const to = compile(`^(?:\\s?[-–—]\\s?|${space}(?:to|or)${space})$`, 'i')
const leading = compile(`(?<![\\p{L}])${beforePattern}${space}$`, 'i')
const trailing = compile(`,?${space}${afterPattern}(?![\\p{L}])`, 'iy')

/** The numbers of a text, in order, none in two of them. Linear. */
export function* findNumbers(text: string): Generator<NumberRun> {
  const pieces = findPieces(text)
  let past = 0
  for (let next = pieces.next(), first = next.value; !next.done; first = next.value) {
    next = pieces.next()
    const tail = (end: number) => text.slice(Math.max(past, end - reach), end)
    const follows = next.done ? null : next.value
    const link =
      follows === null ? '' : text.slice(endOf(first), Math.min(follows.start, endOf(first) + reach))
    const opening = between.exec(tail(first.start))?.[0] ?? ''
    const joined =
      opening !== '' && and.test(link)
        ? 'between'
        : to.test(link) && (!/^\s?[-–—]/.test(link) || /[\d%]$/.test(first.words))
          ? 'range'
          : null
    const last = joined !== null && follows !== null ? follows : first
    const begin = joined === 'between' ? first.start - opening.length : first.start
    const before = leadOf(tail(begin))
    const after = matchAt(trailing, text, endOf(last))
    past = endOf(last) + after.length
    yield {
      start: begin - before.length,
      end: past,
      before,
      after,
      first,
      second: joined === null ? null : last,
      joined,
    }
    if (joined !== null) next = pieces.next()
  }
}

/** The words before a number, or before a share of something, that say how it is meant: "at least ". */
export function leadOf(before: string): string {
  return leading.exec(before)?.[0] ?? ''
}

const endOf = ({ start, words }: Piece) => start + words.length

function* findPieces(text: string): Generator<Piece> {
  let past = 0
  for (const match of text.matchAll(number)) {
    // The 2 of "km2".
    if (match.index < past) continue
    const sign = money.exec(text.slice(Math.max(0, match.index - 6), match.index))?.[0] ?? ''
    const end = match.index + match[0].length
    const start = match.index - sign.length
    past = end + matchAt(unit, text, end).length
    yield { start, words: text.slice(start, past) }
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
