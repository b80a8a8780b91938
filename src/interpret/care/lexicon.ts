import { z } from 'zod'
import care from '../../../data/care.json' with { type: 'json' }

const Words = z.string().transform((words): ReadonlySet<string> => new Set(words.split(' ')))

const lists = z
  .object({
    publicRoles: Words,
    ranks: Words,
    personNouns: Words,
    childNouns: Words,
    things: Words,
    placeNouns: Words,
    speech: Words,
    common: Words,
  })
  .parse(care)

/** Word lists of `data/care.json`, in lower case. */
export const { publicRoles, ranks, personNouns, childNouns, things, placeNouns, speech } = lists

/** One alternative of a pattern for all words of a list. */
export function anyOf(words: Iterable<string>): string {
  return `(?:${[...words].toSorted((a, b) => b.length - a.length).join('|')})`
}

/** Words that are no part of a person's name though they may begin with a capital: titles, roles, what a sentence begins with. */
export const notNames: ReadonlySet<string> = new Set([
  ...publicRoles,
  ...ranks,
  ...personNouns,
  ...childNouns,
  ...speech,
  ...lists.common,
])
