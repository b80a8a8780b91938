import type { ArticleVersion, Interpretation, ReadArticle, Reading, Statement } from '../core/index.ts'
import { canRead, type Extractor } from '../extract/index.ts'
import type { Interpreter } from '../interpret/index.ts'
import type { Entry, Ledger } from '../ledger/index.ts'
import { completeView } from './complete-view.ts'
import { extractFrom } from './extract-from.ts'
import { toTypedStatement, typedExtractor } from './typed-statement.ts'

/** What is done with each article on its way into a ledger. */
export interface Work {
  readonly ledger: Ledger
  /** Null stores articles without extracting from them. */
  readonly extractor: Extractor | null
  /** Works out what statements say, those of earlier reads too; null or left out leaves that open. */
  readonly interpreter?: Interpreter | null
  /** The time of retrieval, ISO 8601. */
  readonly now: () => string
}

/** The entry of an article that was read: with what is found in it, and what that says, as far as it is asked for. */
export async function toEntry(article: ReadArticle, options: Work): Promise<Entry> {
  // An archive says when it captured a page, and that is when it was retrieved.
  const retrievedAt = article.retrievedAt ?? options.now()
  const reader = readerOf(article, options)
  // No reading, and not an empty one: nobody has looked for statements in it.
  if (reader === null) return { article, reading: null, retrievedAt }
  const version = article.article.version
  if (await options.ledger.has(version, reader.name))
    return {
      article,
      reading: null,
      interpretation: await interpretKnown(version, reader.name, options),
      retrievedAt,
    }
  const reading = { version, extractor: reader.name, statements: await reader.read() }
  return { article, reading, interpretation: interpret(article, reading, options.interpreter), retrievedAt }
}

/** What finds the statements of an article: who typed them in, or the extractor; null where nothing may. */
function readerOf(
  article: ReadArticle,
  { extractor, interpreter = null }: Work,
): { name: string; read: () => Promise<Statement[]> } | null {
  const { typed } = article
  if (typed) return { name: typedExtractor, read: async () => [toTypedStatement(article, typed)] }
  if (extractor === null || !canRead(extractor, article)) return null
  return { name: extractor.name, read: () => extractFrom(extractor, interpreter, article) }
}

function interpret(
  version: ArticleVersion,
  { extractor, statements }: Pick<Reading, 'extractor' | 'statements'>,
  interpreter: Interpreter | null = null,
): Interpretation | null {
  if (interpreter === null || !canRead(interpreter, version)) return null
  const found = interpreter.interpret(version, statements)
  return { version: version.article.version, extractor, interpreter: interpreter.name, ...found }
}

/** What an interpreter that has not been there yet makes of a reading that is in the ledger; else null. */
async function interpretKnown(
  version: string,
  extractor: string,
  { ledger, interpreter = null }: Work,
): Promise<Interpretation | null> {
  if (interpreter === null || (await ledger.hasInterpretation(version, extractor, interpreter.name)))
    return null
  const view = completeView(await ledger.article(version))
  if (view.extractor !== extractor || view.redaction !== null) return null
  return interpret(view, { extractor, statements: [...view.statements] }, interpreter)
}
