import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { emptyFolder, root } from './program.ts'

const execute = promisify(execFile)

/**
 * The packed package in an empty folder, with the packages it declares and no others. What npm would
 * fetch is linked from here, so that the test needs no network.
 */
async function installPacked(): Promise<string> {
  const folder = await emptyFolder()
  const { stdout } = await execute(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
    { cwd: root },
  )
  const [packed] = JSON.parse(stdout)
  const home = join(folder, 'node_modules', 'onrecord')
  await mkdir(home, { recursive: true })
  await execute('tar', ['-xzf', join(folder, packed.filename), '-C', home, '--strip-components=1'])
  const { dependencies } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))
  for (const name of Object.keys(dependencies)) {
    await mkdir(join(folder, 'node_modules', name, '..'), { recursive: true })
    await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  }
  return folder
}

describe('the packed package', () => {
  it('gives a working program and library in an empty folder', async () => {
    const cwd = await installPacked()
    await writeFile(join(cwd, 'report.txt'), 'Ostravia said that its troops had left Vellin.\n')
    const program = join(cwd, 'node_modules', 'onrecord', 'dist', 'cli', 'main.js')
    const extracted = await execute(process.execPath, [program, 'extract', 'report.txt'], { cwd })
    expect(JSON.parse(extracted.stdout).statements[0].cue[0].text).toBe('said')

    const script = `
      import { extractInputs, openExtractorPool, openLedger } from 'onrecord'
      import { Statement } from 'onrecord/core'
      const extractor = await openExtractorPool()
      for await (const { outcome } of extractInputs(['report.txt'], { extractor }))
        console.log(outcome.ok && outcome.value.statements.map((one) => Statement.parse(one).source[0].text).join())
      await extractor.close()
      const ledger = await openLedger('x.db', { create: true })
      console.log((await ledger.counts()).articles)
      await ledger.close()`
    await writeFile(join(cwd, 'use.mjs'), script)
    const used = await execute(process.execPath, ['use.mjs'], { cwd })
    expect(used.stdout).toBe('Ostravia\n0\n')
  })

  it('holds the program, the page and the papers, and no source, test or training', async () => {
    const home = join(await installPacked(), 'node_modules', 'onrecord')
    expect((await readdir(home)).toSorted()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'data',
      'dist',
      'model',
      'package.json',
    ])
    expect((await readdir(join(home, 'data'), { recursive: true })).toSorted()).toEqual([
      'parties',
      'parties/bodies.csv',
      'parties/posts.csv',
      'parties/sources.csv',
      'parties/states.csv',
      'places',
      'places/NOTICE.md',
      'places/world.tsv.br',
    ])
    expect((await readdir(join(home, 'model'))).toSorted()).toEqual([
      'LICENSE-WEIGHTS',
      'MODEL_CARD.md',
      'README.md',
      'embedder',
      'encoder.onnx',
      'manifest.json',
      'roles.onnx',
      'vocab.txt',
    ])
    expect((await readdir(join(home, 'model', 'embedder'))).toSorted()).toEqual([
      'LICENSE-WEIGHTS',
      'embedder.onnx',
      'manifest.json',
    ])
    expect(await readdir(join(home, 'dist', 'web'))).toContain('index.html')
    expect(
      (await readdir(join(home, 'dist'), { recursive: true })).filter((file) => file.includes('.test.')),
    ).toEqual([])
  })
})
