import type { Range, Statement } from '../../core/index.ts'

/** Signs that are embedded of one text: more than the network's window holds. */
const longest = 800
/** A word with a capital that does not stand first. */
const name = /(?<=\S\s)\p{Lu}[\p{L}\p{M}’'.-]*/gu

/** A text whose vector is wanted, with the parts of it that count once more, as `Embedder.embed` takes them. */
export interface TextToEmbed {
  readonly text: string
  readonly twice: readonly Range[]
}

/**
 * What a statement's vector is made of: who says how what; the words of the content that are no names count once more.
 * In a story all contents name the same few; what is said of them tells claims apart.
 */
export function textToEmbed({
  source,
  cue,
  content,
  actors,
}: Pick<Statement, 'source' | 'cue' | 'content' | 'actors'>): TextToEmbed {
  const wordsOf = (spans: Statement['content']) => spans.map(({ text }) => text).join(' ')
  const said = wordsOf(content).trim()
  const whole = [actors?.[0]?.name ?? wordsOf(source), wordsOf(cue), said].join(' ').trim()
  const start = whole.length - said.length
  const names = [...said.matchAll(name)].map((found) => toRange(found))
  const twice = [...said.matchAll(/\S+/gu)]
    .map((found) => toRange(found))
    .filter((word) => !names.some((one) => one.start < word.end && word.start < one.end))
    .map((word) => ({ start: start + word.start, end: start + word.end }))
    .filter(({ end }) => end <= longest)
  return { text: whole.slice(0, longest), twice }
}

function toRange({ index, 0: words }: RegExpExecArray): Range {
  return { start: index, end: index + words.length }
}
