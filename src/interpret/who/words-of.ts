import type { Range } from '../../core/index.ts'

/** A word of a text with its place, as names are looked up by it. */
export interface Word {
  readonly start: number
  /** Without a possessive’s ending. */
  readonly end: number
  readonly text: string
  /** Lower case, without accents and dots: "U.S." is "us". */
  readonly key: string
  readonly capital: boolean
  /** All of its letters are capitals, and there are two or more. */
  readonly acronym: boolean
  /** "Orsk’s", "the Emirates’". */
  readonly possessive: boolean
}

const pattern = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}\p{M}]+(?:[-–'’´&][\p{L}\p{N}\p{M}]+)*/gu
const ownerEnding = /['’´]s$/iu
/** "We’re", "they’ve". */
const contracted = /['’´](?:re|ve|ll|d|m)$/iu
const marks = /\p{M}/gu

/**
 * The words of a range of a text. Linear.
 * @example splitWords('Orsk’s U.S. envoy').map(({ key }) => key) // ['orsk', 'us', 'envoy']
 */
export function splitWords(text: string, range: Range = { start: 0, end: text.length }): Word[] {
  const part = range.start === 0 && range.end === text.length ? text : text.slice(range.start, range.end)
  const words: Word[] = []
  for (const match of part.matchAll(pattern)) {
    const raw = match[0]
    const start = range.start + match.index
    // Most words have no apostrophe, and need no rule for one.
    const isOwner = /['’´]/.test(raw) && ownerEnding.test(raw)
    const bare = /['’´]/.test(raw) ? raw.replace(ownerEnding, '').replace(contracted, '') : raw
    const end = start + bare.length
    const letters = bare.includes('.') ? bare.replaceAll('.', '') : bare
    const capital = isCapital(bare)
    words.push({
      start,
      end,
      text: bare,
      key: toKey(letters),
      capital,
      acronym: letters.length > 1 && letters === letters.toUpperCase() && /\p{Lu}/u.test(letters),
      possessive:
        isOwner ||
        (/s$/i.test(bare) && /^['’´](?:\s|$)/.test(text.slice(start + raw.length, start + raw.length + 2))),
    })
  }
  return words
}

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  return /^\p{Lu}/u.test(word)
}

/** As names are compared: lower case, no accents, one kind of apostrophe and dash. */
export function toKey(word: string): string {
  const lower = word.toLowerCase()
  if (/^[a-z0-9-]*$/.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(marks, '')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/[’´]/g, "'")
    .replace(/–/g, '-')
}
