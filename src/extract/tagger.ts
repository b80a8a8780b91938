import type { BlockKind, Range } from '../core/index.ts'

/** A stretch of text that is tagged at once: some whole blocks, with what is known of their tokens. */
export interface Passage {
  /** The text of the whole article; all offsets count in it. */
  readonly text: string
  readonly range: Range
  readonly tokens: readonly Token[]
}

/** A word or sign, `text.slice(start, end)`. */
export interface Token extends Range {
  /** Number of the sentence in the article, from 0. */
  readonly sentence: number
  /** Number of the block in the article, from 0. */
  readonly block: number
  readonly blockKind: BlockKind
  /** Whether it stands inside quotation marks; the marks themselves count as inside. */
  readonly quoted: boolean
}

/** Tokens `[first, last]` of a passage, both counted in. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

/** Natural logarithms of probabilities: a row a token, a column a label, row after row. */
export type Scores = Float32Array

/** Columns of the cue scores. */
export const cueLabels = ['O', 'B-cue', 'I-cue'] as const

/** Columns of the role scores. */
export const roleLabels = ['O', 'B-source', 'I-source', 'B-content', 'I-content'] as const

/** A passage encoded once: cues first, then the source and content of each cue. */
export interface Encoding {
  /** `tokens.length` rows of `cueLabels`. */
  cues(): Scores
  /** `tokens.length` rows of `roleLabels`, for the cue at these tokens. */
  roles(cue: TokenRange): Scores
}

/**
 * What finds statements: rules, a network, a fake in a test. It sees tokens and gives scores; which
 * spans follow from them is decided by `decode`, the same for every tagger.
 */
export interface Tagger {
  /** Name and version, as stored with each reading: "rules/1". */
  readonly extractor: string
  encode(passage: Passage): Promise<Encoding>
}
