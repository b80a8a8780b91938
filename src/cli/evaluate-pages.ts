import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Command, Option } from 'commander'
import { type BlockKind, OnrecordError } from '../core/index.ts'
import type { GoldPage, PageReading, ReadPage } from '../evaluate/index.ts'
import { formatPages } from './evaluate-pages-table.ts'
import { holdFloors, type PrintOptions } from './evaluate-print.ts'
import { type Terminal, visible } from './print.ts'

/** What an article's body is; captions are not of it. */
const bodyKinds: ReadonlySet<BlockKind> = new Set(['standfirst', 'paragraph', 'subheading'])

/** `onrecord evaluate pages`: how well pages are read, without an extractor. */
export function pagesCommand(terminal: Terminal): Command {
  return new Command('pages')
    .description('score the reading of pages: body, headline, day of publication')
    .argument('<dir>', 'a folder of the article extraction benchmark, or of the tests of fundus')
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .option('--floors [file]', 'fail when a figure is below its floor (default: model/eval/floors.json)')
    .action(async (folder: string, options: PrintOptions) => {
      const { evaluatePages, openPageSet } = await import('../evaluate/index.ts')
      const set = await openPageSet(folder)
      const bar = terminal.progress('Reading')
      let done = 0
      const score = await evaluatePages(set, readPage, () =>
        bar.update(++done, set.pages.length, ''),
      ).finally(() => bar.stop())
      if (options.format === 'json') await terminal.result(JSON.stringify(score, null, 1))
      else await terminal.result(visible(formatPages(score, terminal.columns)))
      const figures = Object.entries(score.figures).flatMap(([name, rate]) =>
        rate === null ? [] : [[name, 100 * rate.value] as const],
      )
      await holdFloors(terminal, options, { [score.set]: Object.fromEntries(figures) })
    })
}

/** Reads a page as every command does; its address and the day of its file are not told. */
const readPage: ReadPage = async ({ path }: GoldPage) => {
  const bytes = await readBytes(path)
  const { readInputs } = await import('../read/index.ts')
  for await (const { outcome } of readInputs(['-'], { stdin: one(bytes) })) {
    const html = bytes.toString('utf8')
    if (!outcome.ok) return { html, reading: { refused: outcome.error.message } }
    const { article, text, blocks } = outcome.value
    const body = blocks
      .filter(({ kind }) => bodyKinds.has(kind))
      .map(({ start, end }) => text.slice(start, end))
    const reading: PageReading = { ...article, body: body.join('\n') }
    return { html, reading }
  }
  throw new Error(`${path} gave neither an article nor a sentence`)
}

async function* one(bytes: Uint8Array) {
  yield bytes
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await promisify(gunzip)(await readFile(path))
  } catch (error) {
    throw new OnrecordError('inputUnreadable', `"${path}" can't be unpacked: it must be a gzip file.`, {
      cause: error,
    })
  }
}
