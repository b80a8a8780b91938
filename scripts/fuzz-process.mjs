// The parent's side of a process that fuzzes one parser: it is told what to do by messages, and watched.
import { fork } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A process hangs that worked so long, or did nothing so long, without a word. Milliseconds. */
const workMs = 10_000
const silenceMs = 120_000
const watchMs = 500
/** Parsers hold memory flat: what needs more than this is a find. */
const mostMegabytes = 1024
/** Linux counts a process's time in hundredths of a second. */
const tickMs = 10

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
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-4000)
  })
  const isReady = new Promise((resolve) => {
    child.once('message', resolve)
    child.once('exit', resolve)
  })
  const lastInput = () => (existsSync(current) ? new Uint8Array(readFileSync(current)) : new Uint8Array())

  /** Sends a task and hears its answers until one ends it, the process dies, or it hangs. */
  async function ask(task, onMessage) {
    await isReady
    return new Promise((resolve) => {
      const heard = { at: performance.now(), workMs: workOf(child.pid) }
      const end = (result) => {
        clearInterval(watch)
        child.removeAllListeners('message')
        child.removeAllListeners('exit')
        resolve(result)
      }
      const watch = setInterval(() => {
        const isStuck = workOf(child.pid) - heard.workMs > workMs || performance.now() - heard.at > silenceMs
        if (isStuck) end({ signature: 'hang', detail: `no answer after ${workMs / 1000} s of work` })
      }, watchMs)
      child.on('message', (message) => {
        Object.assign(heard, { at: performance.now(), workMs: workOf(child.pid) })
        if (onMessage(message)) end(null)
      })
      const died = (code, signal) =>
        end({ signature: 'crash', detail: `the process ended (${signal ?? code})\n${said}` })
      child.on('exit', died)
      if (child.exitCode === null && child.signalCode === null) child.send(task)
      else died(child.exitCode, child.signalCode)
    })
  }

  return {
    /** Fuzzes for `ms` of the processor's time; hands over finds as they come. */
    async run({ seed, ms, onProgress, onFind }) {
      let progress = { runs: 0, longestMs: 0, workMs: 0 }
      const broken = await ask({ kind: 'fuzz', seed, ms }, (message) => {
        if (message.find) onFind(message.find)
        if (message.progress) progress = message.progress
        onProgress(progress)
        return message.done
      })
      if (broken) onFind({ bytes: lastInput(), ...broken })
      child.kill('SIGKILL')
      return progress
    },
    /** The signature of what one input does; null where all is well. */
    async try(bytes) {
      let seen = null
      const broken = await ask({ kind: 'try', bytes }, ({ signature }) => {
        seen = signature
        return true
      })
      return broken?.signature ?? seen
    },
    close: () => child.kill('SIGKILL'),
  }
}

/** The processor's time that a process took, in milliseconds; where the system does not say, the clock's. */
function workOf(pid) {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return performance.now()
  // Its name, in brackets, can hold spaces.
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * tickMs
}
