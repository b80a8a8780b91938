import { OnrecordError, systemCode } from '../../core/index.ts'

/** Whether another connection holds the lock that was needed. */
export function isBusy(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(systemCode(error) ?? '')
}

/** Whether a file could not be opened for want of a permission, or of a place for its -shm file. */
export function isClosedToUs(error: unknown): boolean {
  return /^(SQLITE_(CANTOPEN|READONLY|PERM)|EACCES|EPERM|EROFS)/.test(systemCode(error) ?? '')
}

/** What SQLite and the file system report, as a sentence about the ledger; other errors stay what they are. */
export function toLedgerError(error: unknown, file: string): unknown {
  if (error instanceof OnrecordError) return error
  const code = systemCode(error) ?? ''
  const cause = { cause: error }
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)/.test(code)) {
    const message = `The disk is full: "${file}" could not grow. Nothing was half-written. Make room and run it again.`
    return new OnrecordError('ledgerFull', message, cause)
  }
  if (isBusy(error)) {
    const message = `Another program has been writing to "${file}" for a minute. Run it again when that has finished.`
    return new OnrecordError('ledgerBusy', message, cause)
  }
  if (code === 'SQLITE_NOTADB') return foreign(file, cause)
  if (isClosedToUs(error)) {
    const message = `"${file}" may not be written. Check the permissions of the file and of its folder.`
    return new OnrecordError('ledgerReadOnly', message, cause)
  }
  if (/^SQLITE_(CORRUPT|IOERR|CONSTRAINT|ERROR|MISMATCH)/.test(code) || isSchemaError(error)) {
    const message = `"${file}" is damaged (${described(error)}). Put a backup in its place.`
    return new OnrecordError('ledgerFault', message, cause)
  }
  return error
}

/** A file that is no ledger. */
export function foreign(file: string, options?: { cause: unknown }): OnrecordError {
  const message = `"${file}" is not an Onrecord ledger, and was left as it is. Name another file with --ledger.`
  return new OnrecordError('ledgerForeign', message, options)
}

function isSchemaError(error: unknown): boolean {
  return error instanceof Error && (error.name === 'ZodError' || error.name === 'SyntaxError')
}

function described(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return isSchemaError(error) ? 'an entry does not hold what it should' : error.message
}
