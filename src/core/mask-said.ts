import type { ArticleVersion } from './article.ts'
import { maskNames, maskSpan, maskText } from './mask.ts'
import type { Range, Span } from './span.ts'
import type { Statement, WriterSentence } from './statement.ts'
import type { Time } from './when.ts'

/** What is masked of an article: places in its text, and the names that stand there, wherever else they stand. */
export interface Masking {
  readonly care: readonly Range[]
  readonly names: readonly string[]
}

/** What to mask of a text; null where there is nothing. */
export function toMasking(text: string, care: readonly Range[] | null): Masking | null {
  if (care === null || care.length === 0) return null
  return { care, names: [...new Set(care.map(({ start, end }) => text.slice(start, end)))] }
}

/** Text, headline, byline and notices with their words masked. Offsets hold. */
export function maskVersion<T extends ArticleVersion>(version: T, { care, names }: Masking): T {
  const { article, text, corrections } = version
  return {
    ...version,
    article: {
      ...article,
      headline: article.headline && maskNames(article.headline, names),
      byline: article.byline && maskNames(article.byline, names),
    },
    text: maskText(text, care),
    ...(corrections && { corrections: corrections.map((one) => maskSpan(one, care)) }),
  }
}

/** A statement with its words masked, those of what it says too. */
export function maskStatement(statement: Statement, masking: Masking): Statement {
  const { care, names } = masking
  const spans = (some: Span[]) => some.map((span) => maskSpan(span, care))
  const { antecedent, hedges, actors, addressee, channel, evidence } = statement
  return {
    ...statement,
    ...maskWhat(statement, masking),
    source: spans(statement.source),
    antecedent: antecedent && spans(antecedent),
    cue: spans(statement.cue),
    content: spans(statement.content),
    hedges: hedges && spans(hedges),
    actors:
      actors?.map((actor) => ({
        ...actor,
        name: maskNames(actor.name, names),
        post: actor.post && maskNames(actor.post, names),
        span: maskSpan(actor.span, care),
      })) ?? null,
    addressee: addressee && spans(addressee),
    channel: channel && spans(channel),
    evidence: evidence && { ...evidence, spans: spans(evidence.spans) },
  }
}

/** A sentence of the writer's own with its words masked. */
export function maskSentence(sentence: WriterSentence, masking: Masking): WriterSentence {
  const { quantities, when, where } = maskWhat(sentence, masking)
  return {
    ...sentence,
    content: sentence.content.map((span) => maskSpan(span, masking.care)),
    quantities: quantities ?? [],
    when: when ?? sentence.when,
    where: where ?? [],
  }
}

function maskWhat(
  { quantities, when, where }: Pick<Statement, 'quantities' | 'when' | 'where'>,
  { care, names }: Masking,
): Pick<Statement, 'quantities' | 'when' | 'where'> {
  const spans = (some: Span[]) => some.map((span) => maskSpan(span, care))
  const words = (text: string | null) => text && maskNames(text, names)
  const time = (one: Time): Time => ({ ...one, spans: spans(one.spans) })
  return {
    quantities:
      quantities?.map((one) => ({
        ...one,
        spans: spans(one.spans),
        of: words(one.of),
        scope: words(one.scope),
      })) ?? null,
    when: when && { said: when.said && time(when.said), about: when.about.map(time) },
    where: where?.map((one) => ({ ...one, spans: spans(one.spans), within: words(one.within) })) ?? null,
  }
}
