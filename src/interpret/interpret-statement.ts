import { type Statement, toSpan } from '../core/index.ts'
import { laysHarm } from './act/harm.ts'
import { readAct } from './act/read-act.ts'
import { readAddressee } from './around/read-addressee.ts'
import { readChannel } from './around/read-channel.ts'
import { findQuantities } from './quantity/find-quantities.ts'

/** What a statement says beyond its spans, as far as it is worked out. */
export type Interpretation = Pick<
  Statement,
  'act' | 'factuality' | 'hedges' | 'addressee' | 'channel' | 'quantities'
>

/**
 * Works out act, certainty, addressee, channel and quantities of one statement from its words and the sentence
 * around it. Every span is of the article's text.
 * @param text the article's
 * @example interpretStatement(text, statement).act // 'denies'
 */
export function interpretStatement(
  text: string,
  statement: Pick<Statement, 'cue' | 'source' | 'content'>,
): Interpretation {
  const { cue, source, content } = statement
  const harm = laysHarm(words(content), words(source))
  const { act, factuality, hedges } = readAct({ cue: words(cue), content: words(content), harm })
  return {
    act,
    factuality,
    hedges: findWords(text, [...cue, ...content], hedges),
    addressee: readAddressee(text, statement),
    channel: readChannel(text, statement),
    quantities: content.flatMap((span) => findQuantities(text, span)),
  }
}

type Spans = Statement['source']

const words = (spans: Spans) => spans.map((span) => span.text).join(' ')

/** The places of words, given in lower case, in some spans: the first of each. */
function findWords(text: string, spans: Spans, wanted: readonly string[]): Spans {
  const found = new Map<number, Spans[number]>()
  for (const word of new Set(wanted))
    for (const span of spans) {
      const pattern = new RegExp(
        String.raw`(?<![\p{L}])${word.replaceAll(' ', String.raw`\s+`)}(?![\p{L}])`,
        'iu',
      )
      const match = pattern.exec(span.text)
      if (!match) continue
      const start = span.start + match.index
      found.set(start, toSpan(text, { start, end: start + match[0].length }))
      break
    }
  return [...found.values()].toSorted((a, b) => a.start - b.start)
}
