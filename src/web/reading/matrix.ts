import type { Position } from '../../core/index.ts'

/** What a party holds in one month: what begins in it, in order, or what it held before and still does. */
interface MatrixCell {
  readonly begins: readonly Position[]
  readonly still: Position['holds'] | null
}

/** Parties down, months across: only months in which somebody began to hold something. */
export interface Matrix {
  /** `YYYY-MM` in order; '' comes first, for what has no month. */
  readonly months: readonly string[]
  readonly rows: readonly { readonly party: string; readonly cells: readonly MatrixCell[] }[]
}

const monthOf = ({ since }: Position) => (since === null ? '' : (/^\d{4}-\d{2}/.exec(since)?.[0] ?? ''))

/**
 * Who held what when, as a table.
 * @param positions of one claim, those of a party together and in order of time
 */
export function toMatrix(positions: readonly Position[]): Matrix {
  const months = [...new Set(positions.map(monthOf))].toSorted()
  const parties = [...new Set(positions.map(({ party }) => party))]
  return {
    months,
    rows: parties.map((party) => {
      const own = positions.filter((one) => one.party === party)
      return {
        party,
        cells: months.map((month): MatrixCell => {
          const begins = own.filter((one) => monthOf(one) === month)
          const before = own.findLast((one) => monthOf(one) < month)
          const holdsOn = before && (before.until === null || before.until.slice(0, 7) >= month)
          return { begins, still: begins.length === 0 && holdsOn ? before.holds : null }
        }),
      }
    }),
  }
}

const names = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** @example toMonthWords('2024-10') // 'Oct 2024' */
export function toMonthWords(month: string): string {
  const [year, number] = month.split('-')
  const name = names[Number(number) - 1]
  return name === undefined ? 'no date' : `${name} ${year}`
}
