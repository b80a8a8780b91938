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
    const whole = words.replace(/\S+[-\u00AD\u2010]$/u, '').toLowerCase()
    for (const [word] of whole.matchAll(/\p{L}+(?:[-‐]\p{L}+)*/gu)) known.add(word.replaceAll('‐', '-'))
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
  let words = ''
  let page = lines[0]?.page ?? 0
  for (const line of lines) {
    if (words !== '') words = joinTwo(words, line.words, known)
    const start = words.length
    words += line.words
    if (line.page !== page) turns.push({ page: line.page, start })
    page = line.page
  }
  return { words, turns }
}

/** What stands before the next line: the words with a space after them, or without their hyphen. */
function joinTwo(words: string, next: string, known: ReadonlySet<string>): string {
  if (words.endsWith('\u00AD')) return words.slice(0, -1)
  const cut = /(\p{L}+)[-\u2010]$/u.exec(words)
  if (cut?.[1]) return keepsHyphen(cut[1], next, known) ? words : words.slice(0, -1)
  // "10-" of "10-year", "army—" of "army—which": nothing stands between. After " -" a space does.
  if (/[^\s][-\u2010\u2013\u2014/]$/u.test(words)) return words
  const isSpaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(words)
  return isSpaceless && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(next)
    ? words
    : `${words} `
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
