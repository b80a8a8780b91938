import { z } from 'zod'
import data from '../../../data/parties/words.json' with { type: 'json' }

const Words = z.string().transform((words): ReadonlySet<string> => new Set(words.split(' ')))
const Lexicon = z.object({
  office: Words,
  neutral: Words,
  independent: Words,
  media: Words,
  body: Words,
  crowd: Words,
  organisation: Words,
  document: Words,
  unnamed: Words,
  past: Words,
  modifier: Words,
  title: Words,
  pronoun: Words,
  particle: Words,
  installed: Words,
  function: Words,
  reflexive: Words,
  nicknames: Words,
  implied: z.record(z.string(), z.string()),
})

/** Word classes of `data/parties/words.json`, as keys. */
export const lexicon = Lexicon.parse(data)

/** What a noun says of who bears it, before its owner is looked at. */
export type NounClass = 'media' | 'document' | 'unnamed' | 'independent' | 'neutral' | 'office' | 'body'

const order = ['document', 'media', 'unnamed', 'independent', 'neutral', 'office', 'body'] as const

/** The class of a noun given as a key; null for any other word. */
export function classOf(key: string): NounClass | null {
  return classes.get(key) ?? null
}

const classes: ReadonlyMap<string, NounClass> = new Map(
  [...order].reverse().flatMap((name) => [...lexicon[name]].map((word) => [word, name] as const)),
)

/** Whether two given names, as keys, can be of one person: one begins as the other does, or is short for it. */
export function areAlike(a: string, b: string): boolean {
  if (a === '' || b === '') return true
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0)
  return a.slice(0, 3) === b.slice(0, 3) || nicknames.has(`${a}-${b}`) || nicknames.has(`${b}-${a}`)
}

const { nicknames } = lexicon

/** "ex-president", "co-chair": the noun behind the dash. */
export function bareNoun(key: string): string {
  return classes.has(key) ? key : key.replace(/^(?:ex|vice|co|deputy|then)-/, '')
}

/** Words of a state that a role belongs to without naming it: "secretary of state", "Republican". */
export const implied: readonly (readonly [words: readonly string[], party: string])[] = Object.entries(
  lexicon.implied,
).map(([words, party]) => [words.split(' '), party])

const plural =
  /(?:[^s]s|men|women|people|police|military|intelligence|media|press|public|staff|crew|crowd|family)$/

/** Whether a noun is of more than one, by its form. */
export function isPlural(key: string): boolean {
  return plural.test(key)
}

const pluralBody =
  /(?:services|agencies|ministries|navies|armies|governments|embassies|councils|commissions|missions|capitals)$/

/** Whether a noun is of more than one body. */
export function isPluralBody(key: string): boolean {
  return pluralBody.test(key)
}
