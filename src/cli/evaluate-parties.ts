import { Command, Option } from 'commander'
import { OnrecordError, toSpan } from '../core/index.ts'
import type { PartiesScore, PartyOf } from '../evaluate/index.ts'
import { readWords } from './evaluate-articles.ts'
import { holdFloors, type PrintOptions } from './evaluate-print.ts'
import { percent, rateHeadings, toRatePoints, toRateRows } from './evaluate-rates.ts'
import { type Terminal, visible } from './print.ts'
import { formatTable, toColumns } from './table.ts'

interface Options extends PrintOptions {
  readonly gold?: string
}

/** `onrecord evaluate parties`: which party a marked name stands for, in conflicts that the labels are not of. */
export function partiesCommand(terminal: Terminal): Command {
  return new Command('parties')
    .description('score which parties names stand for, the names given, on a copy of re3d or MEANTIME')
    .argument('<dir>', 'a folder of re3d (documents.json, entities.json) or of MEANTIME (.xml)')
    .option('--gold <file>', 'which party each name stands for (default: by corpus, in model/eval/parties)')
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .option('--floors [file]', 'fail when a figure is below its floor (default: model/eval/floors.json)')
    .action(async (folder: string, options: Options) => {
      const { readMeantime, readPartyGold, readRe3d, scoreParties } = await import('../evaluate/index.ts')
      const re3d = await readRe3d(folder)
      const documents = re3d.length > 0 ? re3d : await readMeantime(folder)
      const set = re3d.length > 0 ? 're3d' : 'meantime'
      if (documents.length === 0)
        throw new OnrecordError(
          'inputEmpty',
          `"${folder}" holds no names: neither folders with documents.json and entities.json nor MEANTIME's .xml.`,
        )
      const gold = await readPartyGold(options.gold ?? `model/eval/parties/${set}.json`)
      const score = scoreParties(documents, gold, {
        set: `parties-${set}`,
        partyOf: await createPartyOf(documents),
      })
      if (options.format === 'json') await terminal.result(JSON.stringify(score, null, 1))
      else await terminal.result(visible(format(score, terminal.columns)))
      await holdFloors(terminal, options, { [score.set]: toRatePoints(score.figures) })
    })
}

type Documents = Parameters<PartyOf>[0][]

/** Reads each name as the product reads a source that stands there. */
async function createPartyOf(documents: Documents): Promise<PartyOf> {
  const { openRegistry, readSource } = await import('../interpret/index.ts')
  const registry = await openRegistry()
  const { article: any, ...empty } = await readWords('Nothing is said.')
  const contexts = new Map(
    documents.map((one) => {
      const { text, published } = one
      const article = { ...any, publishedAt: published }
      const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }]
      return [one, { ...empty, text, blocks, article, statements: [] }]
    }),
  )
  return (document, name) => {
    const context = contexts.get(document)
    if (!context) return null
    const { actors } = readSource(registry, context, { source: [toSpan(document.text, name)] })
    const party = actors?.[0]?.party ?? null
    return party === 'independent' || party === 'unknown' ? null : party
  }
}

function format(score: PartiesScore, columns: number): string {
  const types = score.types.map(({ type, right, of }) => [type, `${right} of ${of}`, percent(right, of)])
  const confusions = score.confusions
    .slice(0, mostConfusions)
    .map(({ labelled, given, times }) => [labelled, given, String(times)])
  const table = (names: readonly string[], rows: string[][]) => formatTable(toColumns(names), rows, columns)
  return [
    `${score.set} · ${score.documents} texts · ${score.marked} names marked, ${score.labelled} of them labelled`,
    table(rateHeadings, toRateRows(score.figures)),
    `Found, by what a name is\n${table(['type', 'right', '%'], types)}`,
    `Given for others\n${table(['labelled', 'given', 'times'], confusions)}`,
  ].join('\n\n')
}

/** The worst that a table shows; all stand in the JSON. */
const mostConfusions = 25
