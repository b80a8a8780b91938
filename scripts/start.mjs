// `npm start`: build, read the sample reports into samples.db (or the files given into onrecord.db), serve.
import { spawn, spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const program = join(root, 'dist', 'cli', 'main.js')
const files = process.argv.slice(2)
const ledger = files.length > 0 ? 'onrecord.db' : 'samples.db'
const inputs = files.length > 0 ? files : ['--sample', join(root, 'examples', 'samples')]

build()
const reading = spawnSync(process.execPath, [program, 'read', '--ledger', ledger, ...inputs], {
  stdio: 'inherit',
})
// 1 says that some input failed: what was read is worth a look all the same. Anything else is no start.
if (reading.status !== 0 && reading.status !== 1) process.exit(reading.status ?? 1)

const serving = spawn(process.execPath, [program, 'serve', '--ledger', ledger], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => serving.kill(signal))
serving.on('exit', (code) => process.exit(code ?? 0))
