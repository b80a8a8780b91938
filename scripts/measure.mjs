// `npm run measure`: figures about the built program that anybody can print again.
//   antecedents [PART]   whether sources stand for whom model/eval/antecedents says: open unless told, sealed, fresh, newest
//   inputs FOLDER        every file of FOLDER read: how many refused and why, time, memory, expectations met
//   predict FOLDER       statements of FOLDER/*.txt as a scorer of attribution corpora takes them, UTF-16 offsets
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { measureAntecedents } from './measure-antecedents.mjs'
import { measureInputs } from './measure-hostile.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const program = join(root, 'dist', 'cli', 'main.js')

const [what, input] = process.argv.slice(2)
if (what !== 'antecedents' && (input === undefined || !['inputs', 'predict'].includes(what))) {
  console.error('Say what to measure: npm run measure -- inputs FOLDER, predict FOLDER, or antecedents')
  process.exit(1)
}
build()
if (what === 'inputs') await measureInputs({ root, folder: input })
else if (what === 'predict') predict(input)
else await measureAntecedents({ root, program, half: input })

/** Outermost statements only: attribution corpora after PARC leave nested ones out. */
function predict(folder) {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
  const args = [program, 'extract', ...files.map((name) => join(folder, name))]
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  // A failed input prints no line: without all of them lines and names would not pair.
  if (status !== 0) throw new Error(stderr)
  const pairs = (spans) => spans.map(({ start, end }) => [start, end])
  for (const [at, line] of stdout.trimEnd().split('\n').entries()) {
    const statements = JSON.parse(line)
      .statements.filter(({ parent }) => parent === null)
      .map(({ source, cue, content }) => ({
        source: pairs(source),
        cue: pairs(cue),
        content: pairs(content),
      }))
    console.log(JSON.stringify({ doc: basename(files[at], '.txt'), statements }))
  }
}
