/** Of a sentence's 384 numbers none is nearer to 1 than this in practice; what is, is cut. */
const largest = 0.4

/**
 * A vector of length 1 in a byte for each number, for keeping.
 * @returns a cosine of two that are packed and unpacked is off by less than 0.01
 */
export function packVector(vector: Float32Array): Int8Array {
  return Int8Array.from(vector, (value) => Math.max(-127, Math.min(127, Math.round((127 * value) / largest))))
}

/** The vector again, of length 1. */
export function unpackVector(bytes: Int8Array): Float32Array {
  const length = Math.sqrt(bytes.reduce((sum, value) => sum + value * value, 0))
  return Float32Array.from(bytes, (value) => (length === 0 ? 0 : value / length))
}
