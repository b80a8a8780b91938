/** As WARC writes it, of 1.1 with a fraction or less precise, and the digits of ARC. */
const warcDate = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?Z)?)?)?$/
const arcDate = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/

/**
 * The time of a capture as ISO 8601, as precise as it was written; null for none.
 * @example toCaptureDate('20140216050221') // '2014-02-16T05:02:21Z'
 */
export function toCaptureDate(words: string | undefined): string | null {
  const written = words?.trim().replace(arcDate, '$1-$2-$3T$4:$5:$6Z') ?? ''
  return warcDate.test(written) && !Number.isNaN(Date.parse(written)) ? written : null
}
