import type { Registry } from '../who/registry.ts'
import { splitWords } from '../who/words-of.ts'

/** What a registry of parties and posts knows of names. */
export interface KnownNames {
  /** Whether somebody of this whole name holds or held a post. */
  isPublic(name: string): boolean
  /** Whether it is a state's, a people's or a body's name. */
  isParty(name: string): boolean
}

/** Without a registry nobody is public and nothing a party. */
export const noneKnown: KnownNames = { isPublic: () => false, isParty: () => false }

/** The names that a registry knows. A surname alone makes nobody public. */
export function knownTo({ names, posts }: Pick<Registry, 'names' | 'posts'>): KnownNames {
  return {
    isPublic: (name) => {
      const keys = splitWords(name).map(({ key }) => key)
      const [first = ''] = keys
      return (
        keys.length > 1 &&
        [keys.at(-1) ?? '', first].some((key) =>
          posts
            .get(key)
            ?.some(({ given, full }) => keys.every((one) => given.includes(one) || full.includes(one))),
        )
      )
    },
    isParty: (name) => {
      const keys = splitWords(name).map(({ key }) => key)
      return (
        names
          .get(keys[0] ?? '')
          ?.some(
            ({ words }) => words.length === keys.length && words.every(({ key }, at) => key === keys[at]),
          ) ?? false
      )
    },
  }
}
