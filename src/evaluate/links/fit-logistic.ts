/** Rows of features, null where unknown, each with whether the pair belongs together. */
export interface LabelledRow {
  readonly values: readonly (number | null)[]
  readonly isPositive: boolean
}

/** A logistic regression that can be read off: what is unknown counts as the mean, so it adds nothing. */
export interface LogisticModel {
  readonly intercept: number
  /** For a value of one standard deviation above the mean; in the order of the columns. */
  readonly weights: readonly number[]
  readonly means: readonly number[]
  readonly deviations: readonly number[]
}

/** Pulls weights to 0 as strongly as so many rows would: columns that say the same share their weight. */
const ridge = 1
const steps = 12

/**
 * Fits by Newton's method (iteratively reweighted least squares) from zero: no lot is drawn, the same rows give the
 * same weights. A column that would speak against its direction only makes up for another one; it is left out, and
 * the rest fitted anew, so that each weight can be read by itself.
 * @param directions 1 for a column of which more speaks for a pair, -1 for one of which more speaks against it
 */
export function fitLogistic(rows: readonly LabelledRow[], directions: readonly (1 | -1)[]): LogisticModel {
  const model = fitFreely(rows)
  const isWrong = model.weights.map((weight, at) => weight * (directions[at] ?? 1) < 0)
  if (!isWrong.includes(true)) return model
  const without = rows.map(({ values, isPositive }) => ({
    isPositive,
    values: values.map((value, at) => (isWrong[at] ? null : value)),
  }))
  return fitLogistic(without, directions)
}

function fitFreely(rows: readonly LabelledRow[]): LogisticModel {
  const width = rows[0]?.values.length ?? 0
  const { means, deviations } = describeColumns(rows, width)
  const size = width + 1
  const inputs = rows.map(({ values }) => {
    const row = new Float64Array(size).fill(1)
    for (let at = 0; at < width; at++)
      row[at + 1] = standard(values[at] ?? null, means[at] ?? 0, deviations[at] ?? 1)
    return row
  })
  let weights = new Float64Array(size)
  for (let step = 0; step < steps; step++) {
    const slope = new Float64Array(size)
    const curve = Array.from({ length: size }, () => new Float64Array(size))
    for (const [at, row] of inputs.entries()) {
      const p = 1 / (1 + Math.exp(-dot(row, weights)))
      const off = Number(rows[at]?.isPositive) - p
      const spread = Math.max(p * (1 - p), 1e-9)
      for (let i = 0; i < size; i++) {
        const value = row[i] ?? 0
        slope[i] = (slope[i] ?? 0) + off * value
        const line = curve[i]
        if (line) for (let j = 0; j <= i; j++) line[j] = (line[j] ?? 0) + spread * value * (row[j] ?? 0)
      }
    }
    for (let i = 0; i < size; i++) {
      if (i > 0) slope[i] = (slope[i] ?? 0) - ridge * (weights[i] ?? 0)
      const line = curve[i]
      if (line) line[i] = (line[i] ?? 0) + ridge
      for (let j = 0; j < i; j++) {
        const other = curve[j]
        if (other && line) other[i] = line[j] ?? 0
      }
    }
    const change = solve(curve, slope)
    weights = weights.map((value, at) => value + (change[at] ?? 0))
  }
  return { intercept: weights[0] ?? 0, weights: [...weights.slice(1)], means, deviations }
}

/** What a model gives a row, before it is made a probability. */
export function logitOf(
  { intercept, weights, means, deviations }: LogisticModel,
  values: readonly (number | null)[],
): number {
  return values.reduce<number>(
    (total, value, at) => total + (weights[at] ?? 0) * standard(value, means[at] ?? 0, deviations[at] ?? 1),
    intercept,
  )
}

function standard(value: number | null, mean: number, deviation: number): number {
  return value === null ? 0 : (value - mean) / deviation
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0
  for (let at = 0; at < a.length; at++) total += (a[at] ?? 0) * (b[at] ?? 0)
  return total
}

/** Mean and standard deviation of what is known of each column; 1 where a column does not vary. */
function describeColumns(rows: readonly LabelledRow[], width: number) {
  const means: number[] = []
  const deviations: number[] = []
  for (let at = 0; at < width; at++) {
    let [count, total, squares] = [0, 0, 0]
    for (const { values } of rows) {
      const value = values[at] ?? null
      if (value === null) continue
      count++
      total += value
      squares += value * value
    }
    const mean = count === 0 ? 0 : total / count
    const spread = count === 0 ? 0 : Math.sqrt(Math.max(0, squares / count - mean * mean))
    means.push(mean)
    deviations.push(spread < 1e-6 ? 1 : spread)
  }
  return { means, deviations }
}

/** Solves a set of linear equations by elimination with the largest pivot. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  const rows = matrix.map((line, at) => Float64Array.from([...line, right[at] ?? 0]))
  for (let at = 0; at < size; at++) {
    let best = at
    for (let row = at + 1; row < size; row++)
      if (Math.abs(rows[row]?.[at] ?? 0) > Math.abs(rows[best]?.[at] ?? 0)) best = row
    const [top, other] = [rows[best], rows[at]]
    if (!top || !other) continue
    rows[at] = top
    rows[best] = other === top ? top : other
    for (const [row, line] of rows.entries()) {
      if (row === at) continue
      const factor = (line[at] ?? 0) / (top[at] ?? 1)
      for (let column = at; column <= size; column++)
        line[column] = (line[column] ?? 0) - factor * (top[column] ?? 0)
    }
  }
  return Float64Array.from(rows, (line, at) => (line[size] ?? 0) / (line[at] ?? 1))
}
