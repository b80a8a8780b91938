import { z } from 'zod'
import peoples from '../../../data/places/demonyms.json' with { type: 'json' }
import words from '../../../data/places/words.json' with { type: 'json' }

const Words = z.string().transform((text) => new Set(text.split(' ')))

/** `data/places/words.json`: what words around a name say of it. All in lower case. */
export const placeWords = z
  .object({
    areas: z.object({ region: Words, district: Words }),
    settlements: Words,
    directions: Words,
    in: Words,
    near: Words,
    parts: Words,
    around: Words,
    attacks: Words,
    says: Words,
    acts: Words,
    titles: Words,
    offices: Words,
    states: z.record(z.string(), z.string()),
    calendar: Words,
    never: Words,
    neverTogether: z.string().transform((text) => new Set(text.split('|'))),
  })
  .parse(words)

/** What kind of area a word such as "oblast" says, if any. */
export function areaOf(word: string): 'region' | 'district' | null {
  const plain = word.toLowerCase().replaceAll(/['’ʼ.]/g, '')
  if (placeWords.areas.region.has(plain)) return 'region'
  return placeWords.areas.district.has(plain) ? 'district' : null
}

/** States of the USA by how news shortens them: "tex" and "tx" are "texas", "nh" for "N.H." too. */
export const stateNames: ReadonlyMap<string, string> = new Map(
  Object.entries(placeWords.states).flatMap(([name, short]) => short.split(' ').map((key) => [key, name])),
)

/** Codes of countries by the adjectives and peoples that are called after them: "Iraqi", "Iraqis". */
export const demonyms: ReadonlyMap<string, string> = new Map(
  Object.entries(peoples).flatMap(([code, words]) => words.split(' ').map((word) => [word, code])),
)
