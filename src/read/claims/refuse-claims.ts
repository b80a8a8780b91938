import { OnrecordError } from '../../core/index.ts'
import { capitalise } from '../refuse.ts'

/** As many names as a sentence can hold. */
const mostNamed = 20

/** @example nameColumns(['Date', 'Quote']) // '"Date", "Quote"' */
export function nameColumns(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).map((name) => JSON.stringify(name.trim().slice(0, 60)))
  return names.length > mostNamed
    ? `${shown.join(', ')} and ${names.length - mostNamed} more`
    : shown.join(', ')
}

/**
 * For one row; the others are read.
 * @param row the row as a person would name it: `"claims.csv", row 17`
 */
export function refuseRow(row: string, why: string): OnrecordError {
  return new OnrecordError('inputInvalidLine', `${capitalise(row)}: ${why}`)
}

/** For a table as a whole. */
export function refuseTable(called: string, why: string): OnrecordError {
  return new OnrecordError('inputUnsupported', `Could not read ${called} as claims: ${why}`)
}
