import type { ArticleVersion, Block, Range } from '../core/index.ts'
import { splitSentences } from '../text/index.ts'

/** A sentence of a block. */
export interface Sentence extends Range {
  readonly block: Block
}

/** All sentences of an article version, furniture and captions too, in order of place. */
export function sentencesOf({ text, blocks }: ArticleVersion): Sentence[] {
  return blocks.flatMap((block) => splitSentences(text, block).map((range) => ({ ...range, block })))
}
