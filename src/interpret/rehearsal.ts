import { type ArticleVersion, notInterpreted, type Statement, statementId, toSpan } from '../core/index.ts'

/** Invented sentences in which there is something of everything: source, cue and content between bars. What most articles have comes first. */
const sentences = [
  '|A spokesman for the Orskian army| |told| the Courier on Friday that |between 300 and 1,500 soldiers, about a third of them from North Tarn, came to Velm on 3 March 2019, nearly six months on|',
  '|The foreign minister of Tarn, Anna Berg,| |denied| in response to a question from reporters |that dozens of troops would leave next week|',
  '|The ministry| |declined| |to comment|',
  '|Residents| |said| |a drone struck the town of Velm overnight and killed Maria Lund, 61|',
  '|Ivan Holt, 34,| |said| in a video on Telegram |“we will leave the area at once”|',
  '|Satellite images reviewed by analysts| |show| |at least 40% of the $3 million bridge in western Velm destroyed|',
  '|The general staff| |believes| |that some soldiers were captured and a girl aged 7 was wounded|',
  '|Neither Orsk nor Tarn| |has confirmed| |that Ian Berg, the mayor, was detained in January or that his body was found|',
  '|Officials| |accused| |the junta of burning down a hospital, and called on the UN to act by Tuesday|',
]

const id = 'rehearsal'
const article: ArticleVersion['article'] = {
  id,
  version: id,
  url: null,
  outlet: null,
  headline: null,
  byline: null,
  dateline: null,
  agencies: [],
  publishedAt: '2031-05-06',
  publishedFrom: null,
  modifiedAt: null,
  language: 'en',
  sha256: id,
  snapshot: { sha256: id, mediaType: 'text/plain', size: 0 },
  sample: false,
}

/** A short article and its one statement. */
export interface Rehearsed {
  readonly version: ArticleVersion
  readonly statements: readonly [Statement]
}

/**
 * Articles to interpret before the first one comes: a pattern is compiled when it is first used, and those of an
 * interpreter take half a second.
 */
export const rehearsal: readonly Rehearsed[] = sentences.map((sentence) => {
  // The dash is of two bytes, as most reports are for the quotation marks in them: patterns are compiled apart for those.
  const text = `${sentence.replaceAll('|', '')} – so far.`
  let start = 0
  // What stands between the bars and what stands outside them, in turn.
  const ranges = sentence.split('|').map((words) => {
    const range = { start, end: start + words.length }
    start = range.end
    return range
  })
  const at = (number: number) => ranges.slice(number, number + 1).map((range) => toSpan(text, range))
  const statement = toStatement({ source: at(1), cue: at(3), content: at(5) })
  return {
    version: { article, text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] },
    statements: [statement],
  }
})

function toStatement(spans: Pick<Statement, 'source' | 'cue' | 'content'>): Statement {
  return {
    id: statementId(id, spans),
    ...spans,
    quotation: 'none',
    parent: null,
    confidence: null,
    extractor: id,
    by: 'machine',
    ...notInterpreted,
  }
}
