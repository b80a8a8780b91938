import { Command, Option } from 'commander'
import { scoreClaimsPart } from './evaluate-links-claims.ts'
import { scoreEcbplusPart } from './evaluate-links-ecbplus.ts'
import { scoreLossesPart, scoreNumbersPart } from './evaluate-links-numbers.ts'
import { scoreOriginsPart } from './evaluate-links-origins.ts'
import type { LinksOptions, LinksPart } from './evaluate-links-part.ts'
import { scoreStsPart } from './evaluate-links-sts.ts'
import type { Terminal } from './print.ts'

/** In the order in which they run. */
const parts: Readonly<Record<string, LinksPart>> = {
  origins: scoreOriginsPart,
  numbers: scoreNumbersPart,
  losses: scoreLossesPart,
  claims: scoreClaimsPart,
  sts: scoreStsPart,
  ecbplus: scoreEcbplusPart,
}

/** `onrecord evaluate links`: how articles and statements are brought together. */
export function linksCommand(terminal: Terminal): Command {
  return new Command('links')
    .description(
      'score how articles and statements are brought together: copies and rewrites of one text, numbers',
    )
    .option('--pairs <folder>', 'pairs of sentences: sts-headlines, ecbplus', '../shared/data/links')
    .option(
      '--weights <file>',
      'write the weights of a pair scorer there: with --only ecbplus, or claims (fitted on model/train/stories)',
    )
    .option('--articles <file>', 'JSON Lines with the articles', '../shared/data/news/ukraine-media.jsonl')
    .option('--labels <folder>', 'labels: offsets and the sha256 of the text', 'model/eval/links')
    .addOption(
      new Option('--half <half>', 'which part of the pairs')
        .choices(['open', 'sealed', 'fresh'])
        .default('open'),
    )
    .addOption(new Option('--only <part>', 'one part').choices(Object.keys(parts)))
    .option(
      '--story <name>',
      'the story whose numbers are compared and whose statements are gathered',
      'nord-stream',
    )
    .option(
      '--losses <file>',
      'reports of losses, compared with each other',
      '../shared/data/numbers/losses/losses.csv',
    )
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .option('--floors [file]', 'fail when a figure is below its floor (default: model/eval/floors.json)')
    .action(async (options: LinksOptions) => {
      if (options.half !== 'open')
        terminal.say(
          `The ${options.half} pairs are scored once, at the end of a piece of work: choose nothing by these figures.`,
        )
      for (const [name, part] of Object.entries(parts))
        if (options.only === undefined || options.only === name) await part(terminal, options)
    })
}
