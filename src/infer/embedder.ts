import { readFile } from 'node:fs/promises'
import { Tensor } from 'onnxruntime-node'
import { type EmbedderFolder, embedderName } from './embedder-folder.ts'
import type { Embedding } from './embedding.ts'
import { Graph } from './graph.ts'
import { WordPieces } from './word-pieces.ts'

/**
 * Sentences as vectors: the mean over all pieces, and the mean over those that count twice, added up. Each goes through alone: 8 bits take their range from all that is given at once, so that a sentence among fifty would
 * get other numbers than by itself.
 */
export class Embedder implements Embedding {
  /** Name and release: vectors of two of them never meet. */
  readonly name: string
  /** Numbers of a vector. */
  readonly width: number
  private readonly model: EmbedderFolder
  private readonly pieces: WordPieces
  private readonly graph: Graph<'vector'>

  private constructor(model: EmbedderFolder, pieces: WordPieces, graph: Graph<'vector'>) {
    this.name = embedderName(model.manifest)
    this.width = model.manifest.width
    this.model = model
    this.pieces = pieces
    this.graph = graph
  }

  /**
   * Loads the graph into this thread and tries it; it runs on one core.
   * @throws OnrecordError modelUnusable
   * @example const embedder = await Embedder.load(await readEmbedderFolder('model/embedder'))
   */
  static async load(model: EmbedderFolder): Promise<Embedder> {
    const vocabulary = await readFile(model.files['../vocab.txt'], 'utf8')
    const names = { file: 'embedder.onnx', inputs: ['ids', 'twice'], outputs: ['vector'] } as const
    const graph = await Graph.open(model, names)
    const pieces = new WordPieces(vocabulary, model.manifest.pieces.unknown)
    const embedder = new Embedder(model, pieces, graph)
    try {
      await embedder.run([{ id: pieces.last, isTwice: true }])
    } catch (error) {
      await graph.release()
      throw error
    }
    return embedder
  }

  /** See `Embedding`. */
  embed(text: string, twice: readonly { start: number; end: number }[] = []): Promise<Float32Array> {
    const pieces: Piece[] = []
    for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
      const end = index + word.length
      const isTwice = twice.some((part) => part.start < end && index < part.end)
      for (const id of this.pieces.cut(word)) pieces.push({ id, isTwice })
    }
    return this.run(pieces)
  }

  /** Gives its memory back. */
  release(): Promise<void> {
    return this.graph.release()
  }

  private async run(given: readonly Piece[]): Promise<Float32Array> {
    const { window, pieces: marks } = this.model.manifest
    const pieces = given.slice(0, window - 2)
    const areAlike = pieces.every(({ isTwice }) => !isTwice)
    const weight = (isTwice: boolean) => Number(areAlike || isTwice)
    const ids = [marks.first, ...pieces.map(({ id }) => id), marks.last]
    const twice = [weight(false), ...pieces.map(({ isTwice }) => weight(isTwice)), weight(false)]
    const inputs = {
      ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), [ids.length]),
      twice: new Tensor('float32', Float32Array.from(twice), [1, ids.length]),
    }
    const { vector } = await this.graph.run(inputs, { vector: [this.width] })
    return vector.data
  }
}

interface Piece {
  readonly id: number
  readonly isTwice: boolean
}
