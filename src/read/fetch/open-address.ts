import { OnrecordError } from '../../core/index.ts'
import type { ReadOptions } from '../read-options.ts'
import type { Format } from '../source.ts'

/** A fetched body as the readers of files take it. */
export interface OpenAddress {
  /** By the Content-Type header; null is for the content to tell. */
  readonly format: Format | null
  readonly chunks: readonly Uint8Array[]
  /** The charset that the server named. */
  readonly served: string | null
  /** The last address, after all redirects. */
  readonly url: string
}

/**
 * Fetches an address through the fetcher that was passed in.
 * @throws OnrecordError, as `Fetcher` does; fetchForbidden where none was passed in
 */
export async function openAddress(address: string, { fetcher, signal }: ReadOptions): Promise<OpenAddress> {
  if (fetcher === undefined)
    throw new OnrecordError(
      'fetchForbidden',
      `Could not read ${JSON.stringify(address)}: no connection is made here. Save the page and pass the file instead.`,
    )
  const { url, mediaType, charset, bytes } = await fetcher.fetch(address, signal)
  return { format: formatOf(mediaType), chunks: [bytes], served: charset, url }
}

/** Servers call much "text/plain" and "application/json", so with these the content tells. */
function formatOf(mediaType: string | null): Format | null {
  if (mediaType === 'text/html' || mediaType === 'application/xhtml+xml') return 'page'
  return mediaType !== null && /^application\/(?:x-)?(?:ndjson|jsonl|jsonlines)$/.test(mediaType)
    ? 'lines'
    : null
}
