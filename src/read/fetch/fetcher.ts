/** What an address answered with: the body as it was published, any compression undone. */
export interface Fetched {
  /** The last address, after all redirects. */
  readonly url: string
  /** Of the Content-Type header: lower case, without parameters; null where it names none. */
  readonly mediaType: string | null
  /** The charset that the Content-Type header names. */
  readonly charset: string | null
  readonly bytes: Uint8Array
}

/** The port to the web. The read room makes no connection but through one that it was given. */
export interface Fetcher {
  /**
   * @throws OnrecordError fetchForbidden, fetchFailed, fetchTooLarge, fetchTimeout, fetchRefusedByRobots,
   *   inputUnsupported; the signal's reason when it is aborted
   */
  fetch(address: string, signal?: AbortSignal): Promise<Fetched>
}
