import type { FoundName } from './find-names.ts'
import { areaOf, demonyms, placeWords } from './place-words.ts'
import type { Word } from './words-of.ts'

/** How the words around a name use it. */
export type Use =
  /** As a place: "in Sudzha", "shelled Sudzha", "Sudzha district". */
  | 'place'
  /** Close to it: "near Sudzha", "ten kilometres from Sudzha". */
  | 'near'
  /** Who speaks or a people: "Washington said", "Ukrainian": it names none, but says where the text is about. */
  | 'speaker'
  /** A person or a body: "Paris Hilton", "Mr Sidney", "Kyiv Times". */
  | 'other'
  /** Nothing says. */
  | 'open'

/** @param before the name before it, with how it is used: a list goes on with it */
export function readUse(
  words: readonly Word[],
  name: FoundName,
  before: { readonly name: FoundName; readonly use: Use } | undefined,
): Use {
  if (name.isPeople) return 'speaker'
  if (isPartOfName(words, name)) return 'other'
  const next = words[name.to]
  const isFollowed = next?.isJoined === true && !words[name.to - 1]?.isPossessive
  if (isFollowed && placeWords.around.has(next.lower)) return 'near'
  if (isFollowed && areaOf(next.lower)) return isNear(words, name) ? 'near' : 'place'
  if (isFollowed && (placeWords.says.has(next.lower) || placeWords.offices.has(next.lower))) return 'speaker'
  if (areaOf(words[name.to - 1]?.lower ?? '') && name.to - name.from > 1)
    return isNear(words, name) ? 'near' : 'place'
  if (!name.isListed || isNear(words, name)) return isNear(words, name) ? 'near' : 'place'
  if (isLocated(words, name)) return 'place'
  const listed =
    before && (before.use === 'place' || before.use === 'near') && isListOf(words, before.name, name)
  return listed ? before.use : 'open'
}

/** A title before it or a name that goes on: the words of a longer name are no place. */
function isPartOfName(words: readonly Word[], { from, to, isListed }: FoundName): boolean {
  const [first, last] = [words[from], words[to - 1]]
  const [before, after] = [words[from - 1], words[to]]
  if (!first || !last) return true
  if (first.isJoined && before && isTitle(words, from - 1)) return true
  if (first.isJoined && before?.isCapital && !before.isPossessive && !isLoose(before)) return true
  if (!isListed) return false
  return (
    after?.isJoined === true &&
    after.isCapital &&
    !last.isPossessive &&
    !isLoose(after) &&
    areaOf(after.lower) === null
  )
}

/** "Mr Sidney", "Gen. Sidney": a full stop may stand between. */
function isTitle(words: readonly Word[], at: number): boolean {
  const word = words[at]?.text === '.' ? words[at - 1] : words[at]
  return word?.isCapital === true && placeWords.titles.has(word.lower)
}

/** A capital that belongs to no name: the first word of a sentence, a day, a people, a direction. */
function isLoose({ lower, text, isFirst }: Word): boolean {
  const { never, calendar, directions, settlements } = placeWords
  if (calendar.has(lower) || demonyms.has(text) || (isFirst && never.has(lower))) return true
  return (
    placeWords.in.has(lower) || placeWords.near.has(lower) || directions.has(lower) || settlements.has(lower)
  )
}

/** The word before a name that rules it: "the", directions and "city" are passed over. */
function rulerOf(words: readonly Word[], from: number): number {
  let at = from - 1
  for (let count = 0; count < 3; count++) {
    const lower = words[at]?.lower
    if (
      lower === undefined ||
      !(
        lower === 'the' ||
        lower === 'both' ||
        lower === '“' ||
        lower === '"' ||
        placeWords.directions.has(lower)
      )
    )
      break
    at--
  }
  return at
}

function isNear(words: readonly Word[], { from }: FoundName): boolean {
  const at = rulerOf(words, from)
  const ruler = words[at]?.lower ?? ''
  if (placeWords.near.has(ruler)) return true
  const before = words[at - 1]?.lower ?? ''
  if (ruler === 'of')
    return placeWords.directions.has(before) || before === 'outskirts' || before === 'outside'
  return ruler === 'from' && /^(?:km|kms|kilomet(?:er|re)s?|miles?)$/.test(before)
}

function isLocated(words: readonly Word[], { from, to }: FoundName): boolean {
  const at = rulerOf(words, from)
  const ruler = words[at]?.lower ?? ''
  if (placeWords.in.has(ruler) || placeWords.acts.has(ruler)) return true
  const before = words[at - 1]?.lower ?? ''
  if (ruler === ',') return placeWords.settlements.has(before) && words[to]?.lower === ','
  if (ruler === 'of')
    return placeWords.settlements.has(before) || placeWords.parts.has(before) || areaOf(before) !== null
  if (ruler === 'on' || ruler === 'against') return placeWords.attacks.has(before)
  return placeWords.settlements.has(ruler)
}

function isListOf(words: readonly Word[], before: FoundName, { from }: FoundName): boolean {
  const between = words.slice(before.to, from)
  return (
    between.length > 0 &&
    between.length <= 3 &&
    between.every(({ lower }) => lower === ',' || lower === 'and' || lower === 'or' || lower === 'the')
  )
}
