const units: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
)
const tens: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, 20 + 10 * at]),
)
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  dozen: 12,
  score: 20,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
}

const one = `(?:${[...Object.keys(tens), ...Object.keys(units).toReversed()].join('|')})`
const scale = '(?:hundred|dozen|score|thousand|million|billion|trillion)'

/** Digits with their groups and decimals: "10,000", "10 000" with a thin space, "2.5". Never part of a longer number. */
const digits = String.raw`(?<![\p{N}.,:/–-])\d{1,3}(?:(?:,|[\u00a0\u2009\u202f])\d{3})+(?:\.\d+)?(?![\p{N}]|[.,:/]\d)|(?<![\p{N}.,:/])\d+(?:\.\d+)?(?![\p{N}]|[.,:/]\d)`

/** A number as English writes it, without a sign around it: "1,162", "2.5 million", "twenty-five thousand", "a dozen". */
export const numberPattern =
  `(?:(?:${digits})(?:[\\s-]?(?:${scale}|bn|mn|tn|[mk](?=\\b)))?` +
  `|\\b(?:an?\\s+|${one}(?:[\\s-]${one})?\\s+(?=${scale}))(?:(?:few|couple\\s+of)\\s+)?${scale}(?:\\s+${scale}){0,4}(?:(?:\\s+and)?\\s+${one}(?:[\\s-]${one})?)?\\b` +
  `|\\b${one}(?:[\\s-]${one})?\\b(?![-’'](?:s\\b)))`

/**
 * The value of a number in digits or words; null where it is none or beyond 1e15.
 * @example parseNumber('twenty-five thousand') // 25000
 * @example parseNumber('2.5 million') // 2500000
 */
export function parseNumber(words: string): number | null {
  const parts = words
    .toLowerCase()
    .replace(/[,\u00a0\u2009\u202f](?=\d{3})/g, '')
    .match(/\d+(?:\.\d+)?|[a-z]+/g)
  if (!parts) return null
  let total = 0
  let current: number | null = null
  for (const part of parts) {
    const value = /^\d/.test(part) ? Number(part) : (units[part] ?? tens[part])
    const times = scales[part]
    if (value !== undefined) current = (current ?? 0) + value
    else if (times !== undefined) {
      current = (current ?? 1) * times
      if (times >= 1e3) {
        total += current
        current = 0
      }
    } else if (part === 'a' || part === 'an') current = (current ?? 0) + 1
    else if (part !== 'and') return null
  }
  const value = Number((total + (current ?? 0)).toPrecision(15))
  return Number.isFinite(value) && value <= 1e15 ? value : null
}
