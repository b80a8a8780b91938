import { canonicalJson, DerivedRecord, LedgerRecord, OnrecordError } from '../core/index.ts'

/** Version of the format that this program writes and reads; the header names it. */
const formatVersion = 1

/** So much of a line is shown in an error. */
const shownLength = 60

/**
 * Records as JSON Lines without line ends: `type` first, other keys sorted, so that equal ledgers have
 * equal bytes.
 * @example for await (const line of generateJsonl(ledger.records())) process.stdout.write(`${line}\n`)
 */
export async function* generateJsonl(
  records: AsyncIterable<LedgerRecord | DerivedRecord> | Iterable<LedgerRecord | DerivedRecord>,
): AsyncGenerator<string> {
  for await (const { type, ...fields } of records) {
    const rest = canonicalJson(fields).slice(1)
    yield `{"type":${JSON.stringify(type)}${rest === '}' ? '' : ','}${rest}`
  }
}

/**
 * Lines of an export as records. Every line is checked; empty ones are passed over, and so is what follows from others.
 * @throws OnrecordError inputInvalidLine with the number of the line, exportMasked, ledgerNewer
 */
export async function* parseJsonl(
  lines: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<LedgerRecord> {
  let number = 0
  let begun = false
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    const value = parseLine(line, number)
    if (!begun) checkHeader(value, number)
    begun = true
    if (DerivedRecord.safeParse(value).success) continue
    const record = LedgerRecord.safeParse(value)
    if (!record.success) throw invalidLine(number, describe(record.error.issues[0]))
    yield record.data
  }
  if (!begun) throw new OnrecordError('inputEmpty', 'The export is empty: it has not even a header.')
}

function parseLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    const shown = line.length > shownLength ? `${line.slice(0, shownLength)}…` : line
    throw invalidLine(number, `is not JSON: ${shown}`, { cause })
  }
}

/** Said before anything else of the line is checked: a newer header may hold fields that are not known yet. */
function checkHeader(value: unknown, number: number): void {
  if (!isObject(value) || value.type !== 'header' || value.format !== 'onrecord')
    throw invalidLine(number, 'is not the header that an export of a ledger begins with')
  if (typeof value.formatVersion === 'number' && value.formatVersion > formatVersion) {
    const message =
      `The export has format version ${value.formatVersion}; this Onrecord knows ${formatVersion}. ` +
      'Install a newer Onrecord to read it.'
    throw new OnrecordError('ledgerNewer', message)
  }
  if (value.masked === true) {
    const message =
      'The export is masked: words are missing from it. Export again with --unmask to get all of it back.'
    throw new OnrecordError('exportMasked', message)
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function describe(
  issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined,
): string {
  if (!issue) return 'is no record of a ledger'
  return `is no record of a ledger: ${issue.path.map(String).join('.') || 'record'}: ${issue.message}`
}

function invalidLine(number: number, what: string, options?: { cause: unknown }): OnrecordError {
  const message = `Line ${number} of the export ${what}. Nothing was taken in; export again.`
  return new OnrecordError('inputInvalidLine', message, options)
}
