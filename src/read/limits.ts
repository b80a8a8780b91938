/** Bytes of a page or text. The largest real news pages are about 5 MB, and reading one takes ten times its size in memory. */
export const largestFileBytes = 20 * 1024 * 1024

/** Bytes of a line of JSON Lines. The longest articles are about 1 MB; a longer line is a file without line ends. */
export const largestLineBytes = 8 * 1024 * 1024

/**
 * Depth of tags as counted before parsing, where an unclosed tag counts as nested. The parser's time grows
 * with its square: 5,000 take 10 milliseconds, 100,000 four seconds.
 */
export const deepestTag = 5000

/** Elements of a page. Live blogs reach 30,000; above this the search for the article takes minutes. */
export const mostElements = 100_000

/** Depth of nested elements. Browsers flatten what is nested deeper than 512 (HTML's own advice to parsers). */
export const deepestElement = 512

/** @example toMegabytes(20 * 1024 * 1024) // '20 MB' */
export function toMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`
}
