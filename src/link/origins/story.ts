import { type ArticleVersion, type Block, isInside, type Range } from '../../core/index.ts'
import { findQuotations } from '../../text/index.ts'
import { hashRun, hashWord } from './hash.ts'
import { readWords, type Words } from './words.ts'

/** A sentence of a story: its words `[from, to)` and their hash, by which a ledger counts on which days it ran. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly hash: string
}

/** What of an article is compared: its story's words, without headlines, captions and furniture. */
export interface Story {
  /** The article's id. */
  readonly article: string
  readonly outlet: string | null
  /** As published: an ISO 8601 date or date and time. */
  readonly publishedAt: string | null
  /** Agencies that it credits. */
  readonly agencies: readonly string[]
  readonly text: string
  readonly words: Words
  /** 32 bits of each word. */
  readonly hashes: Uint32Array
  readonly pieces: readonly Piece[]
  /** For each word 1 if somebody is quoted with it, else 0. */
  readonly quoted: Uint8Array
}

/** A headline is an outlet's own even over another's text; captions and furniture are no story. */
const told = new Set<Block['kind']>(['standfirst', 'paragraph', 'subheading'])
/**
 * Where a sentence ends. Coarser than `splitSentences` on purpose: whether "Mr. Orlo" is cut matters little, that the
 * same sentence is cut alike in any article matters.
 */
const sentenceEnd = /[.!?…]["”’')\]»]*(?=\s|$)|[。！？]/gu

/**
 * The story of an article, made once and compared with many. Linear in the text.
 * @param said where the words of others stand that all could hear or read, as contents of statements; without it,
 * what stands in quotation marks
 */
export function toStory(version: ArticleVersion, said?: readonly Range[]): Story {
  const { article, text, blocks } = version
  const stretches = joinBlocks(blocks)
  const words = readWords(text, stretches)
  const hashes = Uint32Array.from(words.forms, hashWord)
  const quotations =
    said ??
    findQuotations(
      text,
      blocks.filter(({ kind }) => told.has(kind)),
    ).map(({ inner }) => inner)
  return {
    article: article.id,
    outlet: article.outlet,
    publishedAt: article.publishedAt,
    agencies: article.agencies,
    text,
    words,
    hashes,
    pieces: findPieces(text, stretches, { words, hashes }),
    quoted: markWords(words, quotations),
  }
}

/** The story's blocks, those joined between which nothing else stands: shared words do not run over a caption. */
function joinBlocks(blocks: readonly Block[]): Range[] {
  const stretches: { start: number; end: number }[] = []
  let isOpen = false
  for (const { kind, start, end } of blocks) {
    const last = stretches.at(-1)
    if (!told.has(kind)) isOpen = false
    else if (isOpen && last) last.end = end
    else {
      stretches.push({ start, end })
      isOpen = true
    }
  }
  return stretches
}

function findPieces(
  text: string,
  stretches: readonly Range[],
  { words, hashes }: Pick<Story, 'words' | 'hashes'>,
): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  const close = (end: number) => {
    let to = from
    while (to < words.starts.length && (words.starts[to] ?? 0) < end) to++
    if (to > from) pieces.push({ from, to, hash: hashRun(hashes, from, to) })
    from = to
  }
  for (const { start, end } of stretches) {
    for (const match of text.slice(start, end).matchAll(sentenceEnd)) close(start + match.index)
    close(end)
  }
  return pieces
}

/** 1 for each word that lies in one of the ranges. */
function markWords(words: Words, ranges: readonly Range[]): Uint8Array {
  const marks = new Uint8Array(words.starts.length)
  const sorted = ranges.toSorted((a, b) => a.start - b.start)
  let next = 0
  let current: Range = { start: 0, end: 0 }
  for (const at of marks.keys()) {
    const place = { start: words.starts[at] ?? 0, end: words.ends[at] ?? 0 }
    for (let one = sorted[next]; one && one.start <= place.start; one = sorted[++next])
      if (one.end > current.end) current = one
    if (isInside(place, current)) marks[at] = 1
  }
  return marks
}
