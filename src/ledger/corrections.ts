import { type Correction, isRangeOf } from '../core/index.ts'
import type { ArticlePayload } from './payload.ts'

type Stored = ArticlePayload['corrections']

/** Notices without their words, as the chain keeps them: a redaction leaves them as they are. */
export function withoutWords(
  corrections: readonly Correction[] | undefined,
): Pick<ArticlePayload, 'corrections'> {
  if (corrections === undefined) return {}
  return { corrections: corrections.map(({ kind, start, end }) => ({ kind, start, end })) }
}

/** Notices with their words, cut from what may be seen of the text. */
export function withWords(text: string, stored: Stored): { corrections?: Correction[] } {
  if (stored === undefined) return {}
  return {
    corrections: stored.map(({ kind, start, end }) => ({ kind, start, end, text: text.slice(start, end) })),
  }
}

/** Whether each notice lies in the text and, where it has words, slices to them. */
export function areOf(
  text: string,
  corrections: readonly (Pick<Correction, 'start' | 'end'> & { readonly text?: string })[] | undefined,
): boolean {
  return (corrections ?? []).every(
    ({ start, end, text: words }) =>
      isRangeOf(text, { start, end }) && (words === undefined || text.slice(start, end) === words),
  )
}
