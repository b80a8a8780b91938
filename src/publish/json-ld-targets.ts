import type { Span } from '../core/index.ts'
import { countCodePoints } from './code-points.ts'
import { iriOf } from './json-ld-context.ts'

/** Units of the text that are given before and after a quotation, so that it is found where it occurs twice. */
const aroundUnits = 32

/** From a span to the piece of an article version that W3C's Web Annotation calls a SpecificResource. */
export type ToTarget = (span: Span) => object

/**
 * Makes targets of an article version: each with both selectors, by position in code points, as the standard counts,
 * and by words.
 */
export function targetsOf(version: string, text: string): ToTarget {
  const toCodePoint = countCodePoints(text)
  const source = iriOf(version)
  return ({ start, end, text: exact }) => ({
    '@type': 'SpecificResource',
    source,
    selector: [
      { '@type': 'TextPositionSelector', start: toCodePoint(start), end: toCodePoint(end) },
      { '@type': 'TextQuoteSelector', exact, prefix: before(text, start), suffix: after(text, end) },
    ],
  })
}

function before(text: string, end: number): string {
  return text.slice(Math.max(0, end - aroundUnits), end).replace(/^[\udc00-\udfff]/, '')
}

function after(text: string, start: number): string {
  return text.slice(start, start + aroundUnits).replace(/[\ud800-\udbff]$/, '')
}
