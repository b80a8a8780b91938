import {
  type ArticleVersion,
  notInterpreted,
  type Range,
  type Statement,
  statementId,
  toSpan,
} from '../core/index.ts'

/** Invented sentences in which there is something of everything: source, cue and content between bars. */
const sentences = [
  '|A spokesman for the Orskian army| |told| the Courier on Friday that |between 300 and 1,500 soldiers, about a third of them from North Tarn, were killed near Velm since 3 March 2019, nearly six months on|.',
  '|Ivan Holt, 34, a captured pilot from Tarn,| |said| in a video on Telegram |“we could not have shelled the school, two girls aged 7 and 9 were wounded”|.',
  '|Satellite images reviewed by analysts| |show| |at least 40% of the $3 million bridge in western Velm destroyed|.',
  '|The foreign minister of Tarn, Anna Berg,| |denied| in response to a question from reporters |that dozens of detainees, including her brother, had been exchanged last week|.',
  '|The ministry| |declined| |to comment|.',
  '|Neither Orsk nor Tarn| |has confirmed| |that the mayor was kidnapped in January or that his body was found|.',
  '|Residents| |accused| |the junta of burning down a hospital, killing seven, and called on the UN to act by Tuesday|.',
  'A drone struck the town of Velm overnight and killed Maria Lund, 61, and her son.',
]

/**
 * An article and its statements to interpret before the first one comes: a pattern is compiled when it is first used,
 * and those of an interpreter take half a second.
 */
export function toRehearsal(): { version: ArticleVersion; statements: Statement[] } {
  const text = sentences.map((sentence) => sentence.replaceAll('|', '')).join(' ')
  let start = 0
  const statements = sentences.flatMap((sentence) => {
    // What stands outside the bars counts too: a space, or nothing.
    const ranges = sentence.split('|').map((words) => {
      const range = { start, end: start + words.length }
      start = range.end
      return range
    })
    start += 1
    const [, source, , cue, , content] = ranges
    if (!source || !cue || !content) return []
    const at = (range: Range) => [toSpan(text, range)]
    return [toStatement({ source: at(source), cue: at(cue), content: at(content) })]
  })
  return {
    version: { article, text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] },
    statements,
  }
}

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
