import { toWords } from './cue-words.ts'

const opens = new Set(
  'who which that because as when if after before while although though since unless where but'.split(' '),
)

const ends = /(?<=[\p{L}\p{N}”"’]{2})[.?!;:](?:\s|$)|[,.]?[”"»]\s+[“"«]/u

/**
 * The words of a content's first clause, in lower case: as far as the sentence, the quotation or the clause goes.
 * A "that" or a comma's phrase at the start is part of it.
 */
export function mainClause(content: string): string {
  const end = content.search(ends)
  const words = toWords(end < 0 ? content : content.slice(0, end))
  const first = words[0] === 'that' ? 1 : 0
  const next = words.findIndex((word, at) => at > first + 2 && opens.has(word))
  return words
    .slice(first, next < 0 ? undefined : next)
    .slice(0, 30)
    .join(' ')
}
