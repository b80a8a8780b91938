import type { OriginHalf } from '../evaluate/index.ts'
import type { PrintOptions } from './evaluate-print.ts'
import type { Terminal } from './print.ts'

/** What `onrecord evaluate links` takes. */
export interface LinksOptions extends PrintOptions {
  readonly articles: string
  readonly labels: string
  readonly half: OriginHalf
  readonly only?: string
  /** A story whose numbers are labelled, by the name of its file. */
  readonly story: string
  /** A table of reports of losses. */
  readonly losses: string
}

/** A part of what `link` does, scored and printed by itself. */
export type LinksPart = (terminal: Terminal, options: LinksOptions) => Promise<void>
