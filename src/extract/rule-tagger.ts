import { findByRules } from './rules.ts'
import {
  cueLabels,
  type Encoding,
  type Passage,
  roleLabels,
  type Scores,
  type Tagger,
  type TokenRange,
} from './tagger.ts'

/** Log probabilities of a label that a rule chose and of one that it did not: near 0 and 1. */
const chosen = Math.log(0.98)
const other = Math.log(0.005)

/**
 * A tagger made of rules over a list of reporting words: a stand-in until the trained one is here.
 * @example await extractStatements(version, createRuleTagger())
 */
export function createRuleTagger(): Tagger {
  return { extractor: 'rules/1', encode: async (passage) => encodeByRules(passage) }
}

function encodeByRules(passage: Passage): Encoding {
  const found = findByRules(passage)
  const count = passage.tokens.length
  return {
    cues: () => {
      const scores = emptyScores(count, cueLabels.length)
      for (const { cue } of found) put(scores, { range: cue, begin: 1, width: cueLabels.length })
      return scores
    },
    roles: (cue) => {
      const scores = emptyScores(count, roleLabels.length)
      const statement = found.find((one) => one.cue.first === cue.first)
      for (const range of statement?.source ?? []) put(scores, { range, begin: 1, width: roleLabels.length })
      for (const range of statement?.content ?? []) put(scores, { range, begin: 3, width: roleLabels.length })
      return scores
    },
  }
}

/** Scores in which every token is surely outside. */
function emptyScores(tokenCount: number, width: number): Scores {
  const scores = new Float32Array(tokenCount * width).fill(other)
  for (let token = 0; token < tokenCount; token++) scores[token * width] = chosen
  return scores
}

interface Put {
  readonly range: TokenRange
  /** Column of the label B; I is the next. */
  readonly begin: number
  readonly width: number
}

function put(scores: Scores, { range, begin, width }: Put): void {
  for (let token = range.first; token <= range.last; token++) {
    scores[token * width] = other
    scores[token * width + begin + (token === range.first ? 0 : 1)] = chosen
  }
}
