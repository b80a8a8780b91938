import type { BodyRow, PostRow, StateRow } from './rows.ts'
import { splitWords, toKey, type Word } from './words-of.ts'

/** In what form a name stands for its party. */
type NameForm = 'state' | 'adjective' | 'people' | 'seat' | 'body' | 'faction'

/** A name of a party, as it is looked up. */
export interface NamedParty {
  readonly party: string
  readonly form: NameForm
  /** How the one who bears it is called: of a state’s names the state, of a body’s the body. */
  readonly name: string
  readonly kind: BodyRow['kind'] | 'state'
  readonly affiliation: string | null
  readonly from: string | null
  readonly to: string | null
  readonly words: readonly Pick<Word, 'key' | 'capital' | 'acronym'>[]
  /** Whether the registry lacks it and the text tells of it. */
  readonly found?: true
}

/** A post somebody held, with the keys it is looked up by. */
export interface HeldPost extends PostRow {
  /** Given names and their spellings, as keys. */
  readonly given: readonly string[]
  /** All words of the name, as keys. */
  readonly full: readonly string[]
}

/** Names by the key of their first word. */
interface Names {
  get(key: string): readonly NamedParty[] | undefined
  has(key: string): boolean
}

/** What is known of parties: names by their first word, posts by the first word of a surname. */
export interface Registry {
  readonly names: Names
  readonly posts: ReadonlyMap<string, readonly HeldPost[]>
  /** The adjective by which a state’s organ is told: "Russian", "UK". */
  readonly adjectives: ReadonlyMap<string, string>
  /** Who held a post, by party and post as keys: "russia|president". */
  readonly holders: ReadonlyMap<string, readonly HeldPost[]>
  readonly parties: ReadonlySet<string>
  /** States by ISO 3166-1 alpha-2. */
  readonly states: ReadonlyMap<string, string>
}

export interface PartyRows {
  readonly states: readonly StateRow[]
  readonly bodies: readonly BodyRow[]
  readonly posts: readonly PostRow[]
}

/** A row that names no source does not resolve a post. */
const unverified = 'unverified'

/** Builds the registry of rows. Later rows of a name stand before earlier ones: a user’s before the project’s. */
export function createRegistry({ states, bodies, posts }: PartyRows): Registry {
  const names = new Map<string, NamedParty[]>()
  const add = (name: string, one: Omit<NamedParty, 'words'>) => {
    const words = splitWords(name)
    const [first] = words
    if (!first) return
    const all = names.get(first.key) ?? []
    all.unshift({ ...one, words })
    names.set(first.key, all)
  }
  for (const { party, names: others, adjectives, people, seats } of states) {
    const one = { party, name: party, kind: 'state', affiliation: null, from: null, to: null } as const
    for (const name of people) add(name, { ...one, form: 'people' })
    for (const name of seats) add(name, { ...one, form: 'seat' })
    for (const name of adjectives) add(name, { ...one, form: 'adjective' })
    for (const name of [party, ...others]) add(name, { ...one, form: 'state' })
  }
  for (const { names: others, ...one } of bodies)
    for (const name of [...others, one.name]) add(name, { ...one, form: 'body' })
  for (const all of names.values()) all.sort((a, b) => b.words.length - a.words.length)
  return {
    names,
    posts: indexPosts(posts),
    holders: indexHolders(indexPosts(posts)),
    adjectives: new Map(states.map(({ party, adjectives }) => [party, adjectiveOf(party, adjectives)])),
    parties: new Set([...states, ...bodies].map(({ party }) => party)),
    states: new Map(states.map(({ code, party }) => [code, party])),
  }
}

function adjectiveOf(party: string, adjectives: readonly string[]): string {
  return adjectives.find((word) => /^\p{Lu}{2,3}$/u.test(word)) ?? adjectives[0] ?? party
}

function indexPosts(rows: readonly PostRow[]): Map<string, HeldPost[]> {
  const found = new Map<string, HeldPost[]>()
  for (const row of rows) {
    if (row.source === unverified) continue
    const full = splitWords(row.person).map(({ key }) => key)
    const surnames = row.surnames.length > 0 ? row.surnames : [row.person]
    const given = [full[0] ?? '', ...row.also.flatMap((name) => splitWords(name).map(({ key }) => key))]
    const held: HeldPost = { ...row, given, full }
    // The name’s own last and first word too: who goes by the full name only is found by it.
    const keys = new Set([...surnames.map(firstKey), full.at(-1) ?? '', full[0] ?? ''])
    for (const key of keys) found.set(key, [...(found.get(key) ?? []), held])
  }
  return found
}

function indexHolders(posts: ReadonlyMap<string, readonly HeldPost[]>): Map<string, HeldPost[]> {
  const found = new Map<string, HeldPost[]>()
  for (const post of new Set([...posts.values()].flat())) {
    const key = holderKey(post.party, post.post)
    found.set(key, [...(found.get(key) ?? []), post])
  }
  return found
}

/** @example holderKey('Russia', 'Defense Minister') // 'russia|defence minister' */
export function holderKey(party: string, post: string): string {
  const words = splitWords(post).map(({ key }) => key)
  return `${party.toLowerCase()}|${words.join(' ').replaceAll('defense', 'defence')}`
}

function firstKey(name: string): string {
  return splitWords(name)[0]?.key ?? toKey(name)
}

/** Whether a day lies in the time from one day to another, both ends included; open ends are null. */
export function isHeldOn(day: string, { from, to }: Pick<PostRow, 'from' | 'to'>): boolean {
  return (from === null || from <= day) && (to === null || day <= to)
}
