/** What went wrong, for a program. The sentence for the reader is the error's `message`. */
export type ErrorCode =
  | 'inputMissing'
  | 'inputEmpty'
  | 'inputBinary'
  | 'inputTooLarge'
  | 'inputCharset'
  | 'inputNoArticle'
  | 'inputInvalidLine'
  | 'inputForbidden'
  | 'inputUnsupported'
  | 'inputUnreadable'
  | 'fetchForbidden'
  | 'fetchFailed'
  | 'fetchTooLarge'
  | 'fetchTimeout'
  | 'fetchRefusedByRobots'
  | 'ledgerMissing'
  | 'ledgerForeign'
  | 'ledgerNewer'
  | 'ledgerBusy'
  | 'ledgerFull'
  | 'ledgerReadOnly'
  | 'ledgerFault'
  | 'ledgerNotEmpty'
  | 'exportMasked'
  | 'notFound'
  | 'notYet'
  | 'usage'
  | 'portTaken'
  | 'modelUnusable'

/**
 * The one error of the project: a sentence that says what happened, with what, and what to do.
 * @example throw new OnrecordError('inputMissing', 'There is no file "a.html". Check the name.')
 */
export class OnrecordError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'OnrecordError'
    this.code = code
  }
}

/** In a batch a failure is a value: one bad article never stops the rest. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: OnrecordError }

/** @example succeed(3) // { ok: true, value: 3 } */
export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

/** @example fail(new OnrecordError('inputEmpty', '"a.txt" is empty.')) */
export function fail(error: OnrecordError): Outcome<never> {
  return { ok: false, error }
}

/** The error code that Node puts on a system error ("ENOENT"), or undefined. */
export function systemCode(error: unknown): string | undefined {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return undefined
}
