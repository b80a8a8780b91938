import type { Range } from '../../../core/index.ts'
import type { Word, Words } from '../words.ts'

/** Small words that an acronym leaves out or writes small: "MoD". */
const small = /^(?:of|for|the|and|on|in|to|de|du)$/
/** An acronym of six letters with a small word between each. */
const mostWords = 14

/**
 * What acronyms stand for, by their letters: "the Council of Orvian Banks (COB)", or a name with capitals
 * whose first letters they are. The long form's range leaves "the" out.
 */
export function findAcronyms({ all, text }: Words): ReadonlyMap<string, Range> {
  const found = new Map<string, Range>()
  const acronyms = [...all.entries()].filter(([, word]) => isAcronym(word))
  const wanted = new Set(acronyms.map(([, word]) => word.text))
  for (const [at, word] of acronyms) {
    const bracketed = all[at - 1]?.text === '(' && /^[),]/.test(all[at + 1]?.text ?? '')
    const long = bracketed ? longFormBefore(all, at - 2, lettersOf(word.text)) : null
    const named = long ?? withNews(all, at)
    if (named && !found.has(word.text)) found.set(word.text, named)
  }
  for (const [letters, range] of spelledOut(all, wanted))
    if (!found.has(letters) && text.slice(range.start, range.end) !== letters) found.set(letters, range)
  return found
}

/** "OBC News", by which a broadcaster is known as "OBC". */
function withNews(all: readonly Word[], at: number): Range | null {
  const [word, next] = all.slice(at, at + 2)
  return word && next && next.text === 'News' ? { start: word.start, end: next.end } : null
}

/** Two to eight letters of which the first and one more are capitals: "GSB", "MoD", "U.N.". */
export function isAcronym({ text, isSign }: Pick<Word, 'text' | 'isSign'>): boolean {
  return (
    !isSign &&
    text.length > 1 &&
    /^\p{Lu}[\p{L}.]{1,9}$/u.test(text) &&
    (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2 &&
    /\p{Lu}\.?$/u.test(text)
  )
}

function lettersOf(acronym: string): string {
  return acronym.replace(/[^\p{L}]/gu, '').toUpperCase()
}

/** The words that end at a place and begin with the letters, small words left out. */
function longFormBefore(all: readonly Word[], last: number, letters: string): Range | null {
  for (let from = last; from >= 0 && from > last - mostWords; from--) {
    const word = all[from]
    if (!word || word.sentence !== all[last]?.sentence || /^[.;:()“”"]$/.test(word.text)) break
    if (small.test(word.lower)) continue
    if (initials(all, from, last) === letters || initialsWithSmall(all, from, last) === letters)
      return { start: word.start, end: all[last]?.end ?? word.end }
  }
  return null
}

function initials(all: readonly Word[], from: number, to: number): string {
  return all
    .slice(from, to + 1)
    .filter(({ lower, isSign }) => !isSign && !small.test(lower))
    .flatMap(({ text }) => text.split('-'))
    .map((text) => text.charAt(0).toUpperCase())
    .join('')
}

function initialsWithSmall(all: readonly Word[], from: number, to: number): string {
  return all
    .slice(from, to + 1)
    .filter(({ isSign }) => !isSign)
    .map(({ text }) => text.charAt(0).toUpperCase())
    .join('')
}

/** Names with capitals whose first letters are an acronym of the article, the first of each. */
function spelledOut(all: readonly Word[], wanted: ReadonlySet<string>): Map<string, Range> {
  const byLetters = new Map([...wanted].map((word) => [lettersOf(word), word]))
  const found = new Map<string, Range>()
  for (let from = 0; from < all.length; from++) {
    const start = all[from]
    if (!start?.capital || start.isSign || small.test(start.lower)) continue
    let bare = ''
    let full = ''
    for (let at = from; at < from + mostWords && at < all.length; at++) {
      const word = all[at]
      if (!word || word.isSign || word.sentence !== start.sentence) break
      if (!word.capital && !small.test(word.lower)) break
      const letter = word.text.charAt(0).toUpperCase()
      full += letter
      if (!small.test(word.lower)) bare += letter
      if (small.test(word.lower) || at - from < 2) continue
      const acronym = byLetters.get(bare) ?? byLetters.get(full)
      if (acronym && !found.has(acronym)) found.set(acronym, { start: start.start, end: word.end })
    }
  }
  return found
}
