import { OnrecordError } from '../../src/core/index.ts'

/** Something that takes whatever comes from outside, with small inputs of its own to start from. */
export interface FuzzedParser {
  /** Small letters and hyphens; the start of the names of what was found. */
  readonly name: string
  readonly seeds: readonly Uint8Array[]
  /** Pieces that mean something to the parser, put in at random places. */
  readonly words: readonly string[]
  /** Inputs are no longer than this; 200,000 bytes unless told. */
  readonly mostBytes?: number
  /** Milliseconds of a processor that an input may take; 1,000 unless told. */
  readonly slowMs?: number
  /**
   * Its time is a library's, which can be made to work for ever and is cut off where the program uses it: no find here.
   * A process that hangs is started anew.
   */
  readonly mayHang?: true
  /** Runs files of the built program. */
  readonly needsBuild?: true
  /** Inputs that `npm test` tries; 60 unless told. */
  readonly shortRuns?: number
  /**
   * Parses and checks what came out. A refusal, an `OnrecordError`, is a good end.
   * @throws whatever shows a fault: the parser's own error, or `Broken` for a result that cannot be
   */
  parse(bytes: Uint8Array): void | Promise<void>
}

/** A result that must not be. */
class Broken extends Error {
  override readonly name = 'Broken'
}

/** @throws Broken when the fact does not hold */
export function hold(isSo: boolean, fact: string): asserts isSo {
  if (!isSo) throw new Broken(fact)
}

/** The bytes of each text as UTF-8. */
export function seedsOf(texts: readonly string[]): Uint8Array[] {
  return texts.map((text) => new TextEncoder().encode(text))
}

/** What a text parser is given: bytes of any kind read as UTF-8. Lone surrogates come by the escape of JSON. */
export function textOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes)
  return text.replace(/\\u(d[89a-f][0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  )
}

/** Runs a parser whose refusals are good ends; null for one. */
export async function unlessRefused<T>(parse: () => T | Promise<T>): Promise<T | null> {
  try {
    return await parse()
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error
    checkRefusal(error)
    return null
  }
}

/** A refusal must be a sentence for a person, and none for a fault of the program. */
export function checkRefusal({ code, message, cause }: OnrecordError): void {
  hold(/[.…]$/.test(message) && message.length > 20, `the refusal is no sentence: ${message.slice(0, 200)}`)
  hold(message.length < 3000, `the refusal has ${message.length} signs`)
  const isSystem = cause instanceof Error && 'code' in cause
  hold(code !== 'inputUnreadable' || isSystem, `a fault of the program: ${message}`)
}
