import type { NamedParty, Registry } from './registry.ts'
import { canBeSide, directions, isNamed } from './side-name.ts'
import type { Word } from './words-of.ts'

/** A capital with the words that name it. */
export interface Seat {
  readonly words: readonly Word[]
  readonly of: NamedParty
}

const bodies = /^(?:government|parliament|ministry|presidency|admiralty|cabinet|leadership|authorities)$/

/**
 * Capitals that the registry lacks and that the text tells of: "the Orvian capital, Orsk", "Orsk, the capital of
 * Orvia", "the Orvian government in Orsk". They stand for their state where they speak. Linear.
 * @param stateAt the state that one word names by itself, its adjective too; null for any other
 */
export function findSeats(
  words: readonly Word[],
  registry: Registry,
  stateAt: (word: Word | undefined) => NamedParty | null,
): Seat[] {
  const found: Seat[] = []
  for (const [at, { key }] of words.entries()) {
    if (found.length >= mostSeats) break
    const isCapital = key === 'capital'
    if (!isCapital && !bodies.test(key)) continue
    const owner = ownerBefore(words, at, stateAt)
    const behind = words[at + 1]?.key === 'of' ? stateAt(words[at + 2]) : null
    const of = owner?.of ?? (isCapital ? behind : null)
    if (!of) continue
    const seats = isCapital
      ? [nameFrom(words, behind && !owner ? at + 3 : at + 1), nameBefore(words, owner?.from ?? at - 1)]
      : [words[at + 1]?.key === 'in' ? nameFrom(words, at + 2) : null]
    for (const seat of seats)
      if (seat && !seat.some((word) => isNamed(registry.names, word.key))) found.push({ words: seat, of })
  }
  return found
}

const mostSeats = 20

/** The state right before a noun, two words of its kind between. */
function ownerBefore(
  words: readonly Word[],
  at: number,
  stateAt: (word: Word | undefined) => NamedParty | null,
): { readonly of: NamedParty; readonly from: number } | null {
  for (let back = at - 1; back >= 0 && back >= at - 3; back--) {
    const word = words[back]
    if (!word) return null
    const of = stateAt(word)
    if (of) return of.form === 'adjective' || word.possessive ? { of, from: back } : null
    if (word.capital) return null
  }
  return null
}

/** A name that begins at a word, a comma before it at most. */
function nameFrom(words: readonly Word[], at: number): readonly Word[] | null {
  const first = words[at]
  const before = words[at - 1]
  if (!first || !before || first.start - before.end > 2) return null
  const second = words[at + 1]
  const isTwo = second !== undefined && second.start - first.end === 1 && canBeSide(second)
  if (directions.test(first.key) && first.capital) return isTwo ? [first, second] : null
  return canBeSide(first) && !first.possessive && !isTwo ? [first] : null
}

/** A name that ends before a comma and "the": "Orsk, the Orvian capital". */
function nameBefore(words: readonly Word[], from: number): readonly Word[] | null {
  const end = words[from - 1]?.key === 'the' ? from - 2 : words[from]?.key === 'the' ? from - 1 : from - 1
  const last = words[end]
  const next = words[end + 1]
  if (!last || !next || next.start - last.end !== 2 || !canBeSide(last)) return null
  const before = words[end - 1]
  const isTwo = before?.capital === true && last.start - before.end === 1
  if (isTwo) return directions.test(before.key) ? [before, last] : null
  return [last]
}
