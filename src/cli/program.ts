import { createRequire } from 'node:module'
import { Command } from 'commander'
import { backupCommand } from './backup.ts'
import { claimsCommand, positionsCommand } from './claims.ts'
import { decideCommands, reviewsCommand } from './decide.ts'
import { diffCommand } from './diff.ts'
import { evaluateCommand } from './evaluate.ts'
import { exportCommand } from './export.ts'
import { extractCommand } from './extract.ts'
import { articlesCommand, statementsCommand } from './lists.ts'
import { placesCommand } from './places.ts'
import type { Terminal } from './print.ts'
import { readCommand } from './read.ts'
import { redactCommand } from './redact.ts'
import { relinkCommand } from './relink.ts'
import { searchCommand } from './search.ts'
import { serveCommand } from './serve.ts'
import { showCommand } from './show.ts'
import { verifyCommand } from './verify.ts'

const { version } = createRequire(import.meta.url)('onrecord/package.json')

/** The whole command line. */
export function createProgram(terminal: Terminal): Command {
  const program = new Command('onrecord')
    .description('The ledger of who said what in contested news.')
    .version(String(version))
    .exitOverride()
    .showHelpAfterError('Type "onrecord --help" or "onrecord COMMAND --help" for help.')
    .configureHelp({ helpWidth: Math.min(terminal.columns, 100), sortSubcommands: false })
    .addHelpText(
      'after',
      `
Examples:
  onrecord extract report.html --format table     who says what in one report
  onrecord read reports/ wire.jsonl               the same, kept in onrecord.db
  onrecord search "prisoner exchange"             find words in articles and statements
  onrecord claims --order contested               who says it is so, and who denies it
  onrecord serve                                  look at it in a browser
  onrecord verify                                 check that nothing was changed

Results go to standard output, everything else to standard error.`,
    )
  const commands = [
    extractCommand,
    readCommand,
    articlesCommand,
    statementsCommand,
    claimsCommand,
    positionsCommand,
    searchCommand,
    showCommand,
    diffCommand,
    decideCommands,
    reviewsCommand,
    relinkCommand,
    serveCommand,
    placesCommand,
    exportCommand,
    verifyCommand,
    backupCommand,
    redactCommand,
    evaluateCommand,
  ]
  const made = commands.flatMap((create) => create(terminal))
  for (const command of made) program.addCommand(command.copyInheritedSettings(program))
  return program
}
