import type { Act } from '../../core/index.ts'
import { hasEvaluation } from './evaluation.ts'
import type { Harm } from './harm/find-doers.ts'

/** Cues that give a thing a name. */
const names = new Set('call brand label describe dub characterise characterize term'.split(' '))
/** Cues of blame: with a deed of somebody's in the content they accuse. */
const blames = new Set(
  'criticise criticize condemn denounce decry slam blast castigate lambast lambaste deplore rebuke call brand label describe bash berate'.split(
    ' ',
  ),
)
const crime =
  /\b(?:crimes?|genocide|terrorism|terrorists?|aggression|aggressors?|murder|piracy|blackmail|ethnic cleansing)\b/
const lie =
  /\b(?:lies?|false|fake|fabricat\w+|falsehoods?|hoax|untrue|baseless|groundless|unfounded|fiction|fairy tales?|nonsense|propaganda|disinformation|misinformation)\b/

/** What naming and blaming come to besides praise and blame: "called it a lie", "branded the siege by Varda a crime". */
export function readNaming(
  act: Act,
  cue: readonly string[],
  { words, accused }: { readonly words: readonly string[]; readonly accused: readonly Harm[] },
): Act | null {
  if (cue.some((word) => names.has(word))) {
    if (lie.test(words.join(' '))) return 'denies'
    if (accused.length > 0 && crime.test(words.join(' '))) return 'alleges'
    const values = hasEvaluation(words)
    // "What the army called an act of sabotage" gives a name and no value.
    if (act === 'appraises' && !values && /^(?:a|an|what)$/.test(words[0] ?? '')) return 'asserts'
    if (act === 'asserts' && values && words.includes('as')) return 'appraises'
  }
  const deed = accused.some(({ how }) => how === 'verb')
  return act === 'appraises' && deed && cue.some((word) => blames.has(word)) ? 'alleges' : null
}
