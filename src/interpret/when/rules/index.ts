import { days } from './days.ts'
import { daysOfMonths } from './days-of-months.ts'
import { months } from './months.ts'
import { partsOfYears } from './parts-of-years.ts'
import type { Rule } from './rule.ts'
import { stretches } from './stretches.ts'
import { years } from './years.ts'

/** In the order in which they are tried at a place: the longer wording first. */
export const rules: readonly Rule[] = [
  ...daysOfMonths,
  ...months,
  ...days,
  ...stretches,
  ...partsOfYears,
  ...years,
]
