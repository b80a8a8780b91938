import type { OriginHalf } from '../evaluate/index.ts'
import type { PrintOptions } from './evaluate-print.ts'
import type { Terminal } from './print.ts'

/** What `onrecord evaluate links` takes. */
export interface LinksOptions extends PrintOptions {
  readonly articles: string
  readonly labels: string
  readonly half: OriginHalf
  readonly only?: string
  /** A folder with pairs of sentences: sts-headlines, ecbplus, ecbplus-sentences. */
  readonly pairs: string
  /** Where the weights of the pair scorer are to be written. */
  readonly weights?: string
  /** A story whose numbers are labelled, by the name of its file. */
  readonly story: string
  /** A table of reports of losses. */
  readonly losses: string
}

/** Where the sentence embedder lies, in the project's own folder. */
export const embedderFolder = 'model/embedder'

/** A part of what `link` does, scored and printed by itself. */
export type LinksPart = (terminal: Terminal, options: LinksOptions) => Promise<void>
