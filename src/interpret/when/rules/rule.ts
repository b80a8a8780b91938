import { type Day, toEdtf, weekOf } from '../day.ts'

/** What a rule is told besides its words. */
interface Setting {
  /** The day of publication. */
  readonly today: Day
  /** Whether the words before speak of what is to come. */
  readonly isAhead: boolean
}

/** A time as EDTF with UCDP's precision: 1 a day, 2 some days of a week, 3 a month, 4 a part of a year, 5 a year or more. */
export interface Value {
  readonly edtf: string
  readonly precision: number
}

/** Words that name a time, and how to work out which. */
export interface Rule {
  /** Source of a regular expression that is matched whatever the case; group names hold for this rule alone. */
  readonly pattern: string
  /** Null where the words name no time after all. */
  readonly read: (groups: Readonly<Record<string, string | undefined>>, setting: Setting) => Value | null
}

/** A day. */
export function dayValue(day: Day): Value {
  return { edtf: toEdtf(day), precision: 1 }
}

/** The week, Monday to Sunday, that a day is of. */
export function weekValue(day: Day): Value {
  return { edtf: weekOf(day), precision: 2 }
}

/** A month of a year, both counted from 1. */
export function monthValue(found: { year: number; month: number }): Value {
  return { edtf: toEdtf(found), precision: 3 }
}

/** A quarter of a year, counted from 1. EDTF has codes from 33 on for them. */
export function quarterValue(quarter: number, year: number): Value {
  return { edtf: `${toEdtf({ year })}-${32 + quarter}`, precision: 4 }
}

/** A whole year. */
export function yearValue(year: number): Value {
  return { edtf: toEdtf({ year }), precision: 5 }
}
