import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { type OnnxGraph, type OnnxNode, onnx } from '../../test/support/onnx.ts'
import { readModelFolder } from './model-folder.ts'
import { Network } from './network.ts'

const labels = { cueLabels: ['O', 'B-cue', 'I-cue'], roleLabels: ['O', 'B-source'] }

/** Gives the numbers of an input of `rank` dimensions as columns, all alike. */
const columns = (input: string, output: string, rank: number, width: number): OnnxNode[] => [
  ['Cast', [input], `${output}Float`, { to: 1 }],
  ['Unsqueeze', [`${output}Float`], `${output}Column`, { axes: [rank] }],
  ['Concat', Array.from({ length: width }, () => `${output}Column`), output, { axis: rank }],
]

const encoder: OnnxGraph = {
  inputs: { ids: 2, marks: 2, words: 2 },
  nodes: [
    ...columns('words', 'states', 2, 4),
    ...columns('words', 'cues', 2, 3),
    ...columns('words', 'inner', 2, 3),
  ],
  outputs: ['states', 'cues', 'inner'],
}

/** Scores of a cue's words: the place of its first one and the number of the word's block, added up. */
const roles: OnnxGraph = {
  inputs: { states: 2, first: 1, last: 1, sentence: 1, block: 1, quoted: 1 },
  floats: ['states'],
  nodes: [
    ['Unsqueeze', ['first'], 'row', { axes: [1] }],
    ['Unsqueeze', ['block'], 'line', { axes: [0] }],
    ['Add', ['row', 'line'], 'sum'],
    ...columns('sum', 'roles', 2, 2),
  ],
  outputs: ['roles'],
}

/** Loads a model whose manifest has the right hashes of whatever its files hold. */
async function load(changes: Readonly<Record<string, Uint8Array>>) {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-network-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const given = {
    'encoder.onnx': onnx(encoder),
    'roles.onnx': onnx(roles),
    'vocab.txt': Buffer.from('[PAD]\n[UNK]\nsaid'),
    ...changes,
  }
  const files: Record<string, object> = {}
  for (const [name, bytes] of Object.entries(given)) {
    await writeFile(join(folder, name), bytes)
    files[name] = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  }
  const manifest = {
    format: 1,
    name: 'tiny',
    release: 1,
    language: 'en',
    ...labels,
    window: 16,
    piecesOfWord: 8,
    pieces: { pad: 0, unknown: 1, first: 0, afterParagraph: 0 },
    settings: { cueThreshold: 0.5, innerThreshold: 0.5, sourceBias: 0, contentBias: 0 },
    confidence: { intercept: 0, cue: 1, source: 1, content: 1, inner: 0 },
    files,
  }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return Network.load(await readModelFolder(folder, labels))
}

it('gives a row a word, and a table a cue', async () => {
  const network = await load({})
  const word = { word: 'said', sentence: 0, quoted: false }
  const { cues, roles: rolesOf } = await network.run([
    { ...word, block: 4 },
    { ...word, block: 5 },
  ])
  // The first piece of each word: one stands ahead, one between the blocks.
  expect([...cues]).toEqual([1, 1, 1, 3, 3, 3])
  const tables = await rolesOf([
    { first: 0, last: 0 },
    { first: 1, last: 1 },
  ])
  expect(tables.map((table) => [...table])).toEqual([
    [4, 4, 5, 5],
    [5, 5, 6, 6],
  ])
  await network.release()
})

it.each([
  [
    'bytes that are no graph',
    { 'encoder.onnx': Buffer.from('said') },
    /encoder\.onnx can't be loaded \(.+\)/,
  ],
  ['a graph for the other file', { 'roles.onnx': onnx(encoder) }, /roles\.onnx asks for "ids", which is not/],
  [
    'a missing output',
    { 'encoder.onnx': onnx({ ...encoder, outputs: ['states', 'cues'] }) },
    /encoder\.onnx does not give "inner"/,
  ],
  [
    'an output of other labels',
    {
      'roles.onnx': onnx({ ...roles, nodes: [...roles.nodes.slice(0, 3), ...columns('sum', 'roles', 2, 5)] }),
    },
    /roles\.onnx gives "roles" as float32 \[2, 2, 5\], and not as float32 \[2, 2, 2\]/,
  ],
  [
    'an output of one row a piece',
    {
      'encoder.onnx': onnx({
        ...encoder,
        nodes: [...encoder.nodes.slice(0, 6), ...columns('ids', 'inner', 2, 3)],
      }),
    },
    /encoder\.onnx gives "inner" as float32 \[1, 5, 3\], and not as float32 \[1, 2, 3\]/,
  ],
  [
    'a vocabulary with pieces that the graph does not know',
    {
      'encoder.onnx': onnx({
        ...encoder,
        nodes: [
          ['Gather', ['marks', 'ids'], 'known', { axis: 1 }],
          ...encoder.nodes.slice(0, 6),
          ...columns('words', 'inner', 2, 3),
        ],
      }),
      'vocab.txt': Buffer.from('piece\n'.repeat(9)),
    },
    /encoder\.onnx fails on a text \(.+\)/,
  ],
])('refuses %s in one sentence', async (_name, changes, message) => {
  const refused = load(changes)
  await expect(refused).rejects.toMatchObject({
    code: 'modelUnusable',
    message: expect.stringMatching(message),
  })
  await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining('\n') })
})
