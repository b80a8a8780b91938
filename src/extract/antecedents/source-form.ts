import type { Range, Statement } from '../../core/index.ts'
import { toState } from './facts/states.ts'
import { bodyNouns, ordinaryWords, plurals } from './facts/word-lists.ts'
import { type Gender, genderOfWords } from './persons/gender.ts'
import { isPersonNoun } from './persons/person-nouns.ts'
import type { PersonMention } from './persons/persons.ts'
import { toField, toRole } from './persons/roles.ts'
import { type Pronoun, readPronoun } from './pronouns/pronouns.ts'
import { complement, type Found, headPhrase, personsOf, wordsIn } from './source-words.ts'
import { isAcronym } from './things/acronyms.ts'
import type { BodyMention } from './things/bodies.ts'
import type { Word } from './words.ts'

/** In what form a statement names its source. */
export type SourceForm =
  | { readonly kind: 'none' }
  | { readonly kind: 'pronoun'; readonly pronoun: Pronoun; readonly word: Word }
  | { readonly kind: 'persons'; readonly mentions: readonly PersonMention[] }
  | { readonly kind: 'acronym'; readonly text: string; readonly range: Range }
  | { readonly kind: 'joint'; readonly forms: readonly SourceForm[] }
  | { readonly kind: 'body'; readonly body: BodyMention }
  | Description

/** "a senior Western official", "residents", "Moscow": words that say what somebody is, or a name that is no person's. */
export interface Description {
  readonly kind: 'description'
  readonly range: Range
  /** With what stands behind it: "a spokesman for the valley command". */
  readonly whole: Range
  /** The words behind it. */
  readonly details: ReadonlySet<string>
  readonly head: string
  /** The other words of it, in lower case, states by their key. */
  readonly marks: ReadonlySet<string>
  /** Of all its words those that name: "kremlin", states by their key. */
  readonly names: ReadonlySet<string>
  /** What tells a role from others of its noun: "foreign", "former". */
  readonly fields: ReadonlySet<string>
  readonly definite: boolean
  /** "his lawyer": whose it is, a pronoun says. */
  readonly owned: boolean
  readonly many: boolean
  /** One person. */
  readonly human: boolean
  readonly gender: Gender | null
}

/** Reads the source of a statement. */
export function readSource({ source }: Pick<Statement, 'source'>, found: Found): SourceForm {
  const words = source.flatMap((span) => wordsIn(found.words, span))
  const [first] = words
  const spoken = words.filter(({ isSign }) => !isSign)
  // "You know": whom it means cannot be read.
  if (!first || (spoken.length === 1 && spoken[0]?.lower === 'you')) return { kind: 'none' }
  // "WHO" and "US" are names.
  const isName = /^\p{Lu}{2,}$/u.test(spoken[0]?.text ?? '')
  const pronoun = spoken.length <= 2 && !isName ? readPronoun(spoken[0]?.lower ?? '') : null
  if (
    pronoun &&
    (spoken.length === 1 || /^(?:himself|herself|themselves|all|both|also)$/.test(spoken[1]?.lower ?? ''))
  )
    return { kind: 'pronoun', pronoun, word: spoken[0] ?? first }
  const mentions = personsOf(source, found)
  // "she and Ilan Harel"
  const other = spoken[1]?.lower === 'and' && !isName ? readPronoun(first.lower) : null
  if (other?.person === 'third' && mentions.length > 0)
    return {
      kind: 'joint',
      forms: [
        { kind: 'pronoun', pronoun: other, word: first },
        { kind: 'persons', mentions },
      ],
    }
  if (mentions.length > 0) return { kind: 'persons', mentions }
  const bodies = jointBodies(words, found)
  if (bodies) return { kind: 'joint', forms: bodies }
  const phrase = headPhrase(words)
  return describe(phrase, complement(words.slice(phrase.length)), found)
}

/** "The Orvian Grain Board and OTV": bodies and letters that speak together; null where any part is neither. */
function jointBodies(words: readonly Word[], found: Found): readonly SourceForm[] | null {
  const and = words.findIndex(({ lower }) => lower === 'and')
  if (and < 1) return null
  const parts = [words.slice(0, and), words.slice(and + 1)]
  const forms = parts.map((part) => describe(part, [], found))
  const areBodies = forms.every((form) => form.kind === 'acronym' || (form.kind === 'body' && form.body.full))
  const reach = forms.map((form) => (form.kind === 'body' ? form.body.end : Number.POSITIVE_INFINITY))
  return areBodies && parts.every((part, at) => (part.at(-1)?.end ?? 0) <= (reach[at] ?? 0)) ? forms : null
}

function describe(phrase: readonly Word[], behind: readonly Word[], { bodies }: Found): SourceForm {
  const spoken = phrase.filter(({ isSign }) => !isSign)
  const isDefinite = /^(?:the|its|their|his|her|this|that|these|those)$/.test(spoken[0]?.lower ?? '')
  const own = spoken.filter(
    ({ lower }, at) => at > 0 || !(isDefinite || ordinaryWords.has(lower)) || spoken.length === 1,
  )
  const [first] = own
  const head = own.at(-1)
  if (!first || !head) return { kind: 'none' }
  const range = { start: first.start, end: head.end }
  // "The Castle ... they": a name that is no person's.
  const isNamed = head.capital && !head.first
  // "the Orvian GSB"
  const isBare = own.slice(0, -1).every(({ lower }) => toState(lower) !== undefined)
  if (isBare && isAcronym(head) && toState(head.lower) === undefined)
    return { kind: 'acronym', text: head.text, range }
  for (const word of own) {
    const body = bodies.get(word.start)
    // "the ministry’s figures" are the ministry's words too.
    if (body && (body.end >= head.end || own.some((one) => one.possessive && one.end === body.end)))
      return { kind: 'body', body }
  }
  const noun = toRole(head.lower)
  const human = isPersonNoun(noun)
  const all = [...own, ...behind]
  return {
    kind: 'description',
    range,
    whole: { start: range.start, end: behind.at(-1)?.end ?? range.end },
    details: new Set(behind.map(({ lower }) => toState(lower) ?? lower)),
    head: noun,
    marks: new Set(own.slice(0, -1).map(({ lower }) => toState(lower) ?? lower)),
    names: new Set(
      all
        .filter((word) => word !== head && (word.capital || toState(word.lower) !== undefined))
        .map(({ lower }) => toState(lower) ?? lower),
    ),
    fields: new Set(all.flatMap(({ lower }) => toField(lower))),
    definite: isDefinite,
    owned: /^(?:its|their|his|her)$/.test(spoken[0]?.lower ?? ''),
    many:
      (isNamed && !human) ||
      plurals.has(head.lower) ||
      ((head.first || !head.capital) && /[^s]s$|men$/.test(head.lower) && !bodyNouns.has(head.lower)),
    human,
    gender: genderOfWords([noun]),
  }
}
