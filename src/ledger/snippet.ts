import type { Snippet } from './ledger.ts'

/**
 * Put around a found word. Both are Unicode noncharacters, meant for a program's own use; should a text
 * hold one, a piece is marked wrongly and no more.
 */
export const foundStart = '\ufdd0'
export const foundEnd = '\ufdd1'

/** The pieces of a text with found words between `foundStart` and `foundEnd`. */
export function toSnippet(text: string): Snippet {
  const pieces = text.split(foundStart).flatMap((part, index) => {
    if (index === 0) return [{ text: part, marked: false }]
    const end = part.indexOf(foundEnd)
    if (end < 0) return [{ text: part, marked: true }]
    return [
      { text: part.slice(0, end), marked: true },
      { text: part.slice(end + foundEnd.length), marked: false },
    ]
  })
  return { pieces: pieces.filter((piece) => piece.text !== '') }
}
