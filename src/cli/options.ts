import { Option } from 'commander'
import { OnrecordError } from '../core/index.ts'
import type { ReadOptions } from '../read/index.ts'
import { userAgent } from './user-agent.ts'

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
    new Option('--url <address>', 'the address it was published at, for a file that has none'),
    new Option('--outlet <name>', 'who published it, for files that do not say'),
    new Option('--published <date>', 'when, for files that do not say: 2025-01-31, or with a time'),
    new Option('--pages', 'fetch the pages of a feed’s entries that have no text of their own'),
    new Option('--no-pages', 'fetch none, for a feed that is itself fetched'),
    new Option('--allow-private', 'fetch from this machine and private networks too'),
    new Option('--columns <names>', 'columns of a table of typed claims: who=Speaker,words=Quote,date=Day'),
    new Option('--dates <order>', 'how a table writes 01/02/2025').choices(['day-first', 'month-first']),
    new Option('--sample', 'mark all that is read as sample text, in every export'),
  ]
}

/** With what statements are found: another model than the one that comes with the package, and in how many threads. */
export function extractorOptions(): Option[] {
  return [
    new Option('--model <folder>', 'a model folder to extract with').env('ONRECORD_MODEL'),
    new Option(
      '--threads <n>',
      'threads that extract, 1 to 16: each holds 100 MB and reads as fast as the first while a processor is free (default: 2)',
    ).argParser((text) => toWhole('--threads', text)),
  ]
}

/** What is known of parties and places besides what comes with the package. */
export function interpreterOptions(): Option[] {
  return [
    new Option('--parties <file>', 'a table of parties of your own, after docs/parties.md').env(
      'ONRECORD_PARTIES',
    ),
    new Option(
      '--places <folder>',
      'the folder of places added by "onrecord places" (default: "onrecord-places" in the working folder)',
    ).env('ONRECORD_PLACES'),
  ]
}

/** Options of `interpreterOptions`, as commander gives them. */
export interface InterpreterOptions {
  readonly parties?: string
  readonly places?: string
}

/** Options of `extractorOptions`, as commander gives them. */
export interface ExtractorOptions {
  readonly model?: string
  readonly threads?: number
}

/** Options of `sourceOptions`, as commander gives them. */
export interface SourceOptions {
  readonly url?: string
  readonly outlet?: string
  readonly published?: string
  readonly pages?: boolean
  readonly allowPrivate?: boolean
  readonly columns?: string
  readonly dates?: 'day-first' | 'month-first'
  readonly sample?: boolean
}

/** What `read` takes of these options, with the way to the web. */
export async function toReadOptions(options: SourceOptions): Promise<ReadOptions> {
  const { createFetcher } = await import('../read/index.ts')
  const { url, outlet, published, sample, pages, columns, dates, allowPrivate } = options
  const reach = allowPrivate === true ? { mayReach: () => true } : {}
  const fetcher = createFetcher({ userAgent: userAgent(), now, ...reach })
  return { url, outlet, published, sample, pages, columns, dates, stdin: process.stdin, fetcher }
}

/** The time now, ISO 8601; ONRECORD_NOW stands in for the clock in tests. */
export function now(): string {
  return process.env.ONRECORD_NOW ?? new Date().toISOString()
}

/** @throws OnrecordError usage */
export function toCount(text: string): number {
  return toWhole('--limit', text)
}

function toWhole(option: string, text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 0)
    throw new OnrecordError('usage', `${option} takes a whole number, not "${text}".`)
  return count
}
