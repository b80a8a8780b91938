import { aside, beside, names, phrase } from '../parts.ts'

/** Why somebody's name is masked, the gravest first. */
export const reasons = ['prisoner', 'detainee', 'child', 'victim'] as const
export type Reason = (typeof reasons)[number]

/** Words by which a sentence tells that the people named in it are to be masked. */
export interface Rule {
  readonly why: Reason
  /** Matches no less than `pattern` does and takes no time. */
  readonly quick: RegExp
  /** Over shapes; group `who` holds the names. Every repetition is bounded. */
  readonly pattern: RegExp
  /** The words are as often said of places and things: the name must be known to be a person's. */
  readonly asksPerson: boolean
  /** Where the names stand: in front of what is told of them, or behind. It says which of "X, Y was killed" is meant. */
  readonly side: 'before' | 'behind'
}

const between = { any: `${aside} `, short: `(?:${beside})?`, none: '' }

interface Told {
  /** What may stand between the names and what is told of them. */
  readonly aside?: keyof typeof between
  readonly asksPerson?: boolean
  /** The names, when they are not a plain list. */
  readonly who?: string
}

/** What is told of names that stand before it. @example told('victim', 'was killed') */
export function told(why: Reason, words: string, options: Told = {}): Rule {
  const { aside: kind = 'any', asksPerson = false, who = names } = options
  return {
    why,
    asksPerson,
    side: 'before',
    quick: new RegExp(words),
    pattern: new RegExp(`${who}${between[kind]}${words}`, 'dg'),
  }
}

interface Leading {
  /** What stands between the words and the names: a noun phrase, or nothing, unless said. */
  readonly link?: string
  readonly behind?: string
  readonly asksPerson?: boolean
}

/** Words that lead to names behind them. @example leading('detainee', '\\barrested ') */
export function leading(why: Reason, words: string, options: Leading = {}): Rule {
  const { link = phrase, behind = '', asksPerson = false } = options
  return {
    why,
    asksPerson,
    side: 'behind',
    quick: new RegExp(words),
    pattern: new RegExp(`${words}${link}${names}${behind}`, 'dg'),
  }
}

/** ", named §" or ", §" or " §". */
export const called = '(?:,? (?:named|called|identified as|known as|by the name of) |, | )'
/** "the prisoners, including §" */
export const including = (words: string) =>
  String.raw`\b(?:${words})\b[^.;]{0,120}?(?:including|among them|among whom|such as|:) (?:(?:was|were|is|are) )?`
/** "Among those detained was §" */
export const among = (words: string) =>
  String.raw`\bamong (?:the|those|them)[^.;]{0,40}(?:${words})[^.;,]{0,60} (?:was|were|is|are) `
