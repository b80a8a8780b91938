import { Option } from 'commander'
import { OnrecordError } from '../core/index.ts'
import type { ReadOptions } from '../read/index.ts'

/** Where the ledger is. */
export function ledgerOption(): Option {
  return new Option('--ledger <path>', 'the ledger').env('ONRECORD_LEDGER').default('onrecord.db')
}

/** How a list is printed. */
const listFormats = ['table', 'json', 'jsonl', 'csv'] as const
export type ListFormat = (typeof listFormats)[number]

export function formatOption(): Option {
  return new Option('--format <format>', 'how to print').choices(listFormats).default('table')
}

/** What a person knows about a file that the file does not say. */
export function sourceOptions(): Option[] {
  return [
    new Option('--url <address>', 'the address it was published at, where the file has none'),
    new Option('--outlet <name>', 'who published it'),
    new Option('--published <date>', 'when it was published: 2025-01-31, or with a time'),
    new Option('--sample', 'mark all that is read as sample text, in every export'),
  ]
}

/** Options of `sourceOptions`, as commander gives them. */
export interface SourceOptions {
  readonly url?: string
  readonly outlet?: string
  readonly published?: string
  readonly sample?: boolean
}

/**
 * @throws OnrecordError usage, when an address or a date can't be one
 */
export function toReadOptions({ url, outlet, published, sample }: SourceOptions): ReadOptions {
  if (url !== undefined && !/^https?:\/\//i.test(url))
    throw new OnrecordError(
      'usage',
      `--url takes an address that begins with http:// or https://, not "${url}".`,
    )
  if (published !== undefined && !isDate(published))
    throw new OnrecordError(
      'usage',
      `--published takes a date such as 2025-01-31 or 2025-01-31T14:05:00Z, not "${published}".`,
    )
  return { url, outlet, published, sample, stdin: process.stdin }
}

function isDate(text: string): boolean {
  const day = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text)?.[1]
  if (day === undefined || Number.isNaN(Date.parse(text))) return false
  // Date.parse takes 30 February for 1 March.
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
}

/** The time now, ISO 8601; ONRECORD_NOW stands in for the clock in tests. */
export function now(): string {
  return process.env.ONRECORD_NOW ?? new Date().toISOString()
}

/** @throws OnrecordError usage */
export function toCount(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 0)
    throw new OnrecordError('usage', `--limit takes a whole number, not "${text}".`)
  return count
}
