import { ArticleVersion, isRangeOf, type ReadArticle, sha256 } from '../../src/core/index.ts'
import { hold } from './parser.ts'

/**
 * What is true of every article, however it came in: its shape, text without lone surrogates or NUL, blocks
 * that are sorted, lie in the text, cut no pair in two and cover all but white space, hashes of its own words.
 * @throws Broken
 */
export function checkArticle({ article, text, blocks, bytes, typed }: ReadArticle): void {
  const shape = ArticleVersion.safeParse({ article, text, blocks })
  hold(shape.success, `the article's shape is wrong: ${shape.error?.issues[0]?.message}`)
  hold(isStored(text), 'the text has lone surrogates or NUL')
  for (const words of [article.headline, article.outlet, article.byline, article.dateline, article.url])
    hold(words === null || (isStored(words) && words.trim() !== ''), `not words: ${JSON.stringify(words)}`)
  hold(article.sha256 === sha256(text), 'the hash is of another text')
  hold(article.snapshot.sha256 === sha256(bytes), 'the hash is of another snapshot')
  hold(article.url === null || URL.canParse(article.url), `no address: ${article.url}`)
  for (const date of [article.publishedAt, article.modifiedAt])
    hold(date === null || isIsoDate(date), `no date: ${date}`)
  checkBlocks(text, blocks)
  for (const range of typed ? [typed.source, typed.cue, typed.content] : [])
    hold(
      range.start === range.end || isRangeOf(text, range),
      'a part of a typed statement lies outside the text',
    )
}

function checkBlocks(text: string, blocks: ReadArticle['blocks']): void {
  let end = 0
  for (const block of blocks) {
    hold(isRangeOf(text, block), `a block is no range of the text: [${block.start}, ${block.end})`)
    hold(block.start >= end, `blocks overlap at ${block.start}`)
    hold(text.slice(end, block.start).trim() === '', `words outside all blocks before ${block.start}`)
    end = block.end
  }
  hold(text.slice(end).trim() === '', 'words outside all blocks at the end')
}

function isStored(words: string): boolean {
  return !/[\p{Surrogate}\0]/u.test(words)
}

/** ISO 8601: a day of the calendar, with or without a time and its zone. */
export function isIsoDate(words: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?$)/.exec(
    words,
  )?.[0]
  return day !== undefined && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
}
