import { cueLabels, type Encoding, roleLabels, type Scores, type TokenRange } from './tagger.ts'

/** A statement as ranges of a passage's tokens. */
export interface TokenStatement {
  readonly cue: TokenRange
  readonly source: readonly TokenRange[]
  readonly content: readonly TokenRange[]
  /** 0 to 1: geometric mean of the probabilities of the cue's labels. */
  readonly confidence: number
}

/** Stands for minus infinity and for what is no number, so that sums stay comparable. */
const lowest = -1e6

/**
 * The statements that a tagger's scores speak for: first the cues, then the source and content of each.
 * Both are the best sequence of labels (Viterbi 1967) in which an I follows only a B or I of its role.
 * @throws RangeError when the scores are not one row a token.
 */
export function decode(tokenCount: number, encoding: Encoding): TokenStatement[] {
  const scores = encoding.cues()
  const cueTags = bestLabels(scores, { tokenCount, labels: cueLabels })
  return rangesOf(cueTags, 'cue').map((cue) => {
    const roleScores = withCueOutside(encoding.roles(cue), cue)
    const tags = bestLabels(roleScores, { tokenCount, labels: roleLabels })
    return {
      cue,
      source: rangesOf(tags, 'source'),
      content: rangesOf(tags, 'content'),
      confidence: confidenceOf(scores, cue),
    }
  })
}

/** The tokens of a cue are in no other role of its statement. */
function withCueOutside(scores: Scores, { first, last }: TokenRange): Scores {
  const copy = scores.slice()
  for (let token = first; token <= last; token++) {
    copy.fill(Number.NEGATIVE_INFINITY, token * roleLabels.length + 1, (token + 1) * roleLabels.length)
  }
  return copy
}

/** Geometric mean, so that a long cue is not less sure than a short one. */
function confidenceOf(scores: Scores, { first, last }: TokenRange): number {
  let sum = 0
  for (let token = first; token <= last; token++) {
    const label = token === first ? cueLabels.indexOf('B-cue') : cueLabels.indexOf('I-cue')
    sum += finite(scores[token * cueLabels.length + label])
  }
  return Math.min(1, Math.exp(sum / (last - first + 1)))
}

interface Lattice {
  readonly tokenCount: number
  readonly labels: readonly string[]
}

function bestLabels(scores: Scores, { tokenCount, labels }: Lattice): string[] {
  const width = labels.length
  if (scores.length !== tokenCount * width) {
    throw new RangeError(`${scores.length} scores for ${tokenCount} tokens of ${width} labels`)
  }
  const before = labels.map((label) =>
    labels.flatMap((previous, index) => (mayFollow(previous, label) ? [index] : [])),
  )
  const from = new Uint8Array(tokenCount * width)
  let best = labels.map((label) => (mayFollow('O', label) ? 0 : Number.NEGATIVE_INFINITY))
  for (let token = 0; token < tokenCount; token++) {
    const next: number[] = []
    for (let label = 0; label < width; label++) {
      let chosen = label
      let value = Number.NEGATIVE_INFINITY
      for (const previous of token === 0 ? [label] : (before[label] ?? [])) {
        const sum = best[previous] ?? Number.NEGATIVE_INFINITY
        if (sum > value) {
          value = sum
          chosen = previous
        }
      }
      from[token * width + label] = chosen
      next.push(value + finite(scores[token * width + label]))
    }
    best = next
  }
  return trace(from, { labels, tokenCount, last: best.indexOf(Math.max(...best)) })
}

function trace(from: Uint8Array, path: Lattice & { readonly last: number }): string[] {
  const tags: string[] = []
  let label = path.last
  for (let token = path.tokenCount - 1; token >= 0; token--) {
    tags.push(path.labels[label] ?? 'O')
    label = from[token * path.labels.length + label] ?? 0
  }
  return tags.reverse()
}

function mayFollow(previous: string, label: string): boolean {
  return !label.startsWith('I-') || previous.slice(1) === label.slice(1)
}

function finite(score: number | undefined): number {
  return score === undefined || Number.isNaN(score) ? lowest : Math.max(score, lowest)
}

function rangesOf(tags: readonly string[], role: string): TokenRange[] {
  const ranges: { first: number; last: number }[] = []
  for (const [token, tag] of tags.entries()) {
    if (tag === `B-${role}`) ranges.push({ first: token, last: token })
    const open = ranges.at(-1)
    if (open && tag === `I-${role}`) open.last = token
  }
  return ranges
}
