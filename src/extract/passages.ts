import type { ArticleVersion, Block, Range } from '../core/index.ts'
import { type QuotedRange, splitSentences, splitTokens } from '../text/index.ts'
import type { Passage, Token } from './tagger.ts'

/** Tokens in a passage: what a network sees at once (about 256 word pieces), and enough for neighbours. */
const usualTokens = 200
/** Paragraphs that one quotation runs through stay together up to here; a longer block is cut at sentences. */
const mostTokens = 600

/**
 * The passages of an article in order: whole blocks, neighbours together while they are short, furniture
 * and empty blocks left out. A block of more than 600 tokens is cut between sentences, or within one that
 * is as long as that, so that work grows with the text and not with its square.
 */
export function* passages(
  { text, blocks }: ArticleVersion,
  quotations: readonly QuotedRange[],
): Generator<Passage> {
  const outer = quotations.filter(({ depth }) => depth === 0)
  let quote = 0
  let sentence = 0
  let waiting: Token[] = []
  for (const [number, block] of blocks.entries()) {
    if (block.kind === 'furniture') continue
    while ((outer[quote]?.end ?? Number.POSITIVE_INFINITY) <= block.start) quote++
    const goesOn = quote > 0 && (outer[quote - 1]?.carriesOn ?? false)
    const sentences = splitSentences(text, block)
    const tokens = tokensOfBlock(text, { number, block, sentences, firstSentence: sentence, outer, quote })
    sentence += sentences.length
    const most = goesOn ? mostTokens : usualTokens
    if (waiting.length > 0 && waiting.length + tokens.length > most) {
      yield toPassage(text, waiting)
      waiting = []
    }
    const pieces = cutTokens([...waiting, ...tokens])
    for (const piece of pieces.slice(0, -1)) yield toPassage(text, piece)
    waiting = pieces.at(-1) ?? []
  }
  if (waiting.length > 0) yield toPassage(text, waiting)
}

interface BlockParts {
  readonly number: number
  readonly block: Block
  readonly sentences: readonly Range[]
  readonly firstSentence: number
  readonly outer: readonly QuotedRange[]
  readonly quote: number
}

function tokensOfBlock(text: string, parts: BlockParts): Token[] {
  const { number, block, sentences, firstSentence, outer } = parts
  let { quote } = parts
  return sentences.flatMap((range, index) =>
    splitTokens(text, range).map(({ start, end }) => {
      while ((outer[quote]?.end ?? Number.POSITIVE_INFINITY) <= start) quote++
      const quoted = (outer[quote]?.start ?? Number.POSITIVE_INFINITY) < end
      return { start, end, sentence: firstSentence + index, block: number, blockKind: block.kind, quoted }
    }),
  )
}

/** Pieces of at most `mostTokens`, cut between sentences where that is possible. */
function cutTokens(tokens: readonly Token[]): Token[][] {
  const pieces: Token[][] = []
  let from = 0
  while (tokens.length - from > mostTokens) {
    let to = from + mostTokens
    while (to > from && tokens[to]?.sentence === tokens[to - 1]?.sentence) to--
    if (to === from) to = from + mostTokens
    pieces.push(tokens.slice(from, to))
    from = to
  }
  pieces.push(tokens.slice(from))
  return pieces
}

function toPassage(text: string, tokens: readonly Token[]): Passage {
  return { text, range: { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 }, tokens }
}
