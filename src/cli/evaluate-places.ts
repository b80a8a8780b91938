import { Command, Option } from 'commander'
import { OnrecordError } from '../core/index.ts'
import type { EventPlacesScore, PlaceFinder, PlacesScore } from '../evaluate/index.ts'
import { holdFloors, type PrintOptions } from './evaluate-print.ts'
import { rateHeadings, toRatePoints, toRateRows } from './evaluate-rates.ts'
import { type Terminal, visible } from './print.ts'
import { formatTable, toColumns } from './table.ts'

/** `onrecord evaluate places`: what names of places mean, given the names. */
export function evaluatePlacesCommand(terminal: Terminal): Command {
  return new Command('places')
    .description('score what names of places mean, their words given')
    .argument(
      '<path>',
      'a folder or file of marked texts (.xml like the Local-Global Lexicon) or of events (.csv with town/city, province, lat, lon)',
    )
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .option('--floors [file]', 'fail when a figure is below its floor (default: model/eval/floors.json)')
    .action(async (path: string, options: PrintOptions) => {
      const { readEventPlaces, readLgl, scoreEventPlaces, scorePlaces } = await import('../evaluate/index.ts')
      const finder = await openFinder()
      const documents = await readLgl(path)
      const events = documents.length > 0 ? [] : await readEventPlaces(path)
      if (documents.length + events.length === 0)
        throw new OnrecordError(
          'inputEmpty',
          `"${path}" holds neither marked texts (.xml) nor a table of events with places (.csv).`,
        )
      const score = documents.length > 0 ? scorePlaces(documents, finder) : scoreEventPlaces(events, finder)
      if (options.format === 'json') await terminal.result(JSON.stringify(score, null, 1))
      else await terminal.result(visible(format(score, terminal.columns)))
      await holdFloors(terminal, options, { [score.set]: toRatePoints(score.figures) })
    })
}

/** The project's own gazetteer: what a user added does not change a score. */
async function openFinder(): Promise<PlaceFinder> {
  const { fold, hintsOf, openGazetteer, resolveNames } = await import('../interpret/index.ts')
  const gazetteer = await openGazetteer('')
  return {
    choose: (text, ranges, outlet) => {
      const hints = hintsOf(gazetteer, { url: null, dateline: null, outlet })
      return resolveNames(gazetteer, text, { ranges, hints }).map(({ chosen }) => chosen)
    },
    find: (name) => gazetteer.find(fold(name)),
  }
}

function format(score: PlacesScore | EventPlacesScore, columns: number): string {
  const unit = 'misplaced' in score ? 'towns' : 'texts'
  const head = `${score.set} · ${score.documents.toLocaleString('en')} ${unit}, the names given`
  const far = 'misplaced' in score ? score.misplaced.map(({ town, km }) => `${town}: ${km} km off`) : []
  const tables = [head, formatTable(toColumns(rateHeadings), toRateRows(score.figures), columns)]
  return [...tables, ...(far.length > 0 ? [`Put at a namesake:\n${far.join('\n')}`] : [])].join('\n\n')
}
