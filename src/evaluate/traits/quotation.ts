import { isInside, overlaps, type Quotation, type Range } from '../../core/index.ts'

const wordPattern = /[\p{L}\p{N}]+/gu

/**
 * How much of a gold content stands in quotation marks: all its words, some, none, or no words at all.
 * Marks that stand around the cue too belong to somebody else's quotation and do not count.
 * @param quotations of the text, as `findQuotations` gives them
 */
export function quotationOfGold(
  text: string,
  { cue, content }: { readonly cue: readonly Range[]; readonly content: readonly Range[] },
  quotations: readonly Range[],
): Quotation {
  if (content.length === 0) return 'none'
  const own = quotations.filter((quotation) => !cue.some((one) => overlaps(one, quotation)))
  const words = content.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(wordPattern)].map(({ 0: word, index }) => ({
      start: start + index,
      end: start + index + word.length,
    })),
  )
  const quoted = words.filter((word) => own.some((quotation) => isInside(word, quotation))).length
  if (quoted === 0) return 'indirect'
  return quoted === words.length ? 'direct' : 'mixed'
}
