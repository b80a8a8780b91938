import { pMapIterable } from 'p-map'
import {
  type ArticleVersion,
  type ExtractLine,
  type Outcome,
  type Statement,
  succeed,
} from '../core/index.ts'
import { canRead, type Extractor } from '../extract/index.ts'
import type { Interpreter } from '../interpret/index.ts'
import { type ReadItem, type ReadOptions, readInputs } from '../read/index.ts'
import { extractFrom } from './extract-from.ts'
import { toTypedStatement } from './typed-statement.ts'

/** One input's statements, or the sentence that says why there are none. */
export interface ExtractedItem {
  /** The input as a person would name it. */
  readonly name: string
  readonly outcome: Outcome<ExtractLine>
}

export interface ExtractInputsOptions extends ReadOptions {
  readonly extractor: Extractor
  /** Null or left out leaves what the statements say null. */
  readonly interpreter?: Interpreter | null
  /** Whether what the article says without citing anybody is wanted too. */
  readonly writer?: boolean
}

/**
 * From inputs to statements, without a ledger, in the order given.
 * @example for await (const { outcome } of extractInputs(['a.html'], { extractor: await openExtractor() })) ...
 */
export async function* extractInputs(
  inputs: readonly string[],
  { extractor, interpreter = null, writer = false, ...options }: ExtractInputsOptions,
): AsyncGenerator<ExtractedItem> {
  const extractOne = async ({ name, outcome }: ReadItem): Promise<ExtractedItem> => {
    if (!outcome.ok) return { name, outcome }
    const { article, text, blocks, corrections, typed } = outcome.value
    const version = { article, text, blocks, ...(corrections && { corrections }) }
    const statements = typed
      ? [toTypedStatement(version, typed)]
      : await extractFrom(extractor, interpreter, version)
    return {
      name,
      outcome: succeed({ ...version, ...interpretWith(interpreter, version, { statements, writer }) }),
    }
  }
  yield* pMapIterable(readInputs(inputs, options), extractOne, aheadOf(extractor))
}

function interpretWith(
  interpreter: Interpreter | null,
  version: ArticleVersion,
  { statements, writer }: { statements: Statement[]; writer: boolean },
): Pick<ExtractLine, 'statements' | 'care' | 'writer'> {
  if (interpreter === null || !canRead(interpreter, version)) return { statements, care: null }
  const found = interpreter.interpret(version, statements)
  return { statements: found.statements, care: found.care, ...(writer && { writer: found.writer }) }
}

/** As many at once as the extractor works on, and as many again waiting, so that no thread idles. */
export function aheadOf({ atOnce }: Extractor): { concurrency: number; backpressure: number } {
  return { concurrency: 2 * atOnce, backpressure: 4 * atOnce }
}
