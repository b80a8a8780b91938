import { readFile } from 'node:fs/promises'
import { Tensor } from 'onnxruntime-node'
import { Graph } from './graph.ts'
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

type Encoder = Graph<'states' | 'cues' | 'inner'>
type RoleHead = Graph<'roles'>

/** Piece numbers with their marks, and for each word the place of its first piece. */
interface PieceRows {
  readonly ids: readonly number[]
  readonly marks: readonly number[]
  readonly places: readonly number[]
}

/** What the role head takes besides cues, and of how many words it is. */
interface RoleContext {
  readonly words: number
  readonly inputs: Readonly<Record<string, Tensor>>
}

/** The two graphs of a model folder, loaded. Windows go through one by one, so that none bears on another. */
export class Network {
  readonly manifest: Manifest
  private readonly pieces: WordPieces
  private readonly encoder: Encoder
  private readonly roleHead: RoleHead

  private constructor(manifest: Manifest, pieces: WordPieces, encoder: Encoder, roles: RoleHead) {
    this.manifest = manifest
    this.pieces = pieces
    this.encoder = encoder
    this.roleHead = roles
  }

  /**
   * Loads the graphs into this thread and tries them; each runs on one core.
   * @throws OnrecordError modelUnusable when a graph can't be loaded, fails, or takes or gives something else
   */
  static async load(model: ModelFolder): Promise<Network> {
    const { manifest, files } = model
    const vocabulary = await readFile(files['vocab.txt'], 'utf8')
    const encoder = await Graph.open(model, {
      file: 'encoder.onnx',
      inputs: ['ids', 'marks', 'words'],
      outputs: ['states', 'cues', 'inner'],
    })
    const roles = await Graph.open(model, {
      file: 'roles.onnx',
      inputs: ['states', 'first', 'last', 'sentence', 'block', 'quoted'],
      outputs: ['roles'],
    })
    const network = new Network(manifest, new WordPieces(vocabulary, manifest.pieces.unknown), encoder, roles)
    try {
      await network.try()
    } catch (error) {
      await network.release()
      throw error
    }
    return network
  }

  /** Pieces that a word takes of a window. */
  costOf(word: string): number {
    return Math.min(this.manifest.piecesOfWord, this.pieces.cut(word).length)
  }

  /**
   * @param words at most as many as fit the manifest's window, a piece a paragraph and one ahead counted in
   * @throws OnrecordError modelUnusable
   */
  run(words: readonly NetworkWord[]): Promise<NetworkOutput> {
    return this.encode(words, this.toPieces(words))
  }

  async release(): Promise<void> {
    await Promise.all([this.encoder.release(), this.roleHead.release()])
  }

  /** Two words and two cues, with the pieces of the greatest numbers: a graph that takes these takes any text. */
  private async try(): Promise<void> {
    const word: NetworkWord = { word: '', sentence: 0, block: 0, quoted: true }
    const { pad, unknown, first, afterParagraph } = this.manifest.pieces
    const ids = [first, this.pieces.last, unknown, pad, afterParagraph]
    const pieces = { ids, marks: [0, mostMark, mostMark, 0, 0], places: [1, 2] }
    const output = await this.encode([word, { ...word, sentence: 1, block: 1 }], pieces)
    await output.roles([
      { first: 0, last: 0 },
      { first: 0, last: 1 },
    ])
  }

  private async encode(
    words: readonly NetworkWord[],
    { ids, marks, places }: PieceRows,
  ): Promise<NetworkOutput> {
    const row = (values: readonly number[]) => toTensor(values, [1, values.length])
    const scores = [1, words.length, this.manifest.cueLabels.length]
    const { states, cues, inner } = await this.encoder.run(
      { ids: row(ids), marks: row(marks), words: row(places) },
      { states: [1, words.length, null], cues: scores, inner: scores },
    )
    const inputs = {
      states: new Tensor('float32', states.data, states.dims.slice(1)),
      sentence: toTensor(words.map(({ sentence }) => sentence)),
      block: toTensor(words.map(({ block }) => block)),
      quoted: toTensor(words.map(({ quoted }) => (quoted ? 1 : 0))),
    }
    return {
      cues: cues.data,
      innerCues: inner.data,
      roles: (ranges) => this.runRoles({ words: words.length, inputs }, ranges),
    }
  }

  private async runRoles(
    { words, inputs }: RoleContext,
    cues: readonly WordRange[],
  ): Promise<Float32Array[]> {
    const tables: Float32Array[] = []
    const width = this.manifest.roleLabels.length
    const size = words * width
    for (let from = 0; from < cues.length; from += cuesAtOnce) {
      const some = cues.slice(from, from + cuesAtOnce)
      const first = toTensor(some.map((cue) => cue.first))
      const last = toTensor(some.map((cue) => cue.last))
      const shapes = { roles: [some.length, words, width] }
      const { roles } = await this.roleHead.run({ ...inputs, first, last }, shapes)
      for (const index of some.keys()) tables.push(roles.data.slice(index * size, (index + 1) * size))
    }
    return tables
  }

  private toPieces(words: readonly NetworkWord[]): PieceRows {
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

/** The greatest of `markOf`. */
const mostMark = 7

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
