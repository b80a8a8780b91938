import type { Act } from '../../core/index.ts'
import { mainClause } from './clause.ts'

const orders = new Set(['tell', 'warn', 'say', 'advise', 'remind', 'instruct'])

/** An act that the content shows where the cue only says that something was said. */
export function byContent(
  act: Act,
  cue: readonly string[],
  { said, words }: { said: string; words: readonly string[] },
  harm: boolean,
): Act | null {
  const start = words.slice(0, 12).join(' ')
  if (act === 'asserts') {
    if (/^(?:to|not to) (?!be\b|have\b)/.test(start) && cue.some((word) => orders.has(word))) return 'demands'
    if (/^(?:whether|if) /.test(start) && cue.includes('say')) return null
    if (/^(?:that )?we (?:demand|urge|call on|insist)\b|^(?:let 's|let us|do not|please|pray)\b/.test(start))
      return 'demands'
    if (
      /^(?:that )?(?:we|i|it|they|he|she) (?:\p{L}+ly )?(?:will|would|'ll)(?: \p{L}+ly| no longer| not| never| also| just| simply)* (?!be\b|have\b|not\b|take (?:months|years|time|weeks)\b|mean\b|help\b|need\b|make it\b|require\b|become\b|cost\b|boost\b|cause\b|bring\b)\p{L}+/u.test(
        start.replace(/^definitely /, ''),
      )
    )
      return 'intends'
    if (/\b(?:should|must|ought to)\b(?! have\b| not have\b)/.test(mainClause(said))) return 'demands'
    if (isDenial(said)) return 'denies'
  }
  return harm ? 'alleges' : null
}

/** Whether the main clause of a content says that a thing is not so: "it had not fired", "was not true". */
function isDenial(said: string): boolean {
  const clause = mainClause(said)
  return (
    /\b(?:did|do|does|was|were|is|are|has|have|had) not\b|\bnever\b/.test(clause) &&
    /\b(?:not true|not fir|not attack|not strike|not target|not use|not responsible|not involved|not behind|not pressure|not interested|not planning|false)\b/.test(
      clause,
    )
  )
}
