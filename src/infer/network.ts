import { readFile } from 'node:fs/promises'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import type { Manifest } from './manifest.ts'
import type { ModelFolder } from './model-folder.ts'
import { WordPieces } from './word-pieces.ts'

/** Words of one window with what is known of each. Numbers of sentences and blocks may count from anywhere. */
export interface NetworkWord {
  readonly word: string
  readonly sentence: number
  readonly block: number
  readonly quoted: boolean
}

/** A stretch of words, both counted in. */
export interface WordRange {
  readonly first: number
  readonly last: number
}

/** What the network makes of a window; rows of log-probabilities, a row a word. */
export interface NetworkOutput {
  readonly cues: Float32Array
  readonly innerCues: Float32Array
  /** One table a cue, in their order. */
  roles(cues: readonly WordRange[]): Promise<Float32Array[]>
}

/** Cues given to the second pass together: it needs half a megabyte for each. */
const cuesAtOnce = 32

/** The two graphs of a model folder, loaded. Windows go through one by one, so that none bears on another. */
export class Network {
  readonly manifest: Manifest
  private readonly pieces: WordPieces
  private readonly encoder: InferenceSession
  private readonly roleHead: InferenceSession

  private constructor(
    manifest: Manifest,
    pieces: WordPieces,
    encoder: InferenceSession,
    roles: InferenceSession,
  ) {
    this.manifest = manifest
    this.pieces = pieces
    this.encoder = encoder
    this.roleHead = roles
  }

  /** Loads the graphs into this thread; each runs on one core. */
  static async load({ manifest, files }: ModelFolder): Promise<Network> {
    const options: InferenceSession.SessionOptions = {
      executionProviders: ['cpu'],
      graphOptimizationLevel: 'all',
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      logSeverityLevel: 3,
    }
    const vocabulary = await readFile(files['vocab.txt'], 'utf8')
    const encoder = await InferenceSession.create(files['encoder.onnx'], options)
    const roles = await InferenceSession.create(files['roles.onnx'], options)
    return new Network(manifest, new WordPieces(vocabulary, manifest.pieces.unknown), encoder, roles)
  }

  /** Pieces that a word takes of a window. */
  costOf(word: string): number {
    return Math.min(this.manifest.piecesOfWord, this.pieces.cut(word).length)
  }

  /** @param words at most as many as fit the manifest's window, a piece a paragraph and one ahead counted in */
  async run(words: readonly NetworkWord[]): Promise<NetworkOutput> {
    const { ids, marks, places } = this.toPieces(words)
    const row = (values: readonly number[]) => toTensor(values, [1, values.length])
    const { states, cues, inner } = await this.encoder.run({
      ids: row(ids),
      marks: row(marks),
      words: row(places),
    })
    if (!states || !cues || !inner) throw new Error('The encoder lacks an output.')
    const context = {
      states: new Tensor('float32', states.data as Float32Array, states.dims.slice(1)),
      sentence: toTensor(words.map(({ sentence }) => sentence)),
      block: toTensor(words.map(({ block }) => block)),
      quoted: toTensor(words.map(({ quoted }) => (quoted ? 1 : 0))),
    }
    return {
      cues: cues.data as Float32Array,
      innerCues: inner.data as Float32Array,
      roles: (ranges) => this.runRoles(context, ranges),
    }
  }

  async release(): Promise<void> {
    await Promise.all([this.encoder.release(), this.roleHead.release()])
  }

  private async runRoles(
    context: Readonly<Record<string, Tensor>>,
    cues: readonly WordRange[],
  ): Promise<Float32Array[]> {
    const tables: Float32Array[] = []
    for (let from = 0; from < cues.length; from += cuesAtOnce) {
      const some = cues.slice(from, from + cuesAtOnce)
      const { roles } = await this.roleHead.run({
        ...context,
        first: toTensor(some.map(({ first }) => first)),
        last: toTensor(some.map(({ last }) => last)),
      })
      if (!roles) throw new Error('The role head lacks its output.')
      const scores = roles.data as Float32Array
      const size = scores.length / some.length
      for (const index of some.keys()) tables.push(scores.slice(index * size, (index + 1) * size))
    }
    return tables
  }

  /** Piece numbers with their marks, and for each word the place of its first piece. */
  private toPieces(words: readonly NetworkWord[]) {
    const { first, afterParagraph } = this.manifest.pieces
    const ids = [first]
    const marks = [0]
    const places: number[] = []
    for (const [index, { word, block, quoted }] of words.entries()) {
      if (index > 0 && block !== words[index - 1]?.block) {
        ids.push(afterParagraph)
        marks.push(0)
      }
      places.push(ids.length)
      const mark = markOf(word, quoted)
      for (const piece of this.pieces.cut(word).slice(0, this.manifest.piecesOfWord)) {
        ids.push(piece)
        marks.push(mark)
      }
    }
    ids.push(afterParagraph)
    marks.push(0)
    return { ids, marks, places }
  }
}

/** 1 inside quotation marks; besides 0 no capital, 2 a capital, 4 two letters or more, all capital, 6 a digit. */
export function markOf(word: string, quoted: boolean): number {
  const inside = quoted ? 1 : 0
  if (/\p{Nd}/u.test(word)) return inside + 6
  const letters = word.match(/\p{L}/gu) ?? []
  const capitals = letters.filter((letter) => /\p{Lu}/u.test(letter)).length
  if (capitals === 0) return inside
  return inside + (letters.length > 1 && capitals === letters.length ? 4 : 2)
}

function toTensor(values: readonly number[], dims: readonly number[] = [values.length]): Tensor {
  return new Tensor('int64', BigInt64Array.from(values, BigInt), dims)
}
