import { z } from 'zod'
import { cueLabels, type Passage, roleLabels, type Tagger, type TokenRange } from '../../src/extract/index.ts'
import { plainly, scoresFor } from '../support/taggers.ts'

/** A statement as words of the article; each piece is looked for behind the one before it, cues in the article's order. */
export const WrittenStatements = z.array(
  z.object({ cue: z.string(), source: z.array(z.string()), content: z.array(z.string()) }),
)
type WrittenStatements = z.infer<typeof WrittenStatements>

/** A tagger that gives high scores to the words written down for an article, and knows nothing else. */
export function createFakeTagger(written: WrittenStatements): Tagger {
  return {
    extractor: 'fake/1',
    ...plainly,
    encode: async (passage) => {
      const found = locate(passage, written)
      const count = passage.tokens.length
      const cues = found.map(({ cue }) => ({ range: cue, column: 1 }))
      return {
        cues: () => scoresFor(count, cueLabels.length, cues),
        innerCues: () => scoresFor(count, cueLabels.length, []),
        roles: async (asked) =>
          asked.map((cue) => {
            const one = found.find((statement) => statement.cue.first === cue.first)
            const source = (one?.source ?? []).map((range) => ({ range, column: 1 }))
            const content = (one?.content ?? []).map((range) => ({ range, column: 3 }))
            return scoresFor(count, roleLabels.length, [...source, ...content])
          }),
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
