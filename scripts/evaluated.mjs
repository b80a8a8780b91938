// What `onrecord evaluate ... --format json` prints, for the papers that are written from figures.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * A score for each name of `commands`, in its order: of FROM/NAME.json, or worked out now by the built program.
 * @param commands what follows `evaluate`, by name
 * @param from a folder; undefined to work them out
 */
export function readScores(commands, from) {
  return Object.fromEntries(
    Object.entries(commands).map(([name, command]) => [
      name,
      JSON.parse(from ? readFileSync(join(from, `${name}.json`), 'utf8') : evaluate(command)),
    ]),
  )
}

function evaluate(command) {
  const program = join(root, 'dist', 'cli', 'main.js')
  const args = [program, 'evaluate', ...command, '--format', 'json']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) {
    console.error(stderr || `"${args.join(' ')}" failed. Run "npm run build" first.`)
    process.exit(1)
  }
  return stdout
}
