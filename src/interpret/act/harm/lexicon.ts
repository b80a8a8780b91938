import { z } from 'zod'
import harm from '../../../../data/harm.json' with { type: 'json' }
import { formsOfVerb } from '../forms.ts'

const Words = z.string().transform((words) => new Set(words.split(' ')))
const Groups = z.array(z.object({ source: z.string(), words: Words }))

const lexicon = z
  .object({
    verbs: Groups,
    irregular: z.string().transform((lines) => lines.split('|').flatMap((line) => line.split(' '))),
    withNext: z.record(z.string(), Words),
    notBefore: z.record(z.string(), z.string()),
    nouns: Groups,
    doerAfterOf: Words,
    background: Words,
    enemies: Words,
    forces: Words,
    states: Words,
  })
  .parse(harm)

/** Every form of a verb that does harm by itself. */
export const harmVerbs: ReadonlySet<string> = new Set([
  ...lexicon.verbs.flatMap(({ words }) => [...words].flatMap(formsOfVerb)),
  ...lexicon.irregular,
])
/** Verbs that do harm with one of some words after them: "set ... ablaze", "fired on". */
export const harmWithNext: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(lexicon.withNext),
)
/** The word after a verb by which it does none: "shot down". */
export const harmless: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.notBefore))
/** Nouns that name harm: a doer owns it, or stands behind its "by". */
export const harmNouns: ReadonlySet<string> = new Set(lexicon.nouns.flatMap(({ words }) => [...words]))
/** Nouns whose "of" names the doer: "the crimes of the occupiers". */
export const doerAfterOf: ReadonlySet<string> = lexicon.doerAfterOf
/** Names of the war itself: "since the invasion" tells the time and accuses nobody. */
export const background: ReadonlySet<string> = lexicon.background
/** Words that call their bearer a doer of harm. */
export const enemies: ReadonlySet<string> = lexicon.enemies
/** Armed people, whosever they are. */
export const forces: ReadonlySet<string> = lexicon.forces
/** Those who rule, wherever. */
export const states: ReadonlySet<string> = lexicon.states
