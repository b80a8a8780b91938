/** The cosine of two vectors of length 1; null where one is unknown. */
export function cosine(a: Float32Array | null, b: Float32Array | null): number | null {
  if (a === null || b === null) return null
  let product = 0
  for (let at = 0; at < a.length; at++) product += (a[at] ?? 0) * (b[at] ?? 0)
  return product
}

/** The cosine of what is left of two vectors when the mean is taken off; null where one of the three is unknown. */
export function ownCosine(
  a: Float32Array | null,
  b: Float32Array | null,
  mean: Float32Array | null,
): number | null {
  if (a === null || b === null || mean === null) return null
  return cosine(ownPart(a, mean), ownPart(b, mean))
}

/** A side is in many pairs: what is its own is reckoned once. */
const ownParts = new WeakMap<Float32Array, WeakMap<Float32Array, Float32Array>>()

/** What is left of a vector without the mean, of length 1; zeros where nothing is. */
function ownPart(vector: Float32Array, mean: Float32Array): Float32Array {
  const known = ownParts.get(mean) ?? new WeakMap<Float32Array, Float32Array>()
  ownParts.set(mean, known)
  const before = known.get(vector)
  if (before) return before
  const left = mean.map((value, at) => (vector[at] ?? 0) - value)
  const length = Math.sqrt(left.reduce((sum, value) => sum + value * value, 0))
  const own = length === 0 ? left : left.map((value) => value / length)
  known.set(vector, own)
  return own
}
