/** A step of a graph: `['Cast', ['ids'], 'cues', { to: 1 }]`. */
export type OnnxNode = readonly [
  op: string,
  inputs: readonly string[],
  output: string,
  attributes?: Readonly<Record<string, number | readonly number[]>>,
]

export interface OnnxGraph {
  /** Names and numbers of dimensions of int64 tensors. */
  readonly inputs: Readonly<Record<string, number>>
  readonly nodes: readonly OnnxNode[]
  readonly outputs: readonly string[]
  /** Inputs among these that are float32. */
  readonly floats?: readonly string[]
}

/** Element types and attribute types of onnx.proto. */
const element = { float32: 1, int64: 7 }
const attribute = { int: 2, ints: 7 }
/** In 11 `Unsqueeze` takes its axes as an attribute, which is less to write. */
const opset = 11

/** The bytes of an ONNX file, after onnx.proto. Outputs are float32. */
export function onnx({ inputs, nodes, outputs, floats = [] }: OnnxGraph): Uint8Array {
  const taken = Object.entries(inputs).map(([name, rank]) =>
    field(11, describeValue(name, floats.includes(name) ? element.float32 : element.int64, rank)),
  )
  const graph = [
    ...nodes.map((node) => field(1, nodeOf(node))),
    field(2, text('test')),
    ...taken,
    ...outputs.map((name) => field(12, describeValue(name, element.float32, null))),
  ]
  const version = [...field(1, text('')), ...number(2, opset)]
  return Uint8Array.from([...number(1, 6), ...field(7, graph.flat()), ...field(8, version)])
}

function nodeOf([op, inputs, output, attributes = {}]: OnnxNode): number[] {
  const values = Object.entries(attributes).flatMap(([name, value]) => {
    const [type, numbers] =
      typeof value === 'number'
        ? [attribute.int, number(3, value)]
        : [attribute.ints, value.flatMap((one) => number(8, one))]
    return field(5, [...field(1, text(name)), ...numbers, ...number(20, type)])
  })
  return [
    ...inputs.flatMap((name) => field(1, text(name))),
    ...field(2, text(output)),
    ...field(4, text(op)),
  ].concat(values)
}

function describeValue(name: string, type: number, rank: number | null): number[] {
  const dimension = (at: number) => field(1, field(2, text(`${name}${at}`)))
  const shape = rank === null ? [] : field(2, Array.from({ length: rank }, (_, at) => dimension(at)).flat())
  return [...field(1, text(name)), ...field(2, field(1, [...number(1, type), ...shape]))]
}

function text(words: string): number[] {
  return [...Buffer.from(words)]
}

/** A field with bytes in it. */
function field(tag: number, bytes: readonly number[]): number[] {
  return [...varint(tag * 8 + 2), ...varint(bytes.length), ...bytes]
}

function number(tag: number, value: number): number[] {
  return [...varint(tag * 8), ...varint(value)]
}

function varint(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >>> 7)]
}
