import type { Gender } from '../persons/gender.ts'

/** A pronoun that speaks, and of whom it can be said. */
export interface Pronoun {
  readonly person: 'first' | 'third' | 'relative'
  readonly many: boolean
  readonly gender: Gender | null
  /** "it": no person. */
  readonly thing: boolean
}

const base = { person: 'third', many: false, gender: null, thing: false } as const
const first: Pronoun = { ...base, person: 'first' }
const he: Pronoun = { ...base, gender: 'male' }
const she: Pronoun = { ...base, gender: 'female' }
const they: Pronoun = { ...base, many: true }
const it: Pronoun = { ...base, thing: true }

const pronouns: ReadonlyMap<string, Pronoun> = new Map([
  ...[
    'i',
    'me',
    'my',
    'mine',
    'we',
    'us',
    'our',
    'ours',
    "i'm",
    "we're",
    "i've",
    "we've",
    "i'll",
    "i'd",
    "we'll",
    "we'd",
  ].map((word) => [word, first] as const),
  ...['he', 'him', 'his', "he's", "he'd", "he'll"].map((word) => [word, he] as const),
  ...['she', 'her', 'hers', "she's", "she'd", "she'll"].map((word) => [word, she] as const),
  ...['they', 'them', 'their', "they're", "they've", "they'd", "they'll"].map(
    (word) => [word, they] as const,
  ),
  ...['it', 'its', "it's", "it'll", "it'd"].map((word) => [word, it] as const),
  ['who', { ...base, person: 'relative' }],
])

/** The pronoun of a word in lower case; null for other words, "you" among them: whom it means cannot be read. */
export function readPronoun(word: string): Pronoun | null {
  return pronouns.get(word) ?? null
}
