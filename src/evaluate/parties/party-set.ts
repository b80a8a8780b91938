import type { Range } from '../../core/index.ts'

/** A name that people marked in a text. */
export interface MarkedName extends Range {
  /** What they say it is, as the corpus writes it: "Organisation", "PER". */
  readonly type: string
  /** By which the gold says its party. */
  readonly key: string
}

/** A text with names that people marked. */
export interface NamedDocument {
  readonly name: string
  readonly text: string
  /** ISO 8601; null where the corpus does not say. */
  readonly published: string | null
  readonly names: readonly MarkedName[]
}

/** The party for which each key stands; null for none. Keys that are not in it were not labelled. */
export type PartyGold = ReadonlyMap<string, string | null>
