import { stem } from '../content-words.ts'
import { fates, furtherWords, idle, kindOf, knownWords } from './lexicon.ts'

/** What a number counts, taken apart. */
export interface CountedThing {
  /** "soldier", "tank", else the noun's stem, sorted; none where only a fate is told ("30 killed") or nothing. */
  readonly kinds: readonly string[]
  /** "killed", "wounded" ...; sorted. */
  readonly fates: readonly string[]
  /** Other words that narrow it: "undersea", stems, sorted. */
  readonly narrowing: readonly string[]
  /** Whose: words with a capital, "Orskian", sorted. */
  readonly names: readonly string[]
  /** Whether it comes on top of others: "three more". */
  readonly isFurther: boolean
}

const clause =
  /^(?:that|which|who|whose|where|when|in|on|at|from|to|for|with|near|by|under|between|along|across|around|after|before|since|during|against|into|through|off|over|among)$/i
const direction = /^(?:north|south|east|west)[a-z-]*$/i
/** Words that go before a noun and say what befell it, not what it is: "the death toll", "loss of life". */
const tolls = /^(?:toll|tolls|rate|count)$/

/** Takes "Orskian soldiers killed or wounded" apart; all empty where nothing is named. */
export function readCountedThing(of: string | null): CountedThing {
  const words = inOneWord(of ?? '').match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*|&/gu) ?? []
  const split = words.findIndex((word, at) => at > 0 && beginsClause(word, words[at - 1] ?? ''))
  const noun = split < 0 ? words : words.slice(0, split)
  const rest = split < 0 ? [] : words.slice(split)
  const ofAt = noun.findIndex((word, at) => at > 0 && word.toLowerCase() === 'of')
  const hasTail = ofAt > 0 && !noun.slice(0, ofAt).every(isEmptyWord)
  const tail = hasTail ? noun.slice(ofAt + 1) : []
  const nouns = (hasTail ? noun.slice(0, ofAt) : noun).filter((word) => !isEmptyWord(word))
  const common = nouns.filter((word) => !isName(word)).map((word) => word.toLowerCase())
  const groups = toGroups(common.filter((word) => !knownWords.test(word)))
  const heads = groups.map((group) => ({ group, kind: kindOf(group) }))
  const before = heads.flatMap(({ group, kind }) => group.slice(0, group.length - (kind?.words ?? 1)))
  const after = tail.filter((word) => !isName(word) && !isEmptyWord(word) && !joins(word))
  return {
    kinds: unique(heads.map(({ group, kind }) => kind?.kind ?? stem(group.at(-1) ?? ''))),
    fates: fatesOf(words.join(' ')),
    narrowing: unique(
      [...common.filter((word) => knownWords.test(word)), ...before, ...after]
        .map(stem)
        .filter((word) => word.length > 2),
    ),
    names: unique([...nouns, ...tail, ...rest].filter(isName).map(nameStem)),
    isFurther: furtherWords.test(words[0]?.toLowerCase() ?? ''),
  }
}

/** "Leaks in ...", "leaks happening ...", "leaks northeast of ...": what follows tells more of them, not what they are. */
function beginsClause(word: string, before: string): boolean {
  if (clause.test(word) || /ly$/.test(word)) return true
  return /s$/.test(before) && (/ing$/.test(word) || direction.test(word)) && !(word.toLowerCase() in fates)
}

/** "Vehicles and fuel tanks" are two nouns. */
function toGroups(words: readonly string[]): string[][] {
  const groups: string[][] = [[]]
  for (const word of words) {
    if (joins(word)) groups.push([])
    else groups.at(-1)?.push(word)
  }
  return groups.filter(({ length }) => length > 0)
}

function joins(word: string): boolean {
  return /^(?:and|or|&)$/i.test(word)
}

/** What befell somebody in several words, as the one word that the lexicon has. */
function inOneWord(words: string): string {
  return words
    .replace(/\b(?:shot|brought) down\b/gi, 'intercepted')
    .replace(/\btaken (?:to|into) (?:a |the )?hospitals?\b/gi, 'hospitalised')
    .replace(/\btaken prisoner\b/gi, 'captured')
    .replace(/\bprisoners? of war\b/gi, 'prisoners')
    .replace(/\b(?:loss of life|lives lost|lost their lives)\b/gi, 'deaths')
}

function isEmptyWord(word: string): boolean {
  const plain = word.toLowerCase()
  return idle.has(plain) || plain in fates || tolls.test(plain)
}

/** What befell those counted, of all words of a text. */
function fatesOf(text: string): string[] {
  const words = inOneWord(text).match(/\p{L}+/gu) ?? []
  return unique(words.flatMap((word) => fates[word.toLowerCase()] ?? []))
}

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

/** "Orskian", "Orsk's" and "Orsk" begin alike. */
export function nameStem(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’']s?$/, '')
    .replace(/(?:ians?|ish|ese|ans?|i)$/, '')
    .replace(/^(.{6})\D*/, '$1')
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)].toSorted()
}
