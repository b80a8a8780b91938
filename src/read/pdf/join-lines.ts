import type { PdfLine } from './text-lines.ts'

/** Where the words of a paragraph go on on another page. */
export interface PageTurn {
  /** Counted from 1. */
  readonly page: number
  /** Of the page's first word, UTF-16 units from the paragraph's start. */
  readonly start: number
}

export interface JoinedLines {
  readonly words: string
  readonly turns: readonly PageTurn[]
}

/** First parts that English joins to the next with a hyphen that stays. */
const prefixes = new Set(
  'all anti co cross ex far half high ill inter long low mid multi non off on post pre pro quasi re self semi short so vice well'.split(
    ' ',
  ),
)
/** Second parts that name what a country or group does: "Russian-backed". */
const suffixes = new Set(
  'affiliated aligned allied armed backed based born built controlled elect era funded general held installed led linked made occupied old owned related ridden run scale sponsored style term torn wide'.split(
    ' ',
  ),
)

/** The words of a document in lower case, with hyphens as they stand within lines; what a line end cuts is none. */
export function wordsOfLines(lines: readonly PdfLine[]): ReadonlySet<string> {
  const known = new Set<string>()
  for (const { words } of lines) {
    const whole = isCut(words) ? words.slice(0, words.lastIndexOf(' ') + 1) : words
    for (const [word] of whole.toLowerCase().matchAll(/\p{L}+(?:[-‐]\p{L}+)*/gu))
      known.add(word.replaceAll('‐', '-'))
  }
  return known
}

/**
 * The lines of a paragraph on one line. A word cut at a line end is joined: without its hyphen, unless the
 * document writes it with one elsewhere, or it is a name, a number or a usual compound.
 * @param known the document's words, by `wordsOfLines`
 */
export function joinLines(lines: readonly PdfLine[], known: ReadonlySet<string>): JoinedLines {
  const turns: PageTurn[] = []
  // Pieces, and of what they join to only the end: to look at all of it for each line would take the square of their number.
  const pieces: string[] = []
  let length = 0
  let end = ''
  let page = lines[0]?.page ?? 0
  for (const line of lines) {
    const joint = end === '' ? 'nothing' : jointOf(end, line.words, known)
    if (joint === 'withoutHyphen') pieces.push(pieces.pop()?.slice(0, -1) ?? '')
    if (joint === 'space') pieces.push(' ')
    length += lengths[joint]
    if (line.page !== page) turns.push({ page: line.page, start: length })
    page = line.page
    pieces.push(line.words)
    length += line.words.length
    end = toEnd(end, joint, line.words)
  }
  return { words: pieces.join(''), turns }
}

/** What comes between two lines. */
type Joint = 'space' | 'nothing' | 'withoutHyphen'
const lengths: Readonly<Record<Joint, number>> = { space: 1, nothing: 0, withoutHyphen: -1 }

/** Longest word that is cut at a line end, or over several. UTF-16 units. */
const longestWord = 100

function toEnd(end: string, joint: Joint, next: string): string {
  const before = joint === 'withoutHyphen' ? end.slice(0, -1) : end
  return `${before}${joint === 'space' ? ' ' : ''}${next}`.slice(-longestWord)
}

/** Whether a line ends in a part of a word. */
function isCut(words: string): boolean {
  return /\S[-\u00AD\u2010]$/u.test(words.slice(-2))
}

/** @param end the last units of the lines before */
function jointOf(end: string, next: string, known: ReadonlySet<string>): Joint {
  if (end.endsWith('\u00AD')) return 'withoutHyphen'
  const cut = isCut(end) ? /(\p{L}+)[-\u2010]$/u.exec(end)?.[1] : undefined
  if (cut !== undefined) return keepsHyphen(cut, next, known) ? 'nothing' : 'withoutHyphen'
  // "10-" of "10-year", "army—" of "army—which": nothing stands between. After " -" a space does.
  if (/[^\s][-\u2010\u2013\u2014/]$/u.test(end)) return 'nothing'
  const isSpaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(end)
  const goesOn = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(next)
  return isSpaceless && goesOn ? 'nothing' : 'space'
}

function keepsHyphen(before: string, next: string, known: ReadonlySet<string>): boolean {
  const after = /^\p{L}+/u.exec(next)?.[0]
  if (after === undefined || !/^\p{Ll}/u.test(after)) return true
  const [first, second] = [before.toLowerCase(), after.toLowerCase()]
  if (known.has(first + second)) return false
  if (known.has(`${first}-${second}`) || suffixes.has(second)) return true
  // "re-" is a syllable more often than a prefix when both parts are no words of their own.
  return prefixes.has(first) && known.has(second)
}
