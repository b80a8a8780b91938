import { stem } from '../content-words.ts'
import { fates, furtherWords, idle, isAmong, kindOf } from './lexicon.ts'

/** What a number counts, taken apart. */
export interface CountedThing {
  /** "soldier", "tank", else the noun's stem; null where only a fate is told ("30 killed") or nothing. */
  readonly kind: string | null
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
  /\b(?:that|which|who|whose|where|when|in|on|at|from|to|for|with|near|by|under|between|along|across|around|after|before|since|during|against|into|through|off|over)\b/i
/** Words that go before a noun and say what befell it, not what it is: "the death toll", "loss of life". */
const tolls = /^(?:toll|tolls|rate|count)$/

/** Takes "Orskian soldiers killed or wounded" apart; all empty where nothing is named. */
export function readCountedThing(of: string | null): CountedThing {
  const words = inOneWord(of ?? '').match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
  const split = words.findIndex((word, at) => at > 0 && clause.test(word) && clause.exec(word)?.[0] === word)
  const noun = split < 0 ? words : words.slice(0, split)
  const rest = split < 0 ? [] : words.slice(split + 1)
  const ofAt = noun.findIndex((word, at) => at > 0 && word.toLowerCase() === 'of')
  const isEmptyHead = ofAt > 0 && noun.slice(0, ofAt).every(isEmptyWord)
  const core = ofAt > 0 && !isEmptyHead ? noun.slice(0, ofAt) : noun
  const tail = ofAt > 0 && !isEmptyHead ? noun.slice(ofAt + 1) : []
  const isFurther = furtherWords.test(words[0]?.toLowerCase() ?? '')
  const found = fatesOf([...core, ...rest].join(' '))
  const nouns = core.filter((word) => !isEmptyWord(word) && !/^(?:and|or)$/i.test(word))
  const names = [...nouns, ...tail].filter(isName)
  const common = nouns.filter((word) => !isName(word)).map((word) => word.toLowerCase())
  const kind = kindOf(common)
  const head = kind?.kind ?? (common.length > 0 ? stem(common.at(-1) ?? '') : null)
  const before = common.slice(0, common.length - (kind?.words ?? 1))
  const narrowing = [...before, ...[...tail, ...rest].filter((word) => !isName(word) && !isEmptyWord(word))]
  return {
    kind: head ?? (names.length > 0 && nouns.length === names.length ? stem(names.at(-1) ?? '') : null),
    fates: found,
    narrowing: unique(narrowing.map(stem).filter((word) => word.length > 2)),
    names: unique(names.map(nameStem)),
    isFurther,
  }
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
export function fatesOf(text: string): string[] {
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
    .slice(0, 6)
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)].toSorted()
}

/** How two counted things stand: the same surely, perhaps the same, one a part of the other, or other things. */
export type Sameness = 'same' | 'perhaps' | 'part' | 'other' | 'unnamed'

/** Whether two numbers count the same thing. */
export function compareThings(a: CountedThing, b: CountedThing): Sameness {
  if (isUnnamed(a) || isUnnamed(b)) return 'unnamed'
  const fate = compareFates(a.fates, b.fates)
  const kind = compareKinds(toKind(a), toKind(b))
  if (fate === 'other' || kind === 'other') return 'other'
  if (a.names.length > 0 && b.names.length > 0 && !a.names.some((name) => b.names.includes(name)))
    return 'other'
  if (fate === 'part' || kind === 'part' || a.isFurther !== b.isFurther) return 'part'
  const apart = (one: CountedThing, two: CountedThing) =>
    one.narrowing.filter((word) => !two.narrowing.includes(word))
  const [onlyA, onlyB] = [apart(a, b), apart(b, a)]
  if (onlyA.length > 0 && onlyB.length > 0) return onlyA.length < a.narrowing.length ? 'perhaps' : 'other'
  const isSame = onlyA.length + onlyB.length === 0 && a.names.join() === b.names.join() && a.kind === b.kind
  return isSame ? 'same' : 'perhaps'
}

function isUnnamed({ kind, fates: found }: CountedThing): boolean {
  return kind === null && found.length === 0
}

/** Who is killed without a noun is a person. */
function toKind({ kind, fates: found }: CountedThing): string | null {
  const ofPeople = [
    'killed',
    'wounded',
    'missing',
    'captured',
    'detained',
    'evacuated',
    'displaced',
    'hospital',
    'fled',
  ]
  return kind ?? (found.some((fate) => ofPeople.includes(fate)) ? 'person' : null)
}

function compareKinds(a: string | null, b: string | null): 'same' | 'part' | 'other' {
  if (a === b || a === null || b === null) return 'same'
  return isAmong(a, b) || isAmong(b, a) ? 'part' : 'other'
}

function compareFates(a: readonly string[], b: readonly string[]): 'same' | 'part' | 'other' {
  if (a.join() === b.join()) return 'same'
  if (a.length === 0 || b.length === 0) return 'other'
  return a.every((fate) => b.includes(fate)) || b.every((fate) => a.includes(fate)) ? 'part' : 'other'
}
