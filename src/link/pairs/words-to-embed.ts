import type { Statement } from '../../core/index.ts'

/** Signs that are embedded of one text: more than the network's window holds. */
const longest = 800
/** A word with a capital that does not stand first. */
const name = /(?<=\S\s)\p{Lu}[\p{L}\p{M}’'.-]*/gu

/**
 * The texts whose vectors make a statement's: who says how what, and the content without its names. In a story all
 * contents name the same few; what is said of them tells claims apart.
 * @returns one text, or two
 */
export function wordsToEmbed({
  source,
  cue,
  content,
  actors,
}: Pick<Statement, 'source' | 'cue' | 'content' | 'actors'>): string[] {
  const wordsOf = (spans: Statement['content']) => spans.map(({ text }) => text).join(' ')
  const whole = [actors?.[0]?.name ?? wordsOf(source), wordsOf(cue), wordsOf(content)].join(' ').trim()
  const nameless = wordsOf(content).replace(name, '').trim()
  return (nameless === '' ? [whole] : [whole, nameless]).map((text) => text.slice(0, longest))
}

/** One vector of length 1 that lies between several. */
export function joinVectors(vectors: readonly Float32Array[]): Float32Array {
  const sum = Float32Array.from(vectors[0] ?? [], (_, at) =>
    vectors.reduce((total, vector) => total + (vector[at] ?? 0), 0),
  )
  const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0))
  return length === 0 ? sum : sum.map((value) => value / length)
}
