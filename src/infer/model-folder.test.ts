import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, truncate, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readModelFolder } from './model-folder.ts'

const expected = { cueLabels: ['O', 'B-cue'], roleLabels: ['O', 'B-source'] }
const contents = { 'encoder.onnx': 'encoder', 'roles.onnx': 'roles', 'vocab.txt': '[PAD]\nsaid' }

const manifest = {
  format: 1,
  name: 'tiny',
  release: 3,
  language: 'en',
  ...expected,
  window: 256,
  piecesOfWord: 8,
  pieces: { pad: 0, unknown: 1, first: 2, afterParagraph: 3 },
  settings: { cueThreshold: 0.5, innerThreshold: 0.5, sourceBias: 0, contentBias: 0 },
  confidence: { intercept: 0, cue: 1, source: 1, content: 1, inner: 0 },
  files: Object.fromEntries(
    Object.entries(contents).map(([name, text]) => [
      name,
      { bytes: text.length, sha256: createHash('sha256').update(text).digest('hex') },
    ]),
  ),
}

let folder = ''
const writeManifest = (changes: object) =>
  writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, ...changes }))

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-model-'))
  for (const [name, text] of Object.entries(contents)) await writeFile(join(folder, name), text)
  await writeManifest({})
})
afterEach(() => rm(folder, { recursive: true }))

describe('readModelFolder', () => {
  it('gives manifest and files', async () => {
    const { manifest: read, files } = await readModelFolder(folder, expected)
    expect(read).toMatchObject({ name: 'tiny', release: 3 })
    expect(await readFile(files['vocab.txt'], 'utf8')).toBe('[PAD]\nsaid')
  })

  it('passes over keys that it does not know, in settings too', async () => {
    await writeManifest({ dev: {}, settings: { ...manifest.settings, repairQuotes: true } })
    const { manifest: read } = await readModelFolder(folder, expected)
    expect(read.settings).toEqual(manifest.settings)
  })

  it.each([
    ['a missing manifest', () => unlink(join(folder, 'manifest.json')), /no manifest\.json/],
    ['a missing file', () => unlink(join(folder, 'roles.onnx')), /no roles\.onnx/],
    ['a truncated file', () => truncate(join(folder, 'encoder.onnx'), 3), /has 3 bytes.*says 7/],
    [
      'another file of the same length',
      () => writeFile(join(folder, 'roles.onnx'), 'other'),
      /another sha256/,
    ],
    ['another format', () => writeManifest({ format: 2 }), /format 2.*format 1/],
    ['no format', () => writeManifest({ format: undefined }), /format unknown/],
    ['other labels', () => writeManifest({ cueLabels: ['O', 'B-verb'] }), /other labels \(O, B-verb/],
    ['a wrong field', () => writeManifest({ window: 'wide' }), /manifest\.json is wrong at "window"/],
    ['a manifest that is no JSON', () => writeFile(join(folder, 'manifest.json'), '{'), /no JSON/],
    ['a manifest that is a word', () => writeFile(join(folder, 'manifest.json'), 'null'), /format unknown/],
  ])('refuses %s in one sentence', async (_name, spoil, message) => {
    await spoil()
    await expect(readModelFolder(folder, expected)).rejects.toMatchObject({
      code: 'modelUnusable',
      message: expect.stringMatching(message),
    })
  })
})
