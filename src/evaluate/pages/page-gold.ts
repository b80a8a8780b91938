/** A page with what people wrote down of it. Null is "not said": such a page is in no mean of that figure. */
export interface GoldPage {
  readonly name: string
  /** The page's file, gzip. */
  readonly path: string
  readonly body: string | null
  readonly headline: string | null
  /** ISO 8601, or with a space for the T. */
  readonly publishedAt: string | null
  /** What figures are broken down by, besides what the page itself says: `{ country: 'at' }`. */
  readonly traits: Readonly<Record<string, string>>
}

/** A set of pages. */
export interface PageSet {
  /** As in the floors: "article-extraction", "fundus". */
  readonly name: string
  /** Sorted by name. */
  readonly pages: readonly GoldPage[]
  /** Pages of the folder of which it can't be told which gold is theirs. */
  readonly leftOut: readonly string[]
}

/** What was read of a page. */
export interface PageReading {
  /** Standfirst, paragraphs and subheadings, one a line; captions and the headline are none of the body. */
  readonly body: string
  readonly headline: string | null
  readonly publishedAt: string | null
}
