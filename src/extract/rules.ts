import type { TokenStatement } from './decode.ts'
import type { Passage } from './tagger.ts'

/** Statements that the rules find in a passage, sorted by cue. */
export function findByRules({ text, tokens }: Passage): Omit<TokenStatement, 'confidence'>[] {
  const found: Omit<TokenStatement, 'confidence'>[] = []
  for (const [index, token] of tokens.entries()) {
    const word = text.slice(token.start, token.end)
    if (!/^(?:said|says|told|claimed|believes|denied)$/.test(word) || token.quoted) continue
    let first = index
    while (tokens[first - 1]?.sentence === token.sentence && !tokens[first - 1]?.quoted) first--
    let last = index
    while (tokens[last + 1]?.sentence === token.sentence) last++
    found.push({
      cue: { first: index, last: index },
      source: first < index ? [{ first, last: index - 1 }] : [],
      content: last > index ? [{ first: index + 1, last }] : [],
    })
  }
  return found
}
