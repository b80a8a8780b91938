import type { Range } from '../core/index.ts'

/**
 * A quotation is often said twice, in the headline too. Pieces of so many words are the speaker's own;
 * shorter ones ("he did") would mask what others say.
 */
const ownWords = 3

/** Where pieces of a statement's content, three words or longer, stand again in a text, letter for letter. */
export function findPieces(text: string, pieces: readonly string[]): Range[] {
  const found: Range[] = []
  for (const piece of pieces.map((piece) => piece.trim())) {
    if (piece.split(/\s+/).length < ownWords) continue
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
      found.push({ start: at, end: at + piece.length })
    }
  }
  return found
}
