import { z } from 'zod'
import { cueLabels, type Passage, roleLabels, type Scores, type Tagger, type TokenRange } from '../../src/extract/index.ts'

/** A statement as words of the article; each piece is looked for behind the one before it, cues in the article's order. */
export const WrittenStatements = z.array(
  z.object({ cue: z.string(), source: z.array(z.string()), content: z.array(z.string()) }),
)
type WrittenStatements = z.infer<typeof WrittenStatements>

/** Log probability of a label that is written down, and of one that is not. */
const chosen = Math.log(0.9)
const other = Math.log(0.05)

/** A tagger that gives high scores to the words written down for an article, and knows nothing else. */
export function createFakeTagger(written: WrittenStatements): Tagger {
  return {
    extractor: 'fake/1',
    encode: async (passage) => {
      const found = locate(passage, written)
      return {
        cues: () => toScores(passage, cueLabels.length, found.map(({ cue }) => ({ range: cue, column: 1 }))),
        roles: (cue) => {
          const one = found.find((statement) => statement.cue.first === cue.first)
          const source = (one?.source ?? []).map((range) => ({ range, column: 1 }))
          const content = (one?.content ?? []).map((range) => ({ range, column: 3 }))
          return toScores(passage, roleLabels.length, [...source, ...content])
        },
      }
    },
  }
}

function locate(passage: Passage, written: WrittenStatements) {
  let from = passage.range.start
  return written.flatMap(({ cue, source, content }) => {
    const range = tokensOf(passage, cue, from)
    if (!range) return []
    from = passage.tokens[range.last]?.end ?? from
    const block = passage.tokens[range.first]?.block
    const start = passage.tokens.find((token) => token.block === block)?.start ?? 0
    const pieces = (list: string[]) => list.flatMap((words) => tokensOf(passage, words, start) ?? [])
    return [{ cue: range, source: pieces(source), content: pieces(content) }]
  })
}

function tokensOf({ text, range, tokens }: Passage, words: string, from: number): TokenRange | null {
  const letters = (index: number) => /[\p{L}\p{N}]/u.test(text.charAt(index))
  let start = text.indexOf(words, from)
  // "said" is not found in "unsaid".
  while (start >= 0 && (letters(start - 1) || letters(start + words.length))) start = text.indexOf(words, start + 1)
  if (start < 0 || start >= range.end) return null
  const first = tokens.findIndex((token) => token.end > start)
  const last = tokens.findLastIndex((token) => token.start < start + words.length)
  return first >= 0 && first <= last ? { first, last } : null
}

interface Put {
  readonly range: TokenRange
  readonly column: number
}

function toScores({ tokens }: Passage, width: number, puts: readonly Put[]): Scores {
  const scores = new Float32Array(tokens.length * width).fill(other)
  for (let token = 0; token < tokens.length; token++) scores[token * width] = chosen
  for (const { range, column } of puts) {
    for (let token = range.first; token <= range.last; token++) {
      scores[token * width] = other
      scores[token * width + column + (token === range.first ? 0 : 1)] = chosen
    }
  }
  return scores
}
