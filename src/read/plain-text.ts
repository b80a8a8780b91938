import { type Block, type BlockKind, trimRange } from '../core/index.ts'
import { datelineOf } from './dateline.ts'
import { bylineOf, countWords, isCaption, isFurniture, isPictureCredit } from './furniture.ts'
import { mostLines } from './limits.ts'

/** Blocks of a text, with what its lines say about the article. */
export interface PlainText {
  readonly blocks: Block[]
  readonly headline: string | null
  readonly byline: string | null
}

/** Longest headline, in words and UTF-16 units. Agency headlines end at about 15 words, web ones at 25. */
const headlineAtMost = { words: 25, units: 200 }
/** Longest subheading. A line that is longer and has no stop is a paragraph cut off by the page. */
const subheadingAtMost = { words: 8, units: 70 }
/** Width of text with hard line ends, in UTF-16 units: e-mail and typewriters wrap at 60 to 80. */
const wrappedAt = { least: 40, most: 100 }

interface Line {
  readonly start: number
  readonly end: number
  readonly words: string
}

/**
 * Blocks of a plain text. A block is a line; where lines are wrapped by hard line ends, all lines up to the
 * next empty one. Every mark that is not white space lies in a block.
 * @param title the headline where it stands outside the text: then no line is taken for one unless it equals it
 */
export function readPlainText(text: string, title: string | null = null): PlainText {
  const groups = groupsOf(text)
  // More lines than any report has are no layout to learn from: the text stays whole, as one paragraph.
  if (groups.reduce((sum, { length }) => sum + length, 0) > mostLines) return wholeText(text)
  const lines = groups.flatMap((group) => (isWrapped(group) ? [joinLines(text, group)] : group))
  let headline: string | null = null
  let byline: string | null = null
  let hasBody = false
  const blocks: Block[] = []
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]
    let kind = kindOf(line, next, lines[at - 1])
    const names: string | null = hasBody || byline !== null ? null : bylineOf(line.words)
    if (names !== null) {
      byline = names
      kind = 'furniture'
    } else if (
      headline === null &&
      !hasBody &&
      kind !== 'furniture' &&
      isHeadline(line, title) &&
      hasBodyAfter(lines, at)
    ) {
      headline = line.words
      kind = 'headline'
    }
    // Captions come before the first paragraph as well as after it, so only a paragraph begins the body.
    hasBody ||= kind === 'paragraph'
    blocks.push({ kind, start: line.start, end: line.end })
  }
  return { blocks, headline, byline }
}

function wholeText(text: string): PlainText {
  const whole = trimRange(text, { start: 0, end: text.length })
  return { blocks: whole ? [{ kind: 'paragraph', ...whole }] : [], headline: null, byline: null }
}

function kindOf(line: Line, next: Line | undefined, previous: Line | undefined): BlockKind {
  const { words } = line
  if (isPictureCredit(words) && isCaption(words)) return 'caption'
  if (isFurniture(words)) return 'furniture'
  if (isCaption(words)) return 'caption'
  if (next && isPictureCredit(next.words) && countWords(words) <= 60) return 'caption'
  const isShort = words.length <= subheadingAtMost.units && countWords(words) <= subheadingAtMost.words
  return isShort && previous && next && !endsSentence(words) ? 'subheading' : 'paragraph'
}

function isHeadline({ words }: Line, title: string | null): boolean {
  if (title !== null) return words === title
  const isShort = words.length <= headlineAtMost.units && countWords(words) <= headlineAtMost.words
  return isShort && !/[.。।;,]["”’»)]?$/.test(words) && datelineOf(words) === null
}

function hasBodyAfter(lines: readonly Line[], at: number): boolean {
  return lines.some((line, other) => other > at && !isFurniture(line.words))
}

function endsSentence(words: string): boolean {
  return /[.!?…:;,。！？।؟]["”’'»)\]]*$/.test(words)
}

/** Lines that are not empty, in groups between the empty ones. */
function groupsOf(text: string): Line[][] {
  const groups: Line[][] = []
  let isOpen = false
  for (const match of text.matchAll(/([^\r\n\u2028\u2029]*)(?:\r\n|[\r\n\u2028\u2029]|$)/g)) {
    const range = trimRange(text, { start: match.index, end: match.index + (match[1] ?? '').length })
    const group = groups.at(-1)
    if (range !== null) {
      const line = { ...range, words: text.slice(range.start, range.end) }
      if (isOpen && group) group.push(line)
      else groups.push([line])
    }
    isOpen = range !== null
  }
  return groups
}

function isWrapped(group: readonly Line[]): boolean {
  const full = group.slice(0, -1)
  if (full.length === 0) return false
  const fits = full.every(({ words }) => words.length >= wrappedAt.least && words.length <= wrappedAt.most)
  const stops = full.filter(({ words }) => endsSentence(words)).length
  return fits && (group.at(-1)?.words.length ?? 0) <= wrappedAt.most && stops * 2 < full.length
}

function joinLines(text: string, group: readonly Line[]): Line {
  const start = group.at(0)?.start ?? 0
  const end = group.at(-1)?.end ?? 0
  return { start, end, words: text.slice(start, end).replace(/\s+/g, ' ') }
}
