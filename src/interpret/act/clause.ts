import { toWords } from './cue-words.ts'

const opens = new Set(
  'who which that because as when if after before while although though since unless where but'.split(' '),
)

/**
 * The words of a content's first clause, in lower case: as far as the sentence, the quotation or the clause goes.
 * A "that" or a comma's phrase at the start is part of it.
 */
export function mainClause(content: string): string {
  const sentence = content.split(/(?<=[\p{L}\p{N}”"’]{2})[.?!;:](?:\s|$)|[,.]?[”"]\s+[“"]/u)[0] ?? ''
  const words = toWords(sentence)
  const first = words[0] === 'that' ? 1 : 0
  const end = words.findIndex((word, at) => at > first + 2 && opens.has(word))
  return words
    .slice(first, end < 0 ? undefined : end)
    .slice(0, 30)
    .join(' ')
}
