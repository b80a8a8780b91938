import type { Outcome, ReadArticle } from '../core/index.ts'

/** What the caller knows about a file that the file does not say. It wins over what is found. */
export interface ReadOptions {
  readonly url?: string | undefined
  readonly outlet?: string | undefined
  /** ISO 8601 date, or date and time. */
  readonly published?: string | undefined
  /** Marks every article as a sample text. */
  readonly sample?: boolean | undefined
  /** What `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined
  readonly signal?: AbortSignal | undefined
}

/** One thing that was read, or the sentence that says why not. */
export interface ReadItem {
  /** The input as a person would name it: a path, "a.jsonl, line 3", "standard input". */
  readonly name: string
  readonly outcome: Outcome<ReadArticle>
  /** Bytes of all inputs read so far, and in all; total is null where it cannot be known (standard input). */
  readonly progress: { readonly done: number; readonly total: number | null }
}

/**
 * Reads files, folders (all readable files below, sorted by path), JSON Lines and `-` in the order given.
 * Memory stays flat; a failure is an item, the rest goes on.
 */
export async function* readInputs(
  _inputs: readonly string[],
  _options: ReadOptions = {},
): AsyncGenerator<ReadItem> {}
