import { z } from 'zod'
import cues from '../../../data/cues.json' with { type: 'json' }
import { Act, Factuality } from '../../core/index.ts'
import { formsOfVerb } from './forms.ts'

const Words = z.string().transform((words) => words.split(' '))

/** A group of `data/cues.json`: words that say the same of what a source does and how sure it is. */
const Group = z.object({
  act: Act,
  factuality: Factuality,
  source: z.string(),
  verbs: Words.default([]),
  nouns: Words.default([]),
  adjectives: Words.default([]),
  adverbs: Words.default([]),
  phrases: z
    .string()
    .transform((phrases) => phrases.split('|'))
    .default([]),
})

/** What a cue's words say of the statement, before its content is looked at. */
export interface Entry {
  readonly act: z.infer<typeof Act>
  readonly factuality: z.infer<typeof Factuality>
}

/** Verbs that the lexicon has not, by which a source keeps silent or cannot check: see silence.ts. */
const kept =
  'be have do stop make give get comment discuss answer elaborate specify disclose explain provide address share speculate return respond reply acknowledge identify prefer corroborate authenticate establish determine substantiate refer defer respond'.split(
    ' ',
  )

/** The lexicon's entry for lemmas joined by spaces. The first group that has them decides. */
export const entries: ReadonlyMap<string, Entry> = readGroups()

/** Forms of verbs to their lemma; those that the lexicon and its phrases use. */
export const lemmas: ReadonlyMap<string, string> = readLemmas()

/** The most words that a phrase has. */
export const longest = Math.max(...[...entries.keys()].map((key) => key.split(' ').length))

function groups() {
  return z.object({ groups: z.array(Group) }).parse(cues).groups
}

function readGroups(): Map<string, Entry> {
  const found = new Map<string, Entry>()
  for (const { act, factuality, verbs, nouns, adjectives, adverbs, phrases } of groups()) {
    for (const words of [verbs, nouns, adjectives, adverbs, phrases].flat())
      if (!found.has(words)) found.set(words, { act, factuality })
  }
  // "Allegations" as "allegation", unless it stands for something else.
  for (const { act, factuality, nouns } of groups())
    for (const noun of nouns) if (!found.has(`${noun}s`)) found.set(`${noun}s`, { act, factuality })
  return found
}

function readLemmas(): Map<string, string> {
  const nouns = new Set(groups().flatMap(({ nouns }) => nouns))
  // A verb's form wins over a plural that no group lists: "he hopes".
  const verbs = groups().flatMap(({ verbs, phrases }) => [
    ...verbs,
    ...phrases.flatMap((phrase) => phrase.split(' ')),
  ])
  const found = new Map<string, string>()
  for (const verb of [...new Set([...kept, ...verbs])])
    for (const form of formsOfVerb(verb)) if (!nouns.has(form) && !found.has(form)) found.set(form, verb)
  return found
}
