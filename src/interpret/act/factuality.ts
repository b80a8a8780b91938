import type { Statement } from '../../core/index.ts'
import { toWords } from './cue-words.ts'
import type { Found } from './saying.ts'

type Factuality = NonNullable<Statement['factuality']>

const open = new Set(['declinesToComment', 'noResponse', 'notConfirmed', 'cannotVerify', 'asks', 'demands'])
const possible =
  /\b(?:may be|may|might|could|possibl[ey]|perhaps|danger|risk|potentially|maybe|fears?|hopes?|hinted|suggested)\b/g
const probable =
  /\b(?:likely|probabl[ey]|appear(?:s|ed)?|seem(?:s|ed)?|preliminary|reportedly|presumably|apparently|believed?|expects?|expected|assessment|estimated?|looks? like|confident|i think|we think|suspected)\b/g
const negated = /\b(?:not|never|no|none|nobody|neither|nothing)\b/

/** How sure the source is, after FactBank, and the words that say so. @param clause the content's first: mainClause */
export function readFactuality(
  cue: string,
  clause: string,
  { act, base, denied }: Found,
): { factuality: Factuality; hedges: string[] } {
  if (open.has(act)) return { factuality: 'Uu', hedges: [] }
  const hedged = (value: Factuality, words: readonly string[]) => ({ factuality: value, hedges: [...words] })
  const inCue = toWords(cue).join(' ')
  if (act === 'denies') return hedged(denied ? 'CT+' : 'CT-', [])
  if (act === 'appraises') return hedged('CT+', [])
  if (act === 'intends') {
    if (/\b(?:considering|mulling|weighing|perhaps|may|might)\b/.test(inCue)) return hedged('PS+', [])
    return hedged(denied || /^(?:which|what|whether|how) /.test(clause) ? (denied ? 'CT-' : 'Uu') : base, [])
  }
  const may = [...(inCue.match(possible) ?? []), ...(clause.match(possible) ?? [])]
  if (act === 'believes') {
    if (base === 'Uu') return hedged('Uu', [])
    if (may.length > 0 && base !== 'CT+') return hedged('PS+', may)
    if (denied) return hedged(base === 'CT+' ? 'Uu' : 'PR-', ['not'])
    return hedged(base, [])
  }
  const likely = [...(inCue.match(probable) ?? []), ...(clause.match(probable) ?? [])]
  if (may.length > 0) return hedged('PS+', may)
  if (act !== 'alleges' && negated.test(clause)) return hedged(likely.length > 0 ? 'PR-' : 'CT-', [])
  if (likely.length > 0 || base === 'PR+') return hedged('PR+', likely)
  return hedged('CT+', [])
}
