import type { Act } from '../../core/index.ts'
import { isDenial } from './denial.ts'
import { isEvaluation } from './evaluation.ts'
import type { Harm } from './harm/find-doers.ts'
import { isQuestion } from './question.ts'

const orders = new Set(['tell', 'warn', 'say', 'advise', 'remind', 'instruct'])
/** Cues of blame: with a deed of somebody's in the content they accuse. */
const blames = new Set(
  'criticise criticize condemn denounce decry slam blast castigate lambast lambaste deplore rebuke call brand label describe bash berate'.split(
    ' ',
  ),
)

interface Content {
  readonly said: string
  readonly words: readonly string[]
  /** Its first clause: mainClause. */
  readonly clause: string
  readonly source: string
  /** Who in it does harm, others than the source. */
  readonly accused: readonly Harm[]
}

/** Cues that give a thing a name. */
const names = new Set('call brand label describe dub characterise characterize term'.split(' '))
const crime =
  /\b(?:crimes?|genocide|terrorism|terrorists?|aggression|aggressors?|murder|piracy|blackmail|ethnic cleansing)\b/
const lie =
  /\b(?:lies?|false|fake|fabricat\w+|falsehoods?|hoax|untrue|baseless|groundless|unfounded|fiction|fairy tales?|nonsense|propaganda|disinformation|misinformation)\b/

/** An act that the content shows where the cue leaves room for it; null where it shows none. */
export function byContent(act: Act, cue: readonly string[], content: Content): Act | null {
  const { said, words, clause, source, accused } = content
  if (act === 'appraises') return named(cue, content)
  if (
    act === 'believes' &&
    cue.includes('question') &&
    /^(?:why|how|who|when|where|what)$/.test(words[0] ?? '')
  )
    return 'asks'
  if ((act === 'asserts' || act === 'demands') && isQuestion(said)) return 'asks'
  if (act === 'asserts') {
    const start = words.slice(0, 12).join(' ')
    if (/^(?:whether|if) /.test(start) && cue.includes('say')) return null
    if (isDemand(start, cue)) return 'demands'
    if (isDenial(said, clause, source)) return 'denies'
    if (accused.length > 0) return 'alleges'
    if (isIntention(start)) return 'intends'
    if (/\b(?:should|must|ought to)\b(?! have\b| not have\b)/.test(clause)) return 'demands'
    if (isEvaluation(clause)) return 'appraises'
    return cue[0] === 'will' ? 'intends' : null
  }
  return accused.length > 0 && (act === 'confirms' || act === 'believes') ? 'alleges' : null
}

/** What names and blames come to besides praise and blame: "called it a lie", "branded the siege by Varda a crime". */
function named(cue: readonly string[], { words, accused }: Content): Act | null {
  const all = words.join(' ')
  if (cue.some((word) => names.has(word))) {
    if (lie.test(all)) return 'denies'
    if (accused.length > 0 && crime.test(all)) return 'alleges'
  }
  return cue.some((word) => blames.has(word)) && accused.some(({ how }) => how === 'verb') ? 'alleges' : null
}

function isDemand(start: string, cue: readonly string[]): boolean {
  if (/^(?:to|not to) (?!be\b|have\b)/.test(start) && cue.some((word) => orders.has(word))) return true
  return /^(?:that )?we (?:demand|urge|call on|insist)\b|^(?:let 's|let us|do not|please|pray|give us|stop|go home|leave us|help us|come back)\b/.test(
    start,
  )
}

/** "We will retake the town"; what will be or will take a year is none. */
function isIntention(start: string): boolean {
  return (
    /^(?:that )?(?:we|i|it|they|he|she) (?:\p{L}+ly )?(?:will|would|'ll)(?: \p{L}+ly| no longer| not| never| also| just| simply)* (?!be\b|have\b|not\b|take (?:months|years|time|weeks)\b|mean\b|help\b|need\b|make it\b|require\b|become\b|cost\b|boost\b|cause\b|bring\b)\p{L}+/u.test(
      start.replace(/^definitely /, ''),
    ) || /^(?:we|i) (?:will|would|shall) (?:not|never) be\b/.test(start)
  )
}
