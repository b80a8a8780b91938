import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type OnnxGraph, onnx } from '../../test/support/onnx.ts'
import { Embedder } from './embedder.ts'
import { readEmbedderFolder } from './embedder-folder.ts'

/** Gives the sum of the pieces' numbers, and how many pieces count twice. */
const sum: OnnxGraph = {
  inputs: { ids: 1, twice: 2 },
  floats: ['twice'],
  nodes: [
    ['Cast', ['ids'], 'float', { to: 1 }],
    ['ReduceSum', ['float'], 'total', { axes: [0], keepdims: 1 }],
    ['ReduceSum', ['twice'], 'counts', { axes: [1], keepdims: 0 }],
    ['Concat', ['total', 'counts'], 'vector', { axis: 0 }],
  ],
  outputs: ['vector'],
}

/** A folder whose manifest was written for these files, with the vocabulary above it. */
async function folderOf(changes: object = {}, graph = onnx(sum)): Promise<string> {
  const above = await mkdtemp(join(tmpdir(), 'onrecord-embedder-'))
  onTestFinished(() => rm(above, { recursive: true }))
  const folder = join(above, 'embedder')
  await mkdir(folder)
  const given = { 'embedder.onnx': graph, '../vocab.txt': Buffer.from('[PAD]\n[UNK]\ntroops\nleft') }
  const files: Record<string, object> = {}
  for (const [name, bytes] of Object.entries(given)) {
    await writeFile(join(folder, name), bytes)
    files[name] = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  }
  const pieces = { unknown: 1, first: 100, last: 200 }
  const manifest = {
    format: 1,
    name: 'tiny',
    release: 2,
    language: 'en',
    width: 2,
    window: 16,
    pieces,
    files,
  }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, ...changes }))
  return folder
}

const load = async (folder: string) => {
  const embedder = await Embedder.load(await readEmbedderFolder(folder))
  onTestFinished(() => embedder.release())
  return embedder
}

describe('Embedder', () => {
  it.each([
    ['Troops left', 305],
    ['  troops\n\nleft ', 305],
    ['', 300],
    ['troops zz', 303],
    ['left '.repeat(100), 300 + 14 * 3],
  ])('gives %j to the graph between the first and the last piece, as much as fits', async (text, total) => {
    const embedder = await load(await folderOf())
    expect((await embedder.embed(text))[0]).toBe(total)
    expect(embedder).toMatchObject({ name: 'tiny/2', width: 2 })
  })

  it.each([
    ['the words of a part', [{ start: 7, end: 11 }], 1],
    ['a word of which only a sign is in a part', [{ start: 6, end: 8 }], 1],
    ['no word of a part without one', [{ start: 6, end: 7 }], 5],
    ['all alike where none is told', [], 5],
  ])('counts twice %s', async (_what, twice, count) => {
    const embedder = await load(await folderOf())
    const [, counts] = await embedder.embed('troops left troops', twice)
    expect(counts).toBe(count)
  })

  it('gives a text alone what it gives among others that go through at once', async () => {
    const embedder = await load(await folderOf())
    const texts = Array.from({ length: 50 }, (_, at) => 'troops left '.repeat(at % 9))
    const together = await Promise.all(texts.map((text) => embedder.embed(text)))
    for (const [at, text] of texts.entries()) expect(await embedder.embed(text)).toEqual(together[at])
  })

  it('refuses a graph that gives vectors of another width', async () => {
    const folder = await readEmbedderFolder(await folderOf({ width: 3 }))
    await expect(Embedder.load(folder)).rejects.toMatchObject({ code: 'modelUnusable' })
  })
})

describe('readEmbedderFolder', () => {
  it.each([
    ['another vocabulary', '../vocab.txt', /\.\.\/vocab\.txt has 5 bytes/],
    ['another graph', 'embedder.onnx', /embedder\.onnx has 5 bytes/],
  ])('refuses %s', async (_name, file, message) => {
    const folder = await folderOf()
    await writeFile(join(folder, file), 'other')
    await expect(readEmbedderFolder(folder)).rejects.toMatchObject({
      code: 'modelUnusable',
      message: expect.stringMatching(message),
    })
  })

  it('refuses a manifest of another kind of model', async () => {
    await expect(readEmbedderFolder(await folderOf({ width: undefined }))).rejects.toMatchObject({
      message: expect.stringMatching(/manifest\.json is wrong at "width"/),
    })
  })
})
