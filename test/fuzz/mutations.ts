import fc from 'fast-check'
import type { FuzzedParser } from './parser.ts'

/** Inputs grow to this, unless a parser's need less: what takes a second for so little is too slow. */
const usualMostBytes = 200_000

/** Places are shares of the input, so that an edit fits whatever the edits before it left. */
const share = fc.nat(0xffff)

const telling = [
  '',
  '\0',
  '\r\n',
  '\uFEFF',
  '\\ud800',
  '\u2028',
  '😀',
  'é',
  ' '.repeat(40),
  '9'.repeat(30),
  '-1',
  '%00',
  '&#0;',
]

type Edit =
  | { readonly kind: 'put'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'overwrite'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'take'; readonly at: number; readonly length: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  | { readonly kind: 'swap'; readonly at: number; readonly length: number; readonly with: number }
  | { readonly kind: 'cut'; readonly at: number }
  | {
      readonly kind: 'graft'
      readonly at: number
      readonly seed: Uint8Array
      readonly from: number
      readonly length: number
    }

/** Inputs for a parser: one of its seeds with up to eight edits, and now and then bytes of no seed at all. */
export function inputsOf({
  seeds,
  words,
  mostBytes = usualMostBytes,
}: FuzzedParser): fc.Arbitrary<Uint8Array> {
  const seed = seeds.length > 0 ? fc.constantFrom(...seeds) : fc.constant(new Uint8Array())
  const word = fc.constantFrom(...telling, ...words).map((text) => new TextEncoder().encode(text))
  const bytes = fc.oneof({ arbitrary: word, weight: 3 }, fc.uint8Array({ minLength: 1, maxLength: 8 }))
  const few = fc.oneof(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 2000 }))
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({ kind: fc.constant('put'), at: share, bytes }),
    fc.record({ kind: fc.constant('overwrite'), at: share, bytes }),
    fc.record({ kind: fc.constant('take'), at: share, length: few }),
    fc.record({
      kind: fc.constant('repeat'),
      at: share,
      length: few,
      times: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 20_000 })),
    }),
    fc.record({ kind: fc.constant('swap'), at: share, length: few, with: share }),
    fc.record({ kind: fc.constant('cut'), at: share }),
    fc.record({ kind: fc.constant('graft'), at: share, seed, from: share, length: few }),
  )
  const edited = fc
    .tuple(seed, fc.array(edit, { minLength: 1, maxLength: 8 }))
    .map(([start, edits]) =>
      edits.reduce((input, edit) => apply(input, edit, mostBytes).subarray(0, mostBytes), start),
    )
  return fc.oneof({ arbitrary: edited, weight: 19 }, fc.uint8Array({ maxLength: 300 }))
}

function apply(input: Uint8Array, edit: Edit, mostBytes: number): Uint8Array {
  const at = placeOf(edit.at, input)
  const [before, after] = [input.subarray(0, at), input.subarray(at)]
  switch (edit.kind) {
    case 'put':
      return join(before, edit.bytes, after)
    case 'overwrite':
      return join(before, edit.bytes, after.subarray(edit.bytes.length))
    case 'take':
      return join(before, after.subarray(edit.length))
    case 'cut':
      return before
    case 'repeat': {
      const piece = after.subarray(0, edit.length)
      const room = Math.max(0, mostBytes - input.length)
      const times = Math.min(edit.times, Math.floor(room / Math.max(1, piece.length)))
      return join(before, ...Array.from({ length: times }, () => piece), after)
    }
    case 'swap': {
      const other = input.subarray(placeOf(edit.with, input)).subarray(0, edit.length)
      return join(before, other, after.subarray(edit.length))
    }
    case 'graft': {
      const from = placeOf(edit.from, edit.seed)
      return join(before, edit.seed.subarray(from, from + edit.length), after)
    }
  }
}

function placeOf(at: number, input: Uint8Array): number {
  return Math.floor((at / 0x10000) * (input.length + 1))
}

function join(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces))
}
