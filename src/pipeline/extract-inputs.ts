import type { ExtractLine, Outcome } from '../core/index.ts'
import { succeed } from '../core/index.ts'
import { extractStatements, type Tagger } from '../extract/index.ts'
import { type ReadOptions, readInputs } from '../read/index.ts'

/** One input's statements, or the sentence that says why there are none. */
export interface ExtractedItem {
  /** The input as a person would name it. */
  readonly name: string
  readonly outcome: Outcome<ExtractLine>
}

/**
 * From inputs to statements, without a ledger, in the order given.
 * @example for await (const { outcome } of extractInputs(['a.html'], { tagger: createRuleTagger() })) ...
 */
export async function* extractInputs(
  inputs: readonly string[],
  { tagger, ...options }: ReadOptions & { readonly tagger: Tagger },
): AsyncGenerator<ExtractedItem> {
  for await (const { name, outcome } of readInputs(inputs, options)) {
    if (!outcome.ok) {
      yield { name, outcome }
      continue
    }
    const { article, text, blocks } = outcome.value
    const statements = await extractStatements({ article, text, blocks }, tagger)
    yield { name, outcome: succeed({ article, text, blocks, statements, care: null }) }
  }
}
