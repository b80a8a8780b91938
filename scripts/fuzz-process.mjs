// The parent's side of a process that fuzzes one parser: it is told what to do by messages, and watched.
import { fork } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A process that has said nothing for so long hangs. Milliseconds. */
const silenceMs = 20_000
/** For a process to load its parser on a busy machine. Milliseconds. */
const startMs = 180_000
/** Parsers hold memory flat: what needs more than this is a find. */
const mostMegabytes = 1024

/**
 * @param {{ bundle: string, name: string, scratch: string }} which parser, where its code is and where its
 *   process writes down what it is about to parse
 */
export function openFuzzer({ bundle, name, scratch }) {
  const current = join(scratch, `${name}.current`)
  rmSync(current, { force: true })
  const child = fork(fileURLToPath(new URL('fuzz-child.mjs', import.meta.url)), [bundle, name, current], {
    execArgv: ['--enable-source-maps', `--max-old-space-size=${mostMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  let said = ''
  const isReady = new Promise((resolve) => {
    child.once('message', resolve)
    child.once('exit', resolve)
    setTimeout(resolve, startMs).unref()
  })
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-4000)
  })
  const lastInput = () => (existsSync(current) ? new Uint8Array(readFileSync(current)) : new Uint8Array())
  return {
    /** Fuzzes for `ms`; hands over finds as they come. */
    async run({ seed, ms, onProgress, onFind }) {
      await isReady
      let progress = { runs: 0, longestMs: 0 }
      return new Promise((resolve) => {
        let watch
        const end = (find) => {
          clearTimeout(watch)
          if (find) onFind({ bytes: lastInput(), ...find })
          child.removeAllListeners()
          child.kill('SIGKILL')
          resolve(progress)
        }
        const listen = () => {
          clearTimeout(watch)
          watch = setTimeout(
            () => end({ signature: 'hang', detail: `no answer for ${silenceMs / 1000} s` }),
            silenceMs,
          )
        }
        child.on('message', (message) => {
          listen()
          if (message.find) onFind(message.find)
          if (message.progress) progress = message.progress
          onProgress(progress)
          if (message.done) end(null)
        })
        child.on('exit', (code, signal) =>
          end({ signature: 'crash', detail: `the process ended (${signal ?? code})\n${said}` }),
        )
        listen()
        child.send({ kind: 'fuzz', seed, ms })
      })
    },
    /** The signature of what one input does; null where all is well. */
    async try(bytes, ms) {
      await isReady
      return new Promise((resolve) => {
        const end = (signature) => {
          clearTimeout(timer)
          child.removeAllListeners('message')
          child.removeAllListeners('exit')
          resolve(signature)
        }
        const timer = setTimeout(() => end('hang'), ms)
        child.on('message', ({ signature }) => end(signature))
        child.on('exit', () => end('crash'))
        child.send({ kind: 'try', bytes })
      })
    },
    close: () => child.kill('SIGKILL'),
  }
}
