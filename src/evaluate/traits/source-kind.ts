import type { ArticleVersion, Range } from '../../core/index.ts'
import { splitSentences } from '../../text/index.ts'

/** What a source's words are, where nobody has labelled it. */
export type SourceWords = 'none' | 'pronoun' | 'with a proper name' | 'other words'

/** Words that stand for somebody without saying who. */
const pronouns = new Set(
  `i we you he she it they one who which that this these those some many others all both each everyone
   everybody someone somebody anyone no-one nobody none himself herself itself themselves me us him her them
   his hers their theirs my our your mine ours`.split(/\s+/),
)
const wordPattern = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu

/**
 * Tells what kind of words a source is. A proper name is a word with a capital that does not begin its
 * sentence, or does and stands with a capital inside another one. A rule of thumb, for breaking figures down.
 */
export function createSourceWords({
  text,
  blocks,
}: ArticleVersion): (source: readonly Range[]) => SourceWords {
  const openings = new Set<number>()
  const names = new Set<string>()
  for (const block of blocks)
    for (const sentence of splitSentences(text, block))
      for (const [number, { word, start }] of wordsOf(text, sentence).entries()) {
        if (number === 0) openings.add(start)
        // A headline's words all begin with a capital, whatever they are.
        else if (isCapital(word) && block.kind !== 'headline') names.add(word)
      }
  return (source) => {
    const words = source.flatMap((range) => wordsOf(text, range))
    if (words.length === 0) return 'none'
    if (words.every(({ word }) => pronouns.has(word.toLowerCase()))) return 'pronoun'
    const isName = words.some(
      ({ word, start }) => isCapital(word) && (names.has(word) || !openings.has(start)) && word !== 'I',
    )
    return isName ? 'with a proper name' : 'other words'
  }
}

function wordsOf(text: string, { start, end }: Range): { word: string; start: number }[] {
  return [...text.slice(start, end).matchAll(wordPattern)].map(({ 0: word, index }) => ({
    word,
    start: start + index,
  }))
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}
