import type { ArticleNames } from './article-names.ts'
import { classOf, implied, lexicon } from './lexicon.ts'
import { headNoun, isPast, ownerIn, readPhrase } from './phrase.ts'

/** What words about somebody say of whom he speaks for. */
export interface Judgement {
  /** `office` belongs to a state or body that the words do not name. */
  readonly verdict: 'party' | 'office' | 'independent' | 'media' | 'none'
  readonly party: string | null
  /** The noun of the role: "mayor", "spokesman". */
  readonly noun: string | null
  /** Index of that noun; -1 where there is none. */
  readonly at: number
  /** All nouns of the role, by which its owner can be looked for: "ministry", "spokesman". */
  readonly keys: readonly string[]
}

/** Nothing is said. */
export const noJudgement: Judgement = { verdict: 'none', party: null, noun: null, at: -1, keys: [] }

/** Roles that companies have too: a name in front that is no party’s is a company’s. */
const anybodys: ReadonlySet<string> = new Set(
  'president chief officer leader secretary official representative spokesman spokeswoman spokesperson'.split(
    ' ',
  ),
)
const regional: ReadonlySet<string> = new Set(
  'region province oblast district state regional provincial city town village republic territory county administration'.split(
    ' ',
  ),
)

/**
 * For whom somebody speaks by the words of his role: "the deputy head of the Orvian president’s office" -> Orvia;
 * "former minister", "a shopkeeper" -> independent; "the mayor" -> an office, whose is not said.
 */
export function judgeRole(
  names: ArticleNames,
  indices: readonly number[],
  from: 'before' | 'behind' = 'behind',
): Judgement {
  const { head, tail } = readPhrase(names, indices)
  const near = from === 'before' ? indices : head
  const found = headNoun(names, near)
  const isOver = isPast(names, [...head, ...(from === 'before' ? tail : [])])
  const keys = indices.map((index) => names.words[index]?.key ?? '')
  const isPrivate =
    isOver || (from === 'behind' && (keys.some((word) => aged.test(word)) || ofParty.test(keys[0] ?? '')))
  if (!found) return isPrivate ? { ...noJudgement, verdict: 'independent' } : noJudgement
  const { noun, key, at } = found
  const owner = ownerIn(names, indices)
  const party = owner?.party ?? impliedParty(keys)
  const of = (verdict: Judgement['verdict'], whose: string | null = null): Judgement => ({
    verdict,
    party: whose,
    noun: key,
    at,
    keys: officeNouns(names, indices),
  })
  if (isOver || keys.includes('opposition')) return of('independent')
  if (noun === 'media' || owner?.named.party === 'media') return of('media')
  if (noun === 'independent' || noun === 'unnamed' || noun === 'document') return of('independent')
  if (party === 'independent') return of('independent')
  if (party === null && keys.some((word) => lexicon.organisation.has(word))) return of('independent')
  const hasBody = keys.some((word) => classOf(word) === 'body' || regional.has(word) || word === 'delegation')
  if (noun === 'neutral') {
    if (owner && (owner.named.kind !== 'state' || hasBody)) return of('party', owner.party)
    if (party && hasBody) return of('party', party)
    return hasBody && !isCompany(names, near) ? of('office') : of('independent')
  }
  if (party) return of('party', party)
  const isOpen = anybodys.has(key) && !keys.some((word) => word !== key && isCivil(word)) && !hasBody
  return isOpen && isCompany(names, near) ? of('independent') : of('office')
}

/** "A 17-year-old from the valley": of no office that anybody names. */
const aged = /^\d{1,3}-year-olds?$/

/** "Orlo, Democrat of the valley": told by the party he is of, not by an office. */
const ofParty = /^(?:democrats?|republicans?)$/

function isCivil(word: string): boolean {
  return /^(?:governor|mayor|minister|ambassador|general|admiral|colonel|army|military|police|ministry)$/.test(
    word,
  )
}

/** A name among the words that is no party’s, no title and no role. */
function isCompany({ words, mentionAt }: ArticleNames, indices: readonly number[]): boolean {
  return indices.some((at) => {
    const word = words[at]
    if (!word?.capital || mentionAt.has(at)) return false
    return classOf(word.key) === null && !lexicon.modifier.has(word.key) && !lexicon.title.has(word.key)
  })
}

function impliedParty(keys: readonly string[]): string | null {
  const text = ` ${keys.join(' ')} `
  return implied.find(([words]) => text.includes(` ${words.join(' ').toLowerCase()} `))?.[1] ?? null
}

/** Nouns of bodies first, then roles: whose the ministry is says whose its spokesman is. */
export function officeNouns({ words, mentionAt }: ArticleNames, indices: readonly number[]): string[] {
  const nouns = indices.filter((at) => !mentionAt.has(at)).map((at) => words[at]?.key ?? '')
  const of = (name: 'body' | 'office') => nouns.filter((key) => classOf(key) === name)
  return [...of('body'), ...of('office')]
}
