import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** The folder of the project. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const main = join(root, 'dist', 'cli', 'main.js')

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

interface RunOptions {
  readonly cwd: string
  readonly input?: string | Uint8Array
  readonly env?: NodeJS.ProcessEnv
}

/** Starts the built program; the clock stands still. */
export function start(args: readonly string[], { cwd, env }: RunOptions): ChildProcess {
  return spawn(process.execPath, [main, ...args], {
    cwd,
    env: { ...process.env, ONRECORD_NOW: '2025-02-01T08:00:00Z', ONRECORD_LEDGER: undefined, ...env },
  })
}

/** Runs the built program to its end. */
export async function run(args: readonly string[], options: RunOptions): Promise<Ran> {
  const child = start(args, options)
  // A program that refuses before it has read its input closes the pipe.
  child.stdin?.on('error', () => {})
  child.stdin?.end(options.input)
  return finish(child)
}

/** What a started program printed, once it has ended. */
export function finish(child: ChildProcess): Promise<Ran> {
  const printed: { stdout: Buffer[]; stderr: Buffer[] } = { stdout: [], stderr: [] }
  child.stdout?.on('data', (chunk: Buffer) => printed.stdout.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => printed.stderr.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) =>
      resolve({
        status,
        stdout: Buffer.concat(printed.stdout).toString(),
        stderr: Buffer.concat(printed.stderr).toString(),
      }),
    )
  })
}

/** An empty folder that goes when the test ends. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
