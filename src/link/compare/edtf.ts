/** The days that an EDTF time covers, `YYYY-MM-DD`, both inclusive; "" and "9999" are open ends. */
export interface Days {
  readonly from: string
  readonly to: string
  /** Whether it is said to be approximate or uncertain: `2022-09~`. */
  readonly isLoose: boolean
}

/** Months of a season (21 to 24) and a quarter (33 to 36). Winter ends in the year after. */
const parts: Readonly<Record<string, readonly [first: number, last: number]>> = {
  '21': [3, 5],
  '22': [6, 8],
  '23': [9, 11],
  '24': [12, 14],
  '33': [1, 3],
  '34': [4, 6],
  '35': [7, 9],
  '36': [10, 12],
}

/**
 * The days of an EDTF string (ISO 8601-2): a day, month, year, season, quarter, decade or an interval of these. Null
 * where the year is not known (`XXXX-01-31`) or the form is another.
 * @example toDays('2022-09') // { from: '2022-09-01', to: '2022-09-31', isLoose: false }
 */
export function toDays(edtf: string): Days | null {
  const ends = edtf.split('/')
  if (ends.length > 2) return null
  const read = ends.map((end) => (end === '..' || end === '' ? open : toDaysOfOne(end)))
  const [first, last = first] = read
  if (!first || !last) return null
  return { from: first.from, to: last.to, isLoose: first.isLoose || last.isLoose }
}

const open: Days = { from: '', to: '9999', isLoose: false }

function toDaysOfOne(end: string): Days | null {
  const plain = end.replace(/[?~%]/g, '').replace(/T.*$/, '')
  const isLoose = /[?~%]/.test(end)
  const decade = /^(\d{3})X$/.exec(plain)?.[1]
  if (decade !== undefined) return { from: `${decade}0-01-01`, to: `${decade}9-12-31`, isLoose }
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(plain) ?? []
  if (year === undefined) return null
  if (day !== undefined) return { from: plain, to: plain, isLoose }
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31`, isLoose }
  const [first, last] = parts[month] ?? [Number(month), Number(month)]
  return { from: `${year}-${two(first)}-01`, to: endOf(Number(year), last), isLoose }
}

function endOf(year: number, month: number): string {
  return month > 12 ? `${year + 1}-${two(month - 12)}-31` : `${year}-${two(month)}-31`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** Whether two times share a day. */
export function shareDay(a: Days, b: Days): boolean {
  return a.from <= b.to && b.from <= a.to
}
