import {
  cueLabels,
  type Encoding,
  type Passage,
  roleLabels,
  type Tagger,
  type TokenRange,
} from '../../src/extract/index.ts'

/** What every fake tagger has in common: room for 200 words, nothing added to its scores. */
export const plainly = {
  language: 'en',
  window: 200,
  costOf: () => 1,
  settings: { cueThreshold: 0.5, innerThreshold: 0.5, sourceBias: 0, contentBias: 0 },
  confidence: { intercept: 4, cue: 1, source: 0, content: 0, inner: 0 },
} as const satisfies Partial<Tagger>

/** Log probability of a label that was chosen, and of one that was not. */
const chosen = Math.log(0.9)
const other = Math.log(0.02)

/** Scores that speak for these ranges: the column of B, I in the next. */
export function scoresFor(
  tokenCount: number,
  width: number,
  puts: readonly { readonly range: TokenRange; readonly column: number }[],
): Float32Array {
  const scores = new Float32Array(tokenCount * width).fill(other)
  for (let token = 0; token < tokenCount; token++) scores[token * width] = chosen
  for (const { range, column } of puts) {
    for (let token = range.first; token <= range.last; token++) {
      scores[token * width] = other
      scores[token * width + column + (token === range.first ? 0 : 1)] = chosen
    }
  }
  return scores
}

/** Knows one word: in "X said Y" X is the sentence's words ahead of it, Y those behind it. */
export const saidTagger: Tagger = {
  extractor: 'said/1',
  ...plainly,
  encode: async (passage) => encodeSaid(passage),
}

function encodeSaid({ text, tokens }: Passage): Encoding {
  const isCue = ({ start, end }: { start: number; end: number }) => text.slice(start, end) === 'said'
  const cues = tokens.flatMap((token, index) =>
    isCue(token) ? [{ range: { first: index, last: index }, column: 1 }] : [],
  )
  const runFrom = (index: number, step: 1 | -1) => {
    let at = index
    while (tokens[at + step] && tokens[at + step]?.sentence === tokens[index]?.sentence) at += step
    return at
  }
  return {
    cues: () => scoresFor(tokens.length, cueLabels.length, cues.slice(0, 1)),
    innerCues: () => scoresFor(tokens.length, cueLabels.length, cues),
    roles: async (asked) =>
      asked.map(({ first, last }) => {
        const [start, end] = [runFrom(first, -1), runFrom(last, 1)]
        const source = start < first ? [{ range: { first: start, last: first - 1 }, column: 1 }] : []
        const content = end > last ? [{ range: { first: last + 1, last: end }, column: 3 }] : []
        return scoresFor(tokens.length, roleLabels.length, [...source, ...content])
      }),
  }
}
