import { readFile } from 'node:fs/promises'
import { Tensor } from 'onnxruntime-node'
import { type EmbedderFolder, embedderName } from './embedder-folder.ts'
import { Graph } from './graph.ts'
import { WordPieces } from './word-pieces.ts'

/**
 * Sentences as vectors of length 1, so that the sum of products of two is the cosine: near 1 where they say the same.
 * Each goes through alone: 8 bits take their range from all that is given at once, so that a sentence among fifty would
 * get other numbers than by itself.
 */
export class Embedder {
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
    const graph = await Graph.open(model, { file: 'embedder.onnx', inputs: ['ids'], outputs: ['vector'] })
    const pieces = new WordPieces(vocabulary, model.manifest.pieces.unknown)
    const embedder = new Embedder(model, pieces, graph)
    try {
      await embedder.run([pieces.last])
    } catch (error) {
      await graph.release()
      throw error
    }
    return embedder
  }

  /**
   * The vector of a sentence or two; what does not fit the window is left out, of a text without words the vector is
   * that of nothing.
   * @throws OnrecordError modelUnusable
   */
  embed(text: string): Promise<Float32Array> {
    const words = text.split(/\s+/u).filter((word) => word !== '')
    return this.run(words.flatMap((word) => this.pieces.cut(word)))
  }

  /** Gives its memory back. */
  release(): Promise<void> {
    return this.graph.release()
  }

  private async run(pieces: readonly number[]): Promise<Float32Array> {
    const { window, pieces: marks } = this.model.manifest
    const ids = [marks.first, ...pieces.slice(0, window - 2), marks.last]
    const tensor = new Tensor('int64', BigInt64Array.from(ids, BigInt), [ids.length])
    const { vector } = await this.graph.run({ ids: tensor }, { vector: [this.width] })
    return vector.data
  }
}
