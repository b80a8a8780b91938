import type { Statement } from '../../core/index.ts'
import { contentWords } from '../compare/content-words.ts'

/** A content of more words than this is found by its longest ones. */
const mostKeys = 32
const number = /\p{Nd}+(?:[.,]\p{Nd}+)*/gu

/**
 * What a ledger keeps of a statement so that others on the same matter find it: stems of the content's words, its
 * numbers and its places.
 * @returns distinct, sorted; "n:" begins a number, "p:" a place of the gazetteer
 */
export function statementKeys({ content, where }: Pick<Statement, 'content' | 'where'>): string[] {
  const words = contentWords(content)
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, mostKeys)
  const numbers = content.flatMap(({ text }) => text.match(number) ?? [])
  const places = (where ?? []).flatMap(({ chosen }) => chosen ?? [])
  const keys = [
    ...words,
    ...numbers.slice(0, mostKeys).map((one) => `n:${one.replace(/,(?=\p{Nd}{3})/gu, '')}`),
    ...places.slice(0, mostKeys).map((one) => `p:${one}`),
  ]
  return [...new Set(keys)].toSorted()
}

/** A key that more statements have tells nothing. */
const commonKey = 2000
/** So many candidates at most for a statement: the cost of one more stays flat. */
const mostCandidates = 64

/** Statements that have a key, as a ledger finds them. */
export interface KeyedStatements {
  readonly key: string
  /** How many have it, counted up to some thousands. */
  readonly count: number
  readonly statements: readonly string[]
}

/** The statements that share most with one, rare keys first; those of two common words alone are none. */
export function rankCandidates(
  keys: readonly string[],
  holders: ReadonlyMap<string, KeyedStatements>,
): string[] {
  const weights = new Map<string, number>()
  for (const key of keys) {
    const { count = 0, statements = [] } = holders.get(key) ?? {}
    if (count === 0 || count >= commonKey) continue
    const weight = Math.log(commonKey / count)
    for (const id of statements) weights.set(id, (weights.get(id) ?? 0) + weight)
  }
  return [...weights]
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, mostCandidates)
    .map(([id]) => id)
}
