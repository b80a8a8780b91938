import type { ArticleVersion, CareSpan, Statement, WriterSentence } from '../core/index.ts'
import { isInCaptivity } from './care/captivity.ts'
import { readCare } from './care/find-care.ts'
import { knownTo } from './care/known-names.ts'
import { interpretStatement } from './interpret-statement.ts'
import { rehearsal } from './rehearsal.ts'
import { sentencesOf } from './sentences.ts'
import { createPlaceFinder } from './where/find-places.ts'
import { openGazetteer } from './where/open-gazetteer.ts'
import { openRegistry } from './who/open-registry.ts'
import { readSource } from './who/read-source.ts'
import { findWriterSentences } from './writer/find-writer-sentences.ts'

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
  /** Name and version, as stored with each interpretation: "interpret-en/2". */
  readonly name: string
  /** ISO 639-1 of the texts it understands. */
  readonly language: string
  /**
   * @param version with its text; @param statements all that were found in it, in order of place
   */
  interpret(version: ArticleVersion, statements: readonly Statement[]): Interpreted
  /**
   * Does beforehand, step by step, what the first interpretation would take half a second longer for. It may be left
   * after any step, and gone on with; once done there is none left.
   */
  readonly prepare: Iterator<void>
}

export interface InterpreterOptions {
  /** A table of parties of one's own, CSV as docs/parties.md describes it; none: the project's alone. */
  readonly parties?: string | undefined
  /** The folder of what "onrecord places add" kept; none: ONRECORD_PLACES, else "onrecord-places". */
  readonly places?: string | undefined
}

/**
 * The interpreter of English texts, with the facts it knows from `data/`.
 * @throws OnrecordError when the table of parties is missing or a row of it cannot be read
 * @example const { statements } = (await openInterpreter()).interpret(version, found)
 */
export async function openInterpreter({ parties, places }: InterpreterOptions = {}): Promise<Interpreter> {
  const [registry, gazetteer] = await Promise.all([openRegistry(parties), openGazetteer(places)])
  const findPlaces = createPlaceFinder(gazetteer)
  const known = knownTo(registry)
  const interpreter: Interpreter = {
    name: `interpret-en/2${registry.mark}${gazetteer.mark}`,
    language: 'en',
    interpret: (version, statements) => {
      const sentences = sentencesOf(version)
      const context = { ...version, statements, sentences, registry }
      const { spans: care, held } = readCare(context, sentences, known)
      return {
        statements: statements.map((statement) => {
          const who = readSource(registry, context, statement, findPlaces)
          return {
            ...statement,
            ...interpretStatement(context, statement, who.actors ?? []),
            ...who,
            where: findPlaces(context, statement),
            inCaptivity: isInCaptivity(version.text, statement, held),
          }
        }),
        writer: findWriterSentences(context, sentences, findPlaces),
        care,
      }
    },
    prepare: prepare(() => interpreter),
  }
  return interpreter
}

function* prepare(open: () => Interpreter): Generator<void, void> {
  for (const { version, statements } of rehearsal) {
    open().interpret(version, statements)
    yield
  }
}
