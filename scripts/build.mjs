// Builds the program (tsdown) and the page (vite) into dist/, unless what is there is of these sources.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stampFile = join(root, 'dist', '.built')

/** @returns {string[]} every file below a folder, sorted */
function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

function sourceHash() {
  const hash = createHash('sha256')
  const settings = [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'tsdown.config.ts',
    'vite.config.ts',
    'svelte.config.js',
  ]
  const files = settings.map((name) => join(root, name)).filter((file) => existsSync(file))
  for (const file of [...files, ...filesBelow('src')]) {
    if (file.endsWith('.test.ts')) continue
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function run(program, args) {
  const bin = join(root, 'node_modules', '.bin', program)
  const { status, error, stdout, stderr } = spawnSync(bin, args, { cwd: root, encoding: 'utf8' })
  if (error || status !== 0) {
    console.error(`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}\nThe build failed in ${program}.`)
    process.exit(1)
  }
}

/** Builds what is out of date; says so only when there is something to do. */
export function build() {
  const hash = sourceHash()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return
  console.error('Building Onrecord ...')
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  run('tsdown', ['--logLevel', 'error'])
  run('vite', ['build', '--logLevel', 'warn'])
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, hash)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build()
