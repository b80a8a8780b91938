/** One prediction: how sure the extractor was, and whether it was right. */
export interface Judged {
  /** 0 to 1. */
  readonly confidence: number
  readonly isRight: boolean
}

/** Predictions of about the same confidence. */
interface Bin {
  /** 0 to 1, the upper end counted in. */
  readonly to: number
  readonly count: number
  /** 0 to 1; null in an empty bin. */
  readonly meanConfidence: number | null
  readonly shareRight: number | null
}

export interface Calibration {
  /** Expected calibration error, 0 to 1. */
  readonly error: number
  readonly bins: readonly Bin[]
}

const binCount = 10

/**
 * How far confidence is from the share that is right, over ten bins of equal width: the mean distance,
 * weighted by the bins' counts (Naeini, Cooper and Hauskrecht 2015).
 */
export function calibrate(judged: readonly Judged[]): Calibration {
  const bins = Array.from({ length: binCount }, (_, number) => {
    const inside = judged.filter(({ confidence }) => binOf(confidence) === number)
    return { to: (number + 1) / binCount, ...meansOf(inside) }
  })
  const distance = bins.reduce(
    (sum, { count, meanConfidence, shareRight }) =>
      sum + count * Math.abs((meanConfidence ?? 0) - (shareRight ?? 0)),
    0,
  )
  return { error: judged.length === 0 ? 0 : distance / judged.length, bins }
}

function binOf(confidence: number): number {
  return Math.max(0, Math.ceil(confidence * binCount) - 1)
}

function meansOf(judged: readonly Judged[]): Omit<Bin, 'to'> {
  const count = judged.length
  if (count === 0) return { count, meanConfidence: null, shareRight: null }
  const confidence = judged.reduce((sum, one) => sum + one.confidence, 0)
  const right = judged.filter(({ isRight }) => isRight).length
  return { count, meanConfidence: confidence / count, shareRight: right / count }
}
