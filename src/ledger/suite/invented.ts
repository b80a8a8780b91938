import {
  type Article,
  articleId,
  type Interpretation,
  notInterpreted,
  type ReadArticle,
  type Reading,
  type Span,
  type Statement,
  sha256,
  statementId,
  versionId,
} from '../../core/index.ts'
import type { Entry } from '../ledger.ts'

/** Reports about Ostravia and Belmark, which are invented, as a reader and an extractor would hand them over. */

/** A fixed time of retrieval. */
export const noon = '2031-05-04T12:00:00.000Z'

/** What is told apart in a report; the rest is the same in all of them. */
export type Details = Partial<Omit<Article, 'id' | 'version' | 'sha256' | 'snapshot'>>

/** An article version of a text, with all its hashes right. */
export function inventArticle(text: string, details: Details = {}, page = `<p>${text}</p>`): ReadArticle {
  const bytes = Buffer.from(page)
  const described = {
    url: 'https://wire.example/a',
    outlet: 'Sample Wire',
    headline: null,
    byline: null,
    dateline: null,
    agencies: [],
    publishedAt: '2031-05-04',
    publishedFrom: 'meta' as const,
    modifiedAt: null,
    language: 'en',
    sample: false,
    ...details,
    sha256: sha256(text),
    snapshot: { sha256: sha256(bytes), mediaType: 'text/html', size: bytes.length },
  }
  const id = articleId(described)
  const article = { ...described, id, version: versionId({ ...described, id }) }
  const blocks = text === '' ? [] : [{ kind: 'paragraph' as const, start: 0, end: text.length }]
  return { article, text, blocks, bytes }
}

/** Words of a statement, each piece as it stands first in the text. */
export interface Pieces {
  readonly source?: readonly string[]
  readonly cue: readonly string[]
  readonly content?: readonly string[]
  /** Null unless told. */
  readonly antecedent?: readonly string[]
}

/** A statement of a version, as an extractor that has worked out nothing else gives it. */
export function inventStatement(
  { article, text }: ReadArticle,
  pieces: Pieces,
  details: Partial<Statement> = {},
) {
  const cut = (words: readonly string[] = []): Span[] =>
    words.map((word) => {
      const start = text.indexOf(word)
      return { start, end: start + word.length, text: word }
    })
  const spans = { source: cut(pieces.source), cue: cut(pieces.cue), content: cut(pieces.content) }
  const antecedent = pieces.antecedent ? cut(pieces.antecedent) : null
  return toWholeStatement(article.version, spans, { antecedent, ...details })
}

/** A statement of given spans. */
export function toWholeStatement(
  version: string,
  spans: Record<'source' | 'cue' | 'content', Span[]>,
  details: Partial<Statement> = {},
): Statement {
  return {
    id: statementId(version, spans),
    ...spans,
    quotation: 'indirect',
    parent: null,
    confidence: 0.75,
    extractor: 'invented/1',
    by: 'machine',
    ...notInterpreted,
    ...details,
  }
}

/** An entry of an article that was read by one extractor, or only stored. */
export function toEntry(
  article: ReadArticle,
  statements: Statement[] | null = null,
  extractor = 'invented/1',
): Entry {
  const reading: Reading | null = statements && { version: article.article.version, extractor, statements }
  return { article, reading, retrievedAt: noon }
}

/** What an interpreter could make of an entry's reading: whoever speaks is the words of the source. */
export function interpretAll({ article, reading }: Entry, interpreter = 'invented/1'): Interpretation {
  const statements = (reading?.statements ?? []).map((statement): Statement => {
    const actors = statement.source.map((span) => ({
      name: span.text,
      party: 'unknown',
      affiliation: null,
      post: null,
      span,
    }))
    return { ...statement, act: 'asserts', factuality: 'CT+', hedges: statement.cue, actors, addressee: [] }
  })
  const care = statements
    .flatMap(({ source }) => source)
    .map(({ start, end }) => ({ start, end, why: 'prisoner' }))
  const { version } = article.article
  const extractor = reading?.extractor ?? 'invented/1'
  return { version, extractor, interpreter, statements, writer: [], care }
}

/** A nested pair of statements in a text with an emoji before them. */
export function inventTalks(details: Details = {}): Entry {
  const text =
    '🕊 Talks in Veskograd broke off, Ostravia\u2019s foreign minister Ana Kovač said on Tuesday. ' +
    'A spokesman told the agency that Belmark believes the bridge at Lenz was mined.\n' +
    '"We will not sign," Kovač said, "while the bridge is closed."'
  const article = inventArticle(text, { headline: 'Talks in Veskograd break off', ...details })
  const outer = inventStatement(article, {
    source: ['A spokesman'],
    cue: ['told'],
    content: ['Belmark believes the bridge at Lenz was mined'],
  })
  return toEntry(article, [
    inventStatement(article, {
      source: ['Ostravia\u2019s foreign minister Ana Kovač'],
      cue: ['said'],
      content: ['Talks in Veskograd broke off'],
    }),
    outer,
    inventStatement(
      article,
      { source: ['Belmark'], cue: ['believes'], content: ['the bridge at Lenz was mined'] },
      { parent: outer.id },
    ),
    inventStatement(
      article,
      { cue: ['Kovač said, "'], content: ['We will not sign', 'while the bridge is closed'] },
      { quotation: 'direct' },
    ),
  ])
}
