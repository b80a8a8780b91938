import type { ArticleVersion, CareSpan, Statement, WriterSentence } from '../core/index.ts'
import { interpretStatement } from './interpret-statement.ts'

/** What an interpreter makes of an article version. */
export interface Interpreted {
  /** Those that were given, in their order, with what they say. */
  readonly statements: Statement[]
  /** What the article says without citing anybody, in order of place. */
  readonly writer: WriterSentence[]
  /** Words to be masked in views, in order of place. */
  readonly care: CareSpan[]
}

/** Works out what the statements of an article version say, and who says it. Pure: the same in, the same out. */
export interface Interpreter {
  /** Name and version, as stored with each interpretation: "interpret-en/1". */
  readonly name: string
  /** ISO 639-1 of the texts it understands. */
  readonly language: string
  /**
   * @param version with its text; @param statements all that were found in it, in order of place
   */
  interpret(version: ArticleVersion, statements: readonly Statement[]): Interpreted
}

/**
 * The interpreter of English texts, with the facts it knows from `data/`.
 * @example const { statements } = (await openInterpreter()).interpret(version, found)
 */
export async function openInterpreter(): Promise<Interpreter> {
  return {
    name: 'interpret-en/1',
    language: 'en',
    interpret: (version, statements) => ({
      statements: statements.map((statement) => ({
        ...statement,
        ...interpretStatement({ ...version, statements }, statement),
      })),
      writer: [],
      care: [],
    }),
  }
}
