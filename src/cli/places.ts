import { Command, Option } from 'commander'
import type { AddedSummary } from '../interpret/index.ts'
import type { Terminal } from './print.ts'
import { formatTable } from './table.ts'
import { plural } from './words.ts'

interface Options {
  readonly places?: string
}

/** `onrecord places`: places that the gazetteer lacks, from a country dump of GeoNames. */
export function placesCommand(terminal: Terminal): Command {
  const command = new Command('places')
    .description('add the places of a country, villages and all, to those that are known')
    .addHelpText(
      'after',
      `
Examples:
  onrecord places add UA.zip          of https://download.geonames.org/export/dump/
  onrecord places list
  onrecord places remove UA

What is added stands in a folder beside the ledger, and counts from the next text that is read.`,
    )
  for (const create of [addCommand, listCommand, removeCommand])
    command.addCommand(create(terminal).copyInheritedSettings(command))
  return command
}

function folderOption(): Option {
  return new Option(
    '--places <folder>',
    'the folder of added places (default: "onrecord-places" in the working folder)',
  ).env('ONRECORD_PLACES')
}

function addCommand(terminal: Terminal): Command {
  return new Command('add')
    .description('keep the settlements, regions and districts of a country dump of GeoNames')
    .argument('<file>', 'a dump: UA.txt, or the zip that holds it')
    .addOption(folderOption())
    .action(async (file: string, { places }: Options) => {
      const { addPlaces, placesFolder } = await import('../interpret/index.ts')
      const folder = places ?? placesFolder()
      const { name, places: count, countries } = await addPlaces(folder, file)
      terminal.say(
        `Added ${plural(count, 'place')} of ${countries.length > 9 ? plural(countries.length, 'country', 'countries') : countries.join(', ')} as "${name}" in ${folder}. The data is GeoNames’, CC BY 4.0: say so where you publish it.`,
      )
    })
}

function listCommand(terminal: Terminal): Command {
  return new Command('list')
    .description('what was added')
    .addOption(folderOption())
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .action(async ({ places, format }: Options & { format: 'table' | 'json' }) => {
      const { listAddedPlaces, placesFolder } = await import('../interpret/index.ts')
      const folder = places ?? placesFolder()
      const added = await listAddedPlaces(folder)
      if (format === 'json') await terminal.result(JSON.stringify(added, null, 1))
      else if (added.length === 0) terminal.say(`No places were added in ${folder}.`)
      else await terminal.result(formatTable(columns, added.map(toRow), terminal.columns))
    })
}

const columns = ['Name', 'Places', 'Countries', 'MB'].map((heading) => ({
  heading,
  flex: heading === 'Countries' ? 1 : 0,
}))

function toRow({ name, places, countries, bytes }: AddedSummary): string[] {
  return [name, places.toLocaleString('en'), countries.join(', '), (bytes / 1e6).toFixed(1)]
}

function removeCommand(terminal: Terminal): Command {
  return new Command('remove')
    .description('take out what was added under a name')
    .argument('<name>', 'as "onrecord places list" shows it')
    .addOption(folderOption())
    .action(async (name: string, { places }: Options) => {
      const { placesFolder, removePlaces } = await import('../interpret/index.ts')
      const folder = places ?? placesFolder()
      await removePlaces(folder, name)
      terminal.say(`Removed "${name}" from ${folder}.`)
    })
}
