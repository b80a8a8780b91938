import { confidenceOf } from './confidence.ts'
import {
  type ConfidenceWeights,
  cueLabels,
  type DecodeSettings,
  type Encoding,
  roleLabels,
  type TokenRange,
} from './tagger.ts'
import { barred, bestLabels, rangesOf, toFinite } from './viterbi.ts'

/** A statement as ranges of a passage's tokens. */
export interface TokenStatement {
  readonly cue: TokenRange
  readonly source: readonly TokenRange[]
  readonly content: readonly TokenRange[]
  /** 0 to 1: how likely cue, source and content are right. */
  readonly confidence: number
}

/** What decoding needs besides scores. */
interface Decoding {
  readonly tokenCount: number
  readonly settings: DecodeSettings
  readonly confidence: ConfidenceWeights
}

/**
 * The statements that a tagger's scores speak for: first the cues, then the source and content of each,
 * then the same inside each content. A cue by which nothing is said is no statement.
 * @throws RangeError when the scores are not one row a token.
 */
export async function decode(encoding: Encoding, decoding: Decoding): Promise<TokenStatement[]> {
  const { tokenCount, settings } = decoding
  const everywhere = { first: 0, last: tokenCount - 1 }
  const outerScores = toFinite(encoding.cues())
  const cues = findCues(outerScores, settings.cueThreshold, tokenCount)
  const outer = await findRoles(
    encoding,
    cues.map((cue) => ({ cue, within: [everywhere], isNested: false, cueScores: outerScores })),
    decoding,
  )
  const innerScores = toFinite(encoding.innerCues())
  const inside = withOutside(innerScores, tokenCount, outer)
  const innerCues = findCues(inside, settings.innerThreshold, tokenCount).flatMap((cue) => {
    const around = innermost(cue, outer)
    return around ? [{ cue, within: around.content, isNested: true, cueScores: innerScores }] : []
  })
  return [...outer, ...(await findRoles(encoding, innerCues, decoding))]
}

interface FoundCue {
  readonly cue: TokenRange
  /** Where its source and content may stand. */
  readonly within: readonly TokenRange[]
  readonly isNested: boolean
  readonly cueScores: Float64Array
}

function findCues(scores: Float64Array, threshold: number, tokenCount: number): TokenRange[] {
  const shifted = scores.slice()
  const shift = Math.log(threshold / (1 - threshold))
  for (let row = 0; row < shifted.length; row += cueLabels.length) shifted[row] = (shifted[row] ?? 0) + shift
  return rangesOf(bestLabels(shifted, tokenCount, cueLabels), cueLabels.indexOf('B-cue'))
}

async function findRoles(
  encoding: Encoding,
  cues: readonly FoundCue[],
  { tokenCount, settings, confidence }: Decoding,
): Promise<TokenStatement[]> {
  if (cues.length === 0) return []
  const tables = await encoding.roles(cues.map(({ cue }) => cue))
  return cues.flatMap(({ cue, within, isNested, cueScores }, index): TokenStatement[] => {
    const roleScores = toFinite(tables[index] ?? new Float32Array(0))
    const bounded = bound(biased(roleScores, settings), { cue, within, tokenCount })
    const tags = bestLabels(bounded, tokenCount, roleLabels)
    const source = likeliest(rangesOf(tags, roleLabels.indexOf('B-source')), bounded)
    const content = rangesOf(tags, roleLabels.indexOf('B-content'))
    if (content.length === 0) return []
    const evidence = { cue, source, content, isNested, cueScores, roleScores }
    return [{ cue, source, content, confidence: confidenceOf(evidence, confidence) }]
  })
}

function biased(scores: Float64Array, { sourceBias, contentBias }: DecodeSettings): Float64Array {
  const biases = roleLabels.map((label) =>
    label.endsWith('source') ? sourceBias : label.endsWith('content') ? contentBias : 0,
  )
  return scores.map((score, index) => score + (biases[index % roleLabels.length] ?? 0))
}

/** Source and content lie within bounds, and the tokens of a cue are in no other role of its statement. */
function bound(
  scores: Float64Array,
  { cue, within, tokenCount }: { cue: TokenRange; within: readonly TokenRange[]; tokenCount: number },
): Float64Array {
  const width = roleLabels.length
  for (let token = 0; token < tokenCount; token++) {
    const free = !holds(cue, token) && within.some((range) => holds(range, token))
    if (free) continue
    scores.fill(barred, token * width, (token + 1) * width)
    scores[token * width] = 0
  }
  return scores
}

/** An attribution has one source, which may be a joint one; of several the one that the scores speak most for. */
function likeliest(sources: readonly TokenRange[], scores: Float64Array): readonly TokenRange[] {
  if (sources.length < 2) return sources
  const [begin, width] = [roleLabels.indexOf('B-source'), roleLabels.length]
  const weights = sources.map(({ first, last }) => {
    let sum = 0
    for (let row = first * width; row <= last * width; row += width)
      sum += Math.max(scores[row + begin] ?? 0, scores[row + begin + 1] ?? 0) - (scores[row] ?? 0)
    return sum
  })
  const best = weights.indexOf(Math.max(...weights))
  return sources.slice(best, best + 1)
}

/** Cue scores in which only tokens of a content, and of no cue around it, may be of a cue. */
function withOutside(
  scores: Float64Array,
  tokenCount: number,
  outer: readonly TokenStatement[],
): Float64Array {
  const inside = new Uint8Array(tokenCount)
  for (const { content } of outer) for (const { first, last } of content) inside.fill(1, first, last + 1)
  for (const { cue } of outer) inside.fill(0, cue.first, cue.last + 1)
  const width = cueLabels.length
  const bounded = scores.slice()
  for (let token = 0; token < tokenCount; token++) {
    if (inside[token] === 1) continue
    bounded.fill(barred, token * width, (token + 1) * width)
    bounded[token * width] = 0
  }
  return bounded
}

/** Of the statements whose content holds a cue whole the one with the shortest content. */
function innermost(cue: TokenRange, outer: readonly TokenStatement[]): TokenStatement | null {
  const around = outer.filter(({ content }) =>
    content.some(({ first, last }) => first <= cue.first && cue.last <= last),
  )
  return around.toSorted((a, b) => lengthOf(a.content) - lengthOf(b.content))[0] ?? null
}

function lengthOf(ranges: readonly TokenRange[]): number {
  return ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0)
}

function holds({ first, last }: TokenRange, token: number): boolean {
  return first <= token && token <= last
}
