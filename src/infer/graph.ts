import './no-telemetry.ts'
import { InferenceSession, type Tensor } from 'onnxruntime-node'
import { unusable } from './unusable.ts'

/** How ONNX Runtime runs a graph: on one core, and silent, since what goes wrong is said in a sentence. */
const options: InferenceSession.SessionOptions = {
  executionProviders: ['cpu'],
  graphOptimizationLevel: 'all',
  // A pattern of memory is kept for each shape of input, and every text has its own: 20 MB for nothing.
  enableMemPattern: false,
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  logSeverityLevel: 4,
}

/** A folder, as it is named in sentences, and where its files lie. */
interface GraphFolder<File extends string> {
  readonly folder: string
  readonly files: Readonly<Record<File, string>>
}

/** What a graph must take and give, by name. */
interface GraphNames<Output extends string, File extends string = string> {
  readonly file: File
  readonly inputs: readonly string[]
  readonly outputs: readonly Output[]
}

/** Numbers that a graph gave, row after row, with the lengths of their dimensions. */
export interface GraphOutput {
  readonly data: Float32Array
  readonly dims: readonly number[]
}

/** One ONNX file of a model folder, loaded. Whatever it fails in is a sentence that names folder and file. */
export class Graph<Output extends string> {
  private readonly folder: string
  private readonly names: GraphNames<Output>
  private readonly session: InferenceSession

  private constructor(folder: string, names: GraphNames<Output>, session: InferenceSession) {
    this.folder = folder
    this.names = names
    this.session = session
  }

  /** @throws OnrecordError modelUnusable when the file is no graph, asks for something else, or lacks an output */
  static async open<Output extends string, File extends string>(
    { folder, files }: GraphFolder<File>,
    names: GraphNames<Output, File>,
  ): Promise<Graph<Output>> {
    const { file } = names
    const session = await InferenceSession.create(files[file], options).catch((cause: unknown) => {
      throw unusable(folder, `${file} can't be loaded (${reasonOf(cause)})`, cause)
    })
    const graph = new Graph(folder, names, session)
    const strange = session.inputNames.find((name) => !names.inputs.includes(name))
    const lacking = names.outputs.find((name) => !session.outputNames.includes(name))
    if (strange === undefined && lacking === undefined) return graph
    await session.release()
    throw graph.unusable(
      strange === undefined ? `does not give "${lacking}"` : `asks for "${strange}", which is not given`,
    )
  }

  /**
   * @param shapes the length of each dimension of each output, null where any will do
   * @throws OnrecordError modelUnusable when the graph fails or gives another shape
   */
  async run(
    inputs: Readonly<Record<string, Tensor>>,
    shapes: Readonly<Record<Output, readonly (number | null)[]>>,
  ): Promise<Record<Output, GraphOutput>> {
    const given = await this.session.run(inputs).catch((cause: unknown) => {
      throw this.unusable(`fails on a text (${reasonOf(cause)})`, cause)
    })
    const outputs = this.names.outputs.map((name) => [name, this.toOutput(name, given[name], shapes[name])])
    return Object.fromEntries(outputs)
  }

  /** Gives its memory back. */
  release(): Promise<void> {
    return this.session.release()
  }

  private toOutput(name: string, given: Tensor | undefined, shape: readonly (number | null)[]): GraphOutput {
    const { data, dims = [] } = given ?? {}
    const fits = dims.length === shape.length && shape.every((one, at) => one === null || one === dims[at])
    if (data instanceof Float32Array && fits) return { data, dims }
    const expected = shape.map((one) => one ?? 'any').join(', ')
    throw this.unusable(
      `gives "${name}" as ${given?.type ?? 'nothing'} [${dims.join(', ')}], and not as float32 [${expected}]`,
    )
  }

  private unusable(why: string, cause?: unknown) {
    return unusable(this.folder, `${this.names.file} ${why}`, cause)
  }
}

/** Signs of a reason that are shown: ONNX Runtime can name a whole graph in it. */
const longestReason = 200

/** The first line of what ONNX Runtime says, without the full stop. */
function reasonOf(cause: unknown): string {
  const [line = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n')
  return line.trim().slice(0, longestReason).replace(/\.$/, '')
}
