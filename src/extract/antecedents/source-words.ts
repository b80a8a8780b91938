import type { Range } from '../../core/index.ts'
import { titles } from './facts/title-words.ts'
import { bodyNouns } from './facts/word-lists.ts'
import { isPersonNoun } from './persons/person-nouns.ts'
import type { PersonMention } from './persons/persons.ts'
import type { BodyMention } from './things/bodies.ts'
import { type Word, type Words, wordAt } from './words.ts'

/** What was found in the article before its statements are looked at. */
export interface Found {
  readonly words: Words
  /** By index of the first word of the name. */
  readonly persons: ReadonlyMap<number, PersonMention>
  /** By start. */
  readonly bodies: ReadonlyMap<number, BodyMention>
}

const preposition =
  /^(?:of|for|to|at|in|from|by|with|on|near|against|behind|close|within|inside|around|outside)$/
const opensClause = /^(?:who|whose|which|that|where|speaking|citing|writing|quoted)$/

/** The words and signs of a range. */
export function wordsIn({ all, ...rest }: Words, { start, end }: Range): Word[] {
  const from = wordAt({ all, ...rest }, start)
  let to = from
  while ((all[to]?.start ?? Number.POSITIVE_INFINITY) < end) to++
  return all.slice(from, to)
}

/** The persons that speak: not who owns what follows, nor whom a preposition leads up to. */
export function personsOf(source: readonly Range[], { words, persons }: Found): PersonMention[] {
  const found: PersonMention[] = []
  for (const span of source) {
    let led = false
    for (let at = wordAt(words, span.start); (words.all[at]?.start ?? span.end) < span.end; at++) {
      const mention = persons.get(at)
      const word = words.all[at]
      if (mention && mention.end <= span.end + 2) {
        // "the head of the city council Ivan Orlo": the council ends what the preposition leads up to.
        const isApart = bodyNouns.has(words.all[mention.begin - 1]?.lower ?? '')
        const isLed =
          led &&
          !isApart &&
          (mention.titles.length === 0 || mention.titles.some((title) => titles.has(title)))
        const isJoined = found.length === 0 || /^(?:and|,)$/.test(words.all[mention.begin - 1]?.lower ?? '')
        const isOwner = mention.possessive && (words.all[mention.to]?.start ?? span.end) < span.end
        if (!isOwner && !isLed && isJoined && !isModifier(words.all[mention.to], span)) found.push(mention)
        at = mention.to - 1
      } else if (word?.text === ',') led = false
      else if (word && preposition.test(word.lower)) led = word.start > span.start
      else if (word && opensClause.test(word.lower)) break
    }
  }
  return found
}

/** "an Orlo aide": the name only says whose. @param next the word behind the name */
function isModifier(next: Word | undefined, { end }: Range): boolean {
  if (!next || next.isSign || next.start >= end) return false
  return (
    !preposition.test(next.lower) &&
    !opensClause.test(next.lower) &&
    !/^(?:and|or|himself|herself|also|then|later|has|had|is|was)$/.test(next.lower)
  )
}

/** The words before the first comma, preposition, clause or participle ("a lawmaker briefed on it"), less "the". */
export function headPhrase(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex(
    ({ lower, text }, at) =>
      at > 0 &&
      (preposition.test(lower) ||
        opensClause.test(lower) ||
        /^[,;:(–—]$/.test(text) ||
        (/.ed$/.test(lower) && isPersonNoun(words[at - 1]?.lower ?? ''))),
  )
  return words.slice(0, end < 0 ? words.length : end)
}

/** "for the valley command" behind "a spokesman": a preposition and what it leads up to. */
export function complement(words: readonly Word[]): readonly Word[] {
  if (!preposition.test(words[0]?.lower ?? '')) return []
  const end = words.findIndex(({ lower, text }) => opensClause.test(lower) || /^[,;:(–—“”"]$/.test(text))
  return words.slice(0, end < 0 ? words.length : end)
}
