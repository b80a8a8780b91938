import type { Block, BlockKind } from '../../core/index.ts'
import { collapse } from '../clean.ts'
import { bylineOf, countWords, isCaption, isFurniture, isPictureCredit } from '../furniture.ts'
import { joinLines, type PageTurn, wordsOfLines } from './join-lines.ts'
import { endsSentence, toParagraphs } from './paragraphs.ts'
import type { PdfLine } from './text-lines.ts'

/** How much larger than the body's a headline's letters are, and a subheading's. */
const larger = { headline: 1.15, subheading: 1.08 }

/** Longest headline of a report, in words: its title and its subtitle. */
const headlineWords = 40

/** Longest line in letters of the body's size that can be a subheading. */
const subheadingAtMost = { words: 8, units: 70 }

/** Paragraphs at a document's start where its headline stands, and where its byline does. */
const startsWithin = { headline: 8, byline: 8 }

/** "Figure 3: ...", "Map 1. ...": reports number theirs. */
const numberedCaption = /^(?:figure|fig\.|map|photo|photograph|image|picture|chart|graph)\s\d{1,3}\s?[.:]\s/i

/** Words of a document's text with what its layout says. */
export interface PdfText {
  readonly text: string
  readonly blocks: Block[]
  readonly headline: string | null
  readonly byline: string | null
}

interface Paragraph {
  readonly words: string
  readonly page: number
  readonly turns: readonly PageTurn[]
  readonly size: number
}

/**
 * The text of lines as an article has it: paragraphs, one a line, each with its page; what belongs to a site
 * ("Sign up now") and the byline are left out.
 * @param title what the document calls itself; null when it does not
 */
export function toPdfText(lines: readonly PdfLine[], title: string | null): PdfText {
  const known = wordsOfLines(lines)
  const all = toParagraphs(lines).flatMap((paragraph) => toParagraph(paragraph, known) ?? [])
  const body = bodySize(lines)
  const headline = findHeadline(all, body, title)
  const byline = all.slice(0, startsWithin.byline).find(({ words }) => bylineOf(words) !== null)
  const kept = all.filter(
    (paragraph) => paragraph === headline || (paragraph !== byline && !isFurniture(paragraph.words)),
  )
  const kinds = kept.map((paragraph, at): BlockKind => {
    if (paragraph === headline) return 'headline'
    return kindOf(paragraph, { next: kept[at + 1], body })
  })
  return {
    ...joinParagraphs(kept, kinds),
    headline: headline?.words ?? null,
    byline: byline ? bylineOf(byline.words) : null,
  }
}

function toParagraph(lines: readonly PdfLine[], known: ReadonlySet<string>): Paragraph | null {
  // Clean lines first, so that places of pages hold.
  const clean = lines.flatMap((line) => {
    const soft = line.words.endsWith('\u00AD') ? '\u00AD' : ''
    const words = collapse(line.words)
    return words === '' ? [] : [{ ...line, words: words + soft }]
  })
  const [first] = clean
  const { words, turns } = joinLines(clean, known)
  if (first === undefined || !/[\p{L}\p{N}]/u.test(words)) return null
  return { words, turns, page: first.page, size: first.size }
}

/** The size that most letters of the document are in. */
function bodySize(lines: readonly PdfLine[]): number {
  const signs = new Map<number, number>()
  for (const { size, words } of lines) {
    const rounded = Math.round(size * 2) / 2
    signs.set(rounded, (signs.get(rounded) ?? 0) + words.length)
  }
  return [...signs].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])[0] ?? 0
}

/** What the document calls itself, where it stands at its start; else what stands there in the largest letters. */
function findHeadline(all: readonly Paragraph[], body: number, title: string | null): Paragraph | null {
  const start = all.slice(0, startsWithin.headline)
  const named = start.find(({ words }) => title !== null && words.toLowerCase() === title.toLowerCase())
  if (named) return named
  const large = start.filter(
    ({ size, words, page }) =>
      size >= body * larger.headline && page === all[0]?.page && countWords(words) <= headlineWords,
  )
  return large.reduce<Paragraph | null>((most, next) => (next.size > (most?.size ?? 0) ? next : most), null)
}

function kindOf(
  { words, size }: Paragraph,
  { next, body }: { readonly next: Paragraph | undefined; readonly body: number },
): BlockKind {
  if (isCaption(words) || numberedCaption.test(words)) return 'caption'
  if (next && isPictureCredit(next.words) && countWords(words) <= 60) return 'caption'
  if (isPictureCredit(words)) return 'caption'
  const isShort = words.length <= subheadingAtMost.units && countWords(words) <= subheadingAtMost.words
  const isLarge = size >= body * larger.subheading && countWords(words) <= headlineWords
  return isLarge || (isShort && next !== undefined && !endsSentence(words)) ? 'subheading' : 'paragraph'
}

function joinParagraphs(
  kept: readonly Paragraph[],
  kinds: readonly BlockKind[],
): Pick<PdfText, 'text' | 'blocks'> {
  let start = 0
  const blocks = kept.map(({ words, page, turns }, at): Block => {
    const from = start
    start += words.length + 1
    const moved = turns.map((turn) => ({ page: turn.page, start: from + turn.start }))
    const block = { kind: kinds[at] ?? 'paragraph', start: from, end: from + words.length, page }
    return moved.length === 0 ? block : { ...block, turns: moved }
  })
  return { text: kept.map(({ words }) => words).join('\n'), blocks }
}
