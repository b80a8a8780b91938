import type { ArticleVersion, Block, Range } from '../core/index.ts'
import { type QuotedRange, splitSentences, splitTokens } from '../text/index.ts'
import type { Passage, Token } from './tagger.ts'

/** How much a passage may hold. */
export interface Room {
  /** Cost of a whole passage. */
  readonly window: number
  costOf(word: string): number
}

/**
 * The passages of an article in order: whole blocks, neighbours together as long as there is room,
 * furniture and empty blocks left out. A block that is too long is cut between sentences, a sentence that
 * is too long between words, so that work grows with the text and not with its square. A dateline ("KYIV -")
 * is nobody's words.
 */
export function* passages(
  { article, text, blocks }: ArticleVersion,
  quotations: readonly QuotedRange[],
  room: Room,
): Generator<Passage> {
  const most = room.window - 1
  let waiting: Token[] = []
  let filled = 0
  for (const { tokens, cost } of units(text, withoutDateline(text, blocks, article.dateline), {
    quotations,
    room,
    most,
  })) {
    if (waiting.length > 0 && filled + cost > most) {
      yield toPassage(text, waiting)
      waiting = []
      filled = 0
    }
    waiting.push(...tokens)
    filled += cost
  }
  if (waiting.length > 0) yield toPassage(text, waiting)
}

/** From a dateline's words to the dash or colon that ends it: ", Jan 31 (Reuters) - ". */
const datelineRest = /^[^\n]{0,60}?(?:\s*[–—]\s*|\s+--?\s+|:\s+)/

/** The blocks, the one that begins with the dateline from its own words on. */
function withoutDateline(text: string, blocks: readonly Block[], dateline: string | null): readonly Block[] {
  if (dateline === null) return blocks
  const at = blocks.findIndex(({ start }) => text.startsWith(dateline, start))
  return blocks.map((block, index) => {
    if (index !== at) return block
    const from = block.start + dateline.length
    const rest = datelineRest.exec(text.slice(from, Math.min(block.end, from + 80)))
    return rest ? { ...block, start: Math.min(block.end, from + rest[0].length) } : block
  })
}

/** Tokens that are never parted, and what they cost. */
interface Unit {
  readonly tokens: readonly Token[]
  readonly cost: number
}

interface Cutting {
  readonly quotations: readonly QuotedRange[]
  readonly room: Room
  readonly most: number
}

function* units(
  text: string,
  blocks: readonly Block[],
  { quotations, room, most }: Cutting,
): Generator<Unit> {
  const quotedAt = createQuotedAt(quotations)
  let sentence = 0
  for (const [number, block] of blocks.entries()) {
    if (block.kind === 'furniture') continue
    const sentences = splitSentences(text, block).map((range, index) =>
      splitTokens(text, range).map(({ start, end }): Token => {
        const quoted = quotedAt({ start, end })
        return { start, end, sentence: sentence + index, block: number, blockKind: block.kind, quoted }
      }),
    )
    sentence += sentences.length
    const costs = sentences.map((tokens) =>
      tokens.map(({ start, end }) => room.costOf(text.slice(start, end))),
    )
    const whole = 1 + sum(costs.flat())
    if (whole <= most) {
      if (whole > 1) yield { tokens: sentences.flat(), cost: whole }
      continue
    }
    for (const [index, tokens] of sentences.entries()) yield* cutSentence(tokens, costs[index] ?? [], most)
  }
}

/** A sentence whole, or in as many pieces as it needs. */
function* cutSentence(tokens: readonly Token[], costs: readonly number[], most: number): Generator<Unit> {
  let from = 0
  let cost = 1
  for (const [index, one] of costs.entries()) {
    if (index > from && cost + one > most) {
      yield { tokens: tokens.slice(from, index), cost }
      from = index
      cost = 1
    }
    cost += one
  }
  if (from < tokens.length) yield { tokens: tokens.slice(from), cost }
}

/** Whether a range touches an outermost quotation. Asked for in the order of the text. */
function createQuotedAt(quotations: readonly QuotedRange[]): (range: Range) => boolean {
  const outer = quotations.filter(({ depth }) => depth === 0)
  let next = 0
  return ({ start, end }) => {
    while ((outer[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    return (outer[next]?.start ?? Number.POSITIVE_INFINITY) < end
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

function toPassage(text: string, tokens: readonly Token[]): Passage {
  return { text, range: { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 }, tokens }
}
