import type { Statement } from '../../core/index.ts'
import { toWords } from './cue-words.ts'
import type { Found } from './saying.ts'

type Factuality = NonNullable<Statement['factuality']>

interface Reading {
  readonly factuality: Factuality
  readonly hedges: string[]
}

const open = new Set(['declinesToComment', 'noResponse', 'notConfirmed', 'cannotVerify', 'asks', 'demands'])
/** What may be: modals, but no "could hear", which is being able to; fears and hopes of who speaks. */
const possible =
  /\b(?:may be|may|might|could(?! (?:hear|see|feel|smell|speak|walk|sleep|remember)\b)|possibly|perhaps|potentially|maybe)\b|(?<=\b(?:is|was|be|it) )possible\b|\b(?:danger|risk)(?= (?:of|that)\b)|(?<=\b(?:i|we|there (?:is|are|were|was)) )(?:also )?(?:fears?|hopes?|worry|concerns?)\b|\bterrified\b/g
/** What is likely: by its adverbs, by "is believed", and by what who speaks says to think. */
const probable =
  /\b(?:likely|probabl[ey]|appear(?:s|ed)?|seem(?:s|ed)?|preliminary|reportedly|presumably|apparently|looks? like|estimated?|confident)\b|(?<=\b(?:is|are|was|were|been) )(?:believed|thought|expected|understood|suspected)\b(?! by\b)|(?<=^(?:\S+ ){0,3}(?:i|we|it|he|she|they) (?:\S+ly |all )?)(?:think|thought|believe|assume|feel|felt|guess|suppose|expect|suspect|reckon|believes|believed|thinks|expects|expected|assumes|suspects)\b|(?<=\b(?:my|our) )(?:feeling|assessment|impression|guess|understanding|view)\b/g
const never = /\b(?:not|never|nobody|none|neither|nothing|(?<=\b(?:has|have|had) )yet(?= to))\b/
/** "No" as what a verb lacks or a subject is: "there were no", "has no", "no ships came"; not "with no". */
const none =
  /(?<=\b(?:is|are|was|were|been|be|'s|have|has|had|found|see|saw) (?:\S+ly |also |still )?)no\b|^no(?= (?:\S+ ){1,4}(?:was|were|has|have|had|is|are|will|would|can|could)\b)/
const doubts = /\b(?:i|we) (?:do|did) not (?:think|believe|expect|feel)\b/

/**
 * How sure the source is, after FactBank, and the words that say so.
 * @param clause the content's first: mainClause
 */
export function readFactuality(
  { source, cue }: { readonly source: string; readonly cue: string },
  clause: string,
  found: Found,
): Reading {
  const { act, base, denied } = found
  const inCue = toWords(cue).join(' ')
  if (open.has(act)) return result('Uu')
  if (act === 'denies') return result(denied ? 'CT+' : 'CT-')
  if (act === 'appraises') return result('CT+')
  if (act === 'intends') return ofIntention(inCue, clause, found)
  const may = [...(inCue.match(possible) ?? []), ...(clause.match(possible) ?? [])]
  if (act === 'believes') return ofBelief(inCue, may, found)
  if (doubts.test(clause)) return result('PR-', ['not'])
  if (may.length > 0) return result('PS+', may)
  const likely = [...(inCue.match(probable) ?? []), ...(clause.match(probable) ?? [])]
  const early =
    /\b(?:preliminary|unconfirmed|initial) (?:data|information|reports?|figures|findings|estimates?)\b/i
  const isLikely = likely.length > 0 || base === 'PR+' || early.test(source)
  const negation = never.exec(clause)?.[0] ?? none.exec(clause)?.[0]
  if (act !== 'alleges' && negation !== undefined)
    return result(isLikely ? 'PR-' : 'CT-', [...likely, negation])
  return isLikely ? result('PR+', likely) : result('CT+')
}

function result(factuality: Factuality, hedges: readonly string[] = []): Reading {
  return { factuality, hedges: [...hedges] }
}

function ofIntention(inCue: string, clause: string, { base, denied }: Found): Reading {
  if (/\b(?:considering|mulling|weighing|perhaps|may|might)\b/.test(inCue)) return result('PS+')
  if (denied) return result('CT-', ['not'])
  return result(/^(?:which|what|whether|how) /.test(clause) ? 'Uu' : base)
}

function ofBelief(inCue: string, may: readonly string[], { base, denied }: Found): Reading {
  if (base === 'Uu') return result('Uu')
  if (may.length > 0 && base !== 'CT+') return result('PS+', may)
  if (!denied) return result(base)
  // Who has not seen a thing says that it was not there to see; who does not know it says nothing of it.
  if (base === 'CT+')
    return result(/\b(?:seen?|saw|heard?|noticed?|detected|found)\b/.test(inCue) ? 'CT-' : 'Uu', ['not'])
  return result('PR-', ['not'])
}
