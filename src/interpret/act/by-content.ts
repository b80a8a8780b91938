import type { Act } from '../../core/index.ts'
import { isDemand } from './demand.ts'
import { deniesAll, isDenial } from './denial.ts'
import { isEvaluation } from './evaluation.ts'
import type { Harm } from './harm/find-doers.ts'
import { isIntention, isOwnIntention } from './intention.ts'
import { readNaming } from './naming.ts'
import { isQuestion } from './question.ts'

interface Content {
  readonly said: string
  readonly words: readonly string[]
  /** Its first clause: mainClause. */
  readonly clause: string
  readonly source: string
  readonly isQuoted: boolean
  /** Whether the source speaks for a party. */
  readonly isParty: boolean
  /** The name of its side with which the content begins. */
  readonly ownName: string | null
  /** Who in it does harm, others than the source. */
  readonly accused: readonly Harm[]
}

const keepsBack =
  /\b(?:not have anything|have nothing|nothing) (?:\p{L}+ )?to (?:share|say|add|announce|tell)\b|\b(?:not going to|will not|would not|can not|'d rather not) (?:comment|speculate|get into|go into|discuss|be drawn)\b|^no comment\b/u

/** An act that the content shows where the cue leaves room for it; null where it shows none. */
export function byContent(act: Act, cue: readonly string[], content: Content): Act | null {
  const { words, accused } = content
  const start = words.slice(0, 12).join(' ')
  const naming = readNaming(act, cue, content)
  if (naming !== null) return naming
  if (isAsking(act, cue, content)) return 'asks'
  if (act === 'asserts') return bySaid(start, cue, content)
  // "Want answers" asks for them; "want to leave" means to.
  if (act === 'intends' && cue.includes('want') && !/\bto\b/.test(start) && !cue.includes('to'))
    return 'demands'
  // "Swore it was a net float" says that it was.
  if (act === 'intends' && cue.includes('swear') && !/^to\b|\b(?:will|would|'ll)\b/.test(start))
    return 'asserts'
  if (act === 'believes' && accused.length > 0) return 'alleges'
  return null
}

/** What a cue that only says that something was said turns out to be. */
function bySaid(
  start: string,
  cue: readonly string[],
  { said, clause, source, isQuoted, isParty, ownName, accused }: Content,
): Act | null {
  if (/^(?:whether|if) /.test(start) && cue.includes('say')) return null
  if (isDemand(start, cue, isQuoted)) return 'demands'
  if (keepsBack.test(clause)) return 'declinesToComment'
  if (isDenial(said, clause, source) || (isParty && deniesAll(clause))) return 'denies'
  if (accused.length > 0) return 'alleges'
  if (isIntention(start, source, isQuoted) || (isParty && isOwnIntention(start, ownName))) return 'intends'
  if (/\b(?:should|must|ought to)\b(?! have\b| not have\b)/.test(clause)) return 'demands'
  if (isEvaluation(clause)) return 'appraises'
  return cue[0] === 'will' ? 'intends' : null
}

/** A question, or a cue that doubts or presses with a question's word: "questioned why", "pressed about". */
function isAsking(act: Act, cue: readonly string[], { said, words }: Content): boolean {
  if ((act === 'asserts' || act === 'demands') && isQuestion(said)) return true
  const first = words[0] ?? ''
  if (act === 'believes' && cue.includes('question'))
    return /^(?:why|how|who|when|where|what|about|over|on)$/.test(first)
  return act === 'demands' && cue.includes('press') && /^(?:about|on|over)$/.test(first)
}
