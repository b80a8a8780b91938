import {
  countBefore,
  mergeRanges,
  type Range,
  type Statement,
  toId,
  toSpan,
  trimRange,
  type Where,
  type WriterSentence,
} from '../../core/index.ts'
import { findQuotations } from '../../text/index.ts'
import type { Context } from '../context.ts'
import { findQuantities } from '../quantity/find-quantities.ts'
import type { Sentence } from '../sentences.ts'
import { toDay } from '../when/day.ts'
import { findTimes } from '../when/find-times.ts'
import { eventWords, noReport, numberWords, sayingWords } from './words.ts'

/** What finds the places in a content. */
type FindPlaces = (context: Context, statement: Pick<Statement, 'content'>) => Where[]

/** Fewer words are a title, a credit or a label. */
const leastWords = 5
/** Longer ones are a table or a text without stops, whose words nobody could tell from what it quotes. */
const mostUnits = 1000

/** No caption is longer. */
const captionUnits = 400

/** Fewer words in quotation marks are a term, not what somebody said. */
const quotedWords = 3
/** A quotation that the page does not close, or has not opened. */
const hasStrayMark = /^["“„«]|^[^"“„«]*[”»]|^[^"]*"[^"]*$|[“„«][^”»]*$/

/** "A man walks past a tank in Tarn, May 3, 2031.": the caption of a picture, in the present, on a day with its year. */
const datedEnd =
  /\p{Lu}\p{L}{2,8}\.? \d{1,2},? (?:19|20)\d\d[.!]$|\d{1,2} \p{Lu}\p{L}{2,8},? (?:19|20)\d\d[.!]$/u
const past = /\b(?:was|were|had|did|began|became|took|came|held|[a-z]{2,}ed)\b/

const reported = new Set(['headline', 'standfirst', 'paragraph'])

/**
 * What an article says itself: sentences of its headline, standfirst and paragraphs with a number, a place or an event
 * that no statement touches, that stand in no quotation and have no word of saying. No captions, credits, corrections
 * and calls to sign up; no questions. Linear time.
 * @param sentences of the article, all of them, in order
 */
export function findWriterSentences(
  context: Context,
  sentences: readonly Sentence[],
  findPlaces: FindPlaces = () => [],
): WriterSentence[] {
  const { text, blocks, article, statements, corrections = [] } = context
  const isTaken = toCover([
    ...statements.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
    ...findQuotations(text, blocks).filter(({ inner }) => countWords(text, inner) >= quotedWords),
    ...corrections,
  ])
  const today = toDay(article.publishedAt)
  const isCredited = new Map(blocks.map((block) => [block, isCreditLine(text, block)]))
  return sentences.flatMap(({ start, end, block }) => {
    if (isCredited.get(block)) return []
    const range =
      reported.has(block.kind) && end - start <= mostUnits ? trimRange(text, { start, end }) : null
    if (!range || isTaken(range)) return []
    const said = text.slice(range.start, range.end)
    const words = said.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    if (!isReport(said, words, block.kind)) return []
    const content = [toSpan(text, range)]
    const isCounting = words.some((word) => numberWords.has(word) || /\d/.test(word))
    const quantities = isCounting ? findQuantities(text, range) : []
    const where = findPlaces(context, { content })
    if (quantities.length === 0 && where.length === 0 && !words.some((word) => eventWords.has(word)))
      return []
    return [
      {
        id: toId('sentence', [article.version, range.start, range.end]),
        content,
        sourceKind: 'writer',
        quantities,
        when: { said: null, about: findTimes(text, range, today) },
        where,
      },
    ]
  })
}

/** Whether a sentence is whole, cites nobody, and is no caption, credit or call. */
function isReport(said: string, words: readonly string[], kind: Sentence['block']['kind']): boolean {
  if (kind !== 'headline' && !/[.!…][)\]]?$/.test(said)) return false
  if (hasStrayMark.test(said) || (datedEnd.test(said) && !past.test(said))) return false
  if (words.length < leastWords || noReport.test(said)) return false
  return !words.some((word) => sayingWords.has(word))
}

function countWords(text: string, { start, end }: Range): number {
  return text.slice(start, Math.min(end, start + captionUnits)).match(/\S+/g)?.length ?? 0
}

/** A short paragraph that ends with a credit is a caption, whatever the page calls it. */
function isCreditLine(text: string, { start, end }: Range): boolean {
  return end - start <= captionUnits && noReport.test(text.slice(start, end))
}

/** Tells whether a range shares a unit with any of some, in the time of a binary search. */
function toCover(ranges: readonly Range[]): (range: Range) => boolean {
  const merged = mergeRanges(ranges)
  return ({ start, end }) => {
    const next = merged[countBefore(merged, (one) => one.end <= start)]
    return next !== undefined && next.start < end
  }
}
