/**
 * What a figure is made of, summed over documents: precision is found / predicted, recall is
 * recalled / gold. The first and the third are equal where matching is one to one.
 */
export type Counts = readonly [found: number, predicted: number, recalled: number, gold: number]

export const nothing: Counts = [0, 0, 0, 0]

/** Precision, recall and F1, 0 to 1; 0 where there is nothing to divide by. */
export interface Score {
  readonly p: number
  readonly r: number
  readonly f1: number
}

/** @example toScore([1, 2, 1, 4]) // { p: 0.5, r: 0.25, f1: 0.333... } */
export function toScore([found, predicted, recalled, gold]: Counts): Score {
  const p = predicted > 0 ? found / predicted : 0
  const r = gold > 0 ? recalled / gold : 0
  return { p, r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0 }
}

/** Counts where each thing found is one thing recalled. */
export function oneToOne(found: number, predicted: number, gold: number): Counts {
  return [found, predicted, found, gold]
}

/**
 * Counts as BBC Citron makes them, where one gold statement can make several predictions right: recall is the
 * right predictions over themselves and the gold statements that none of them has.
 */
export function asCitron(found: number, predicted: number, missed: number): Counts {
  return [found, predicted, found, found + missed]
}

export function addCounts(one: Counts, other: Counts): Counts {
  return [one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3]]
}
