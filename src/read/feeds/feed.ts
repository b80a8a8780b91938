/** Words of an entry: markup to be read as a page is, or plain text. */
export interface FeedContent {
  readonly kind: 'html' | 'text'
  readonly words: string
}

/** One entry of a feed as the feed gives it; null is "not said". */
export interface FeedEntry {
  readonly title: string | null
  /** Canonical address of the entry's page. */
  readonly link: string | null
  readonly author: string | null
  /** The outlet that an aggregator took the entry from, by RSS or Atom `<source>`. */
  readonly outlet: string | null
  /** ISO 8601, as precise as the feed. */
  readonly published: string | null
  /** ISO 8601, when it was last changed. */
  readonly updated: string | null
  /** ISO 639-1. */
  readonly language: string | null
  /** What the feed gives as the entry's whole text. */
  readonly content: FeedContent | null
  /** What the feed gives as a description, which is the whole text in some feeds and a teaser in most. */
  readonly summary: FeedContent | null
  /** The entry as it stands in the decoded feed. */
  readonly source: string
}

/** A feed of any kind. */
export interface Feed {
  /** Media type of an entry's snapshot. */
  readonly mediaType: 'application/rss+xml' | 'application/atom+xml' | 'application/feed+json'
  readonly title: string | null
  readonly link: string | null
  readonly author: string | null
  readonly language: string | null
  readonly entries: readonly FeedEntry[]
}
