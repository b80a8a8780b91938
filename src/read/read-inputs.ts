import type { Outcome, ReadArticle } from '../core/index.ts'
import { fail, OnrecordError } from '../core/index.ts'
import { toAddress } from './address.ts'
import { parseColumns } from './claims/columns.ts'
import { toIsoDate } from './dates.ts'
import type { ReadOptions } from './read-options.ts'
import { readSource } from './read-source.ts'
import { findSources } from './walk.ts'

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
 * @throws OnrecordError `usage` when `url`, `published` or `columns` is none; the signal's reason when it is aborted
 * @example for await (const { name, outcome } of readInputs(['a.html', 'reports/'])) ...
 */
export async function* readInputs(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadItem> {
  checkOptions(options)
  const sources = await findSources(inputs, options.signal)
  const sizes = sources.map((source) =>
    source.kind === 'file' ? source.size : source.kind === 'refused' ? 0 : null,
  )
  const total = sizes.reduce((sum, size) => (sum === null || size === null ? null : sum + size), 0)
  const address = toAddress(options.url)
  let named: string | null = null
  let before = 0
  for (const source of sources) {
    let read = 0
    for await (const { name, outcome, done } of readSource(source, options)) {
      options.signal?.throwIfAborted()
      read = done
      const progress = { done: before + read, total }
      if (
        address !== null &&
        outcome.ok &&
        outcome.value.article.url === address &&
        !outcome.value.article.row
      ) {
        // Two texts at one address would be two versions of one article.
        if (named !== null) {
          yield { name, outcome: fail(refuseSecond(name, named)), progress }
          continue
        }
        named = name
      }
      yield { name, outcome, progress }
    }
    // Empty lines at a file's end are no items, but they were read.
    before += source.kind === 'file' && source.size !== null ? source.size : read
  }
}

function refuseSecond(name: string, first: string): OnrecordError {
  return new OnrecordError(
    'usage',
    `"${name}" has no address of its own, and the one given went to "${first}". Read them one by one, each with its own.`,
  )
}

function checkOptions({ url, published, columns, signal }: ReadOptions): void {
  signal?.throwIfAborted()
  if (columns !== undefined) parseColumns(columns)
  if (url !== undefined && toAddress(url) === null)
    throw new OnrecordError(
      'usage',
      `"${url}" is no web address. Give the whole of it, with http:// or https://.`,
    )
  if (published !== undefined && toIsoDate(published) === null)
    throw new OnrecordError(
      'usage',
      `"${published}" is no date. Write it as 2025-01-31 or 2025-01-31T10:00:00Z.`,
    )
}
