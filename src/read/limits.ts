/** Bytes of a page or text. The largest real news pages are about 5 MB, and reading one takes ten times its size in memory. */
export const largestFileBytes = 20 * 1024 * 1024

/** Bytes of a line of JSON Lines. The longest articles are about 1 MB; a longer line is a file without line ends. */
export const largestLineBytes = 8 * 1024 * 1024

/**
 * Depth of tags as counted before parsing, where an unclosed tag counts as nested. The parser's time grows
 * with its square: 5,000 take 10 milliseconds, 100,000 four seconds.
 */
export const deepestTag = 5000

/** "<" and "&" in a page: the parser makes a node of each. Three an element, closing tags and entities counted. */
export const mostMarks = 150_000

/** Attributes of a page. The largest of 306 real pages has 7,000; 400,000 took the search 35 seconds. */
export const mostAttributes = 100_000

/** Classes of one element. Pages made by machines have 34; the parser's stack overflows at 100,000. */
export const mostClasses = 1000

/** Elements of a page times their depth. News pages reach 600,000; the search looks at all that lies in an element. */
export const mostAncestors = 4_000_000

/** Words of a page, UTF-16 units times the depth of each. The largest of 306 real pages has 1.8 million. */
export const mostNestedWords = 10_000_000

/**
 * Words and elements of a page, as often as the search looks at each: it takes a second and a half for so many. The
 * largest of 306 real pages has 51 million; 29 kB of links in 300 links took ten seconds, 12 kB in 400 boxes as long.
 */
export const mostSearchSteps = 500_000_000

/** Lines of a text that are told apart. A day of a news ticker has under 10,000. */
export const mostLines = 100_000

/** Elements of a page or of a feed's entry. Live blogs reach 30,000; the search takes up to 0.15 ms for each. */
export const mostElements = 50_000

/** Depth of nested elements. Browsers flatten what is nested deeper than 512 (HTML's own advice to parsers). */
export const deepestElement = 512

/** Entries of one feed. The longest of newsrooms have 500; archives of blogs reach some thousands. */
export const mostFeedEntries = 10_000

/** UTF-16 units of one entry of a feed. The longest articles are about 1 MB. */
export const longestFeedEntry = 2_000_000

/** Pages that are fetched for one feed. Newsrooms' feeds have 20 to 100 entries; longer ones are archives. */
export const mostFeedPages = 100

/** Attributes of one element of a feed. Roots declare some thirty namespaces. */
export const mostFeedAttributes = 200

/** Elements of a feed, or marks of a JSON feed: fifty an entry. Each costs memory while its entry is read. */
export const mostFeedElements = 500_000

/** Bytes of a table of claims, which is held whole. 200,000 rows of a sentence and an address are about 60 MB. */
export const largestTableBytes = 64 * 1024 * 1024

/** Rows of a table of claims below its header. Nobody types more; what holds more is another kind of list. */
export const mostTableRows = 200_000

/** Cells of a line of a table: the columns of Excel's sheets. */
export const mostTableCells = 16_384

/**
 * Rows of a table without words and with other cells than the first. The parser takes 0.1 ms for each row of another
 * length, and a file of nothing else would be read for an hour.
 */
export const mostBlankRows = 20_000

/** Signs of a row of a table. A cell of Excel holds 32,767; a longer row is an open quotation mark. */
export const longestTableRow = 1_000_000

/** @example toMegabytes(20 * 1024 * 1024) // '20 MB' */
export function toMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`
}
