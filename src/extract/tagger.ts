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
  /** `tokens.length` rows of `cueLabels`: cues of outermost statements. */
  cues(): Scores
  /** The same for cues wherever they stand; read inside contents, where `cues` is blind: inner cues. */
  innerCues(): Scores
  /** `tokens.length` rows of `roleLabels` for each of the cues at these tokens, in their order. */
  roles(cues: readonly TokenRange[]): Promise<readonly Scores[]>
}

/** How scores become statements; chosen on labelled text. */
export interface DecodeSettings {
  /** Probability from which a token is of a cue. */
  readonly cueThreshold: number
  /** The same inside a content. */
  readonly innerThreshold: number
  /** Added to the log-probabilities of source and of content. */
  readonly sourceBias: number
  readonly contentBias: number
}

/** Logistic regression over the mean log-probabilities of a statement's labels: how likely it is right. */
export interface ConfidenceWeights {
  readonly intercept: number
  readonly cue: number
  readonly source: number
  readonly content: number
  /** Added for a nested statement, whose cue is an inner one. */
  readonly inner: number
}

/**
 * What finds statements: a network, a fake in a test. It sees tokens and gives scores; which spans follow
 * from them is decided by `decode`, the same for every tagger.
 */
export interface Tagger {
  /** Name and version, as stored with each reading: "attribution-en/1". */
  readonly extractor: string
  /** ISO 639-1 of the texts it reads; texts known to be in another are left alone. */
  readonly language: string
  /** How much a passage may cost; a paragraph costs 1 more than its words, a passage 1 more than these. */
  readonly window: number
  costOf(word: string): number
  readonly settings: DecodeSettings
  readonly confidence: ConfidenceWeights
  encode(passage: Passage): Promise<Encoding>
}
