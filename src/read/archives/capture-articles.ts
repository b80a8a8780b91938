import { fail, OnrecordError, type Outcome, type ReadArticle, succeed } from '../../core/index.ts'
import type { Capture, Passed } from './capture.ts'
import { pass, type Tally } from './tally.ts'

/** A record's name, its name within a sentence, and what came of it. */
export interface Found {
  readonly name: string
  readonly called: string
  readonly found: Capture | Passed | OnrecordError
}

/** A capture as what reads pages, texts and feeds takes it. */
export type NamedCapture = Capture & Pick<Found, 'name' | 'called'>

interface Item {
  readonly name: string
  readonly outcome: Outcome<ReadArticle>
}

/** Reads a page, text or feed. */
export type CaptureReader = (capture: NamedCapture) => AsyncIterable<Item>

/** Fewest letters of a text: as of a page, below this it is a notice, or what a script was told. */
const fewestLetters = 80

/** What the pages of a site are that have no article. */
const withoutArticle = new Set(['inputNoArticle', 'inputEmpty', 'inputBinary'])

/** The articles of a capture, or its failure; all else is counted. */
export async function* readFound(
  { name, called, found }: Found,
  { readCapture, tally }: { readonly readCapture: CaptureReader; readonly tally: Tally },
): AsyncGenerator<Item> {
  if (typeof found === 'string') return pass(tally, found)
  if (found instanceof OnrecordError) {
    tally.failures++
    return yield { name, outcome: fail(found) }
  }
  for await (const item of readSafely({ ...found, name, called }, readCapture)) {
    const { outcome } = item
    if (outcome.ok ? isTooShort(found, outcome.value) : withoutArticle.has(outcome.error.code)) {
      pass(tally, 'page')
      continue
    }
    if (outcome.ok) tally.articles++
    else tally.failures++
    yield outcome.ok ? { ...item, outcome: succeed(captured(outcome.value, found)) } : item
  }
}

async function* readSafely(capture: NamedCapture, readCapture: CaptureReader): AsyncGenerator<Item> {
  try {
    yield* readCapture(capture)
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error
    yield { name: capture.name, outcome: fail(error) }
  }
}

function isTooShort({ format }: Capture, { text }: ReadArticle): boolean {
  return format === 'text' && (text.match(/\p{L}/gu)?.length ?? 0) < fewestLetters
}

/** Retrieved when it was captured, not when the archive is read. */
function captured(article: ReadArticle, { capturedAt }: Capture): ReadArticle {
  return capturedAt === null ? article : { ...article, retrievedAt: capturedAt }
}
