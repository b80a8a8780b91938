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
  let [product, ofA, ofB] = [0, 0, 0]
  for (let at = 0; at < mean.length; at++) {
    const [x, y] = [(a[at] ?? 0) - (mean[at] ?? 0), (b[at] ?? 0) - (mean[at] ?? 0)]
    product += x * y
    ofA += x * x
    ofB += y * y
  }
  return ofA === 0 || ofB === 0 ? 0 : product / Math.sqrt(ofA * ofB)
}
