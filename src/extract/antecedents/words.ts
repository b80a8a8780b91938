import type { ArticleVersion, Range } from '../../core/index.ts'
import { type QuotedRange, splitSentences, splitTokens } from '../../text/index.ts'

/** A word or sign of the article, as the resolver reads it. */
export interface Word extends Range {
  /** Without a possessive ending. */
  readonly text: string
  readonly lower: string
  /** "Orvia’s", "the ministers’". */
  readonly possessive: boolean
  /** Begins with a capital letter, an Arabic or French article aside: "al-Tarni". */
  readonly capital: boolean
  readonly isSign: boolean
  /** Stands right behind the word before, without white space. */
  readonly glued: boolean
  /** Counts through the article. */
  readonly sentence: number
  /** First word of a sentence or of a quotation, where capitals say nothing. */
  readonly first: boolean
  /** Inside quotation marks. */
  readonly quoted: boolean
}

/** An article cut into words, furniture left out. */
export interface Words {
  readonly text: string
  readonly all: readonly Word[]
  /** Index of the first word of each sentence, and one past the last. */
  readonly sentences: readonly number[]
}

const possessiveEnding = /(?<=[\p{L}\p{N}.])['’]s$/iu

/** The words of an article in order, with their sentences and whether they are quoted. Linear time. */
export function toWords({ text, blocks }: ArticleVersion, quotations: readonly QuotedRange[]): Words {
  const outer = quotations.filter(({ depth }) => depth === 0)
  const all: Word[] = []
  const sentences: number[] = []
  let quote = 0
  for (const block of blocks) {
    if (block.kind === 'furniture') continue
    for (const sentence of splitSentences(text, block)) {
      sentences.push(all.length)
      let first = true
      for (const token of withDots(text, splitTokens(text, sentence))) {
        while ((outer[quote]?.end ?? Number.POSITIVE_INFINITY) <= token.start) quote++
        const around = outer[quote]
        const quoted = around !== undefined && around.start < token.end
        const isSign = !/^[\p{L}\p{N}]/u.test(text.slice(token.start, token.start + 2))
        const opensQuotation = quoted && around.start === token.start
        all.push(toWord(text, token, { sentence: sentences.length - 1, first, quoted, isSign }))
        // A quotation mark, a dash or a colon keeps the next word first.
        first = isSign ? first || opensQuotation || /[:—–]/.test(text.charAt(token.start)) : false
      }
    }
  }
  return { text, all, sentences: [...sentences, all.length] }
}

/** "U.S." with its last dot is one word. */
function withDots(text: string, tokens: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const token of tokens) {
    const last = joined.at(-1)
    const isDot = last?.end === token.start && text.slice(token.start, token.end) === '.'
    if (isDot && last && /^(?:\p{Lu}\.)+\p{Lu}$/u.test(text.slice(last.start, last.end))) last.end = token.end
    else joined.push({ ...token })
  }
  return joined
}

type Place = Pick<Word, 'sentence' | 'first' | 'quoted' | 'isSign'>

function toWord(text: string, { start, end }: Range, place: Place): Word {
  const whole = text.slice(start, end)
  const bare = whole.replace(possessiveEnding, '')
  return {
    start,
    end: start + bare.length,
    text: bare,
    lower: bare.toLowerCase().replaceAll('’', "'"),
    possessive: bare !== whole || /^(?:['’](?![\p{L}\p{N}])|´s)/u.test(text.slice(end, end + 2)),
    capital: /^(?:(?:a[dlnrstz]|ash|el|d|l|un|ul)[-’'])?\p{Lu}/u.test(bare),
    glued: start > 0 && !/\s/.test(text.charAt(start - 1)),
    ...place,
  }
}

/** Index of the first word that ends behind a place of the text; the count of words when none does. */
export function wordAt({ all }: Words, place: number): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.end ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low
}
