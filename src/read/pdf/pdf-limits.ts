/** Pages of a PDF. Reports of inquiries reach 400. */
export const mostPages = 500

/** UTF-16 units of the text of a PDF. 500 pages of a book's print have 1.5 million. */
export const longestText = 2_000_000

/** Runs of text in a PDF: words, or single letters where a program spaces them itself. */
export const mostRuns = 1_000_000

/**
 * Bytes of one list of bytes while a PDF is unpacked; they grow by doubling. Print of a page takes under 1 MB, a
 * font 20 MB. What is packed can grow a thousandfold, and threads share their memory with all the rest.
 */
export const largestBuffer = 64 * 1024 * 1024

/** Memory of the thread for all but lists of bytes, in megabytes. A report of 500 pages takes 100. */
export const heapMegabytes = 256

/** What reading a PDF may take, in milliseconds. */
export interface PdfTime {
  /** For the thread to start and load its library, which no file has a part in. */
  readonly startMs: number
  /** For the file as such. */
  readonly fileMs: number
  /** More for each page that was read. Pages of close print take 20 to 50. */
  readonly pageMs: number
}

export const usualTime: PdfTime = { startMs: 60_000, fileMs: 4500, pageMs: 200 }
