import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { Command, Option } from 'commander'
import { OnrecordError } from '../core/index.ts'
import { ledgerOption } from './options.ts'
import type { Terminal } from './print.ts'
import { withLedger } from './with-ledger.ts'

interface ServeOptions {
  readonly ledger: string
  readonly host: string
  readonly port: number
}

/** `onrecord serve` */
export function serveCommand(terminal: Terminal): Command {
  return new Command('serve')
    .description('show the ledger in a browser')
    .addOption(ledgerOption())
    .addOption(
      new Option('--port <port>', 'the port')
        .env('ONRECORD_PORT')
        .default(4321)
        .argParser((text: string) => toPort(text)),
    )
    .option(
      '--host <address>',
      'the address to listen on; beyond this machine a token is needed to read',
      '127.0.0.1',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  onrecord serve\n  onrecord serve --ledger samples.db --port 8080\n\nCtrl-C stops it.',
    )
    .action((options: ServeOptions) => serve(terminal, options))
}

function toPort(text: string): number {
  const port = Number(text)
  if (text.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65535)
    throw new OnrecordError('usage', `--port takes a number from 0 to 65535, not "${text}".`)
  return port
}

async function serve(terminal: Terminal, { ledger, host, port }: ServeOptions): Promise<void> {
  const { isLoopback, serveLedger } = await import('../server/index.ts')
  const webFolder = fileURLToPath(new URL('../web', import.meta.url))
  const token = isLoopback(host) ? null : randomBytes(24).toString('base64url')
  const onFault = (error: Error) => terminal.say(error.stack ?? error.message)
  await withLedger(ledger, async (open) => {
    const completion = () => import('../pipeline/index.ts')
    const { url, close } = await serveLedger({
      ledger: open,
      webFolder,
      host,
      port,
      token,
      completion,
      onFault,
    })
    terminal.say(`Onrecord shows ${ledger} at ${url}${token === null ? '' : `/?token=${token}`}`)
    if (token !== null)
      terminal.say(
        'Whoever has this address can read the ledger. Words travel unencrypted: use it in a network you trust.',
      )
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve)
      process.once('SIGTERM', resolve)
    })
    await close()
  })
}
