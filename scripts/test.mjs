// `npm test`: every check and test of the project, then one plain line of counts. `npm run check`: what needs no build.
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { findChromium, howToGetChromium } from './chromium.mjs'

const execute = promisify(execFile)
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const scratch = mkdtempSync(join(tmpdir(), 'onrecord-test-'))
const quickOnly = process.argv[2] === 'check'
const counts = { passed: 0, failed: 0 }

if (!quickOnly && findChromium() === null) {
  console.error(howToGetChromium)
  console.log('0 passed, 1 failed')
  process.exit(1)
}

// Each of these waits for one core most of the time.
await Promise.all([
  run('format and lint', 'biome', ['check', '--error-on-warnings', '.']),
  run('types', 'tsc', ['--noEmit']),
  run('types of the page', 'svelte-check', [
    '--tsconfig',
    'src/web/tsconfig.json',
    '--fail-on-warnings',
    '--output',
    'human',
  ]),
  run('arrows between rooms', 'depcruise', [
    'src',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err',
  ]),
  run('nothing unused', 'knip', ['--no-progress']),
])
runVitest('unit')
if (!quickOnly) {
  await run('build', process.execPath, ['scripts/build.mjs'])
  await run('package', 'publint', ['--strict'])
  runVitest('whole')
}

rmSync(scratch, { recursive: true, force: true })
console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
process.exit(counts.failed > 0 ? 1 : 0)

async function run(label, program, args) {
  const started = performance.now()
  const bin = program === process.execPath ? program : join(root, 'node_modules', '.bin', program)
  const printed = await execute(bin, args, { cwd: root, maxBuffer: 1 << 28 }).then(
    () => null,
    (error) => error,
  )
  counts[printed === null ? 'passed' : 'failed']++
  console.log(
    `${printed === null ? 'ok    ' : 'FAILED'} ${label} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  )
  if (printed !== null) console.log(`${printed.stdout ?? ''}${printed.stderr ?? ''}`)
}

function runVitest(project) {
  const report = join(scratch, `${project}.json`)
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const { status } = spawnSync(join(root, 'node_modules', '.bin', 'vitest'), args, {
    cwd: root,
    stdio: 'inherit',
  })
  const before = counts.failed
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    counts.passed += numPassedTests
    // A file that can't be loaded fails with no test counted.
    const unloaded = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.every((one) => one.status !== 'failed'),
    )
    counts.failed += numFailedTests + unloaded.length
  } catch {
    counts.failed++
  }
  if (status !== 0 && counts.failed === before) counts.failed++
}
