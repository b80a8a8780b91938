/** Parts of patterns that several rules share. Their groups are named after what they hold. */

/** A month before or behind the number of a day, where "May" and "March" can be nothing else. */
export const month = String.raw`(?<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`
/** A month without a number beside it: "Mar" alone is none. */
export const monthWhole = String.raw`(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)`
export const weekdayName = `(?<weekday>Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?)`
export const partOfDay = String.raw`(?:\s+(?:morning|afternoon|evening|night|lunchtime|noon|midnight))?`
export const season = '(?<season>spring|summer|autumn|fall|winter)'
export const year = String.raw`(?<year>1[5-9]\d\d|20\d\d)`
/** What may stand before a month, weekday or year and changes nothing: a part of a month is told as the month. */
export const early = String.raw`(?:(?:early|late|mid|earlier|later)(?:\s+(?:in|on|this|last))?[\s-]+|the\s+(?:beginning|start|end|middle|first half|second half|second week|first week)\s+of\s+)?`
export const unit = `(?<unit>day|week|month|year|decade|century)s?`

/** How far from the present one "last" or "next" is. */
const shifts: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
}

/** Steps from the present week, month or year. @example shiftOf('Last') // -1 */
export function shiftOf(rank = ''): number {
  return shifts[rank.toLowerCase()] ?? 0
}

/**
 * Years from the present one to "last May" or "next winter", which may lie in this year.
 * @param present whether this year's is over, or still to come
 */
export function yearShiftOf(rank: string, present: { isOver: boolean; isToCome: boolean }): number {
  const shift = shiftOf(rank)
  if (shift < 0) return present.isOver ? 0 : -1
  if (shift > 0) return present.isToCome ? 0 : 1
  return 0
}

const monthNames =
  'january february march april may june july august september october november december'.split(' ')

/** A month's number, counted from 1, by its name or short form. */
export function monthOf(name = ''): number {
  return monthNames.findIndex((one) => one.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1
}

/** "This may be", "the march went on": no months. */
export function isVerb(name = ''): boolean {
  return name === 'may' || name === 'march'
}

const ordinals: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4 }

/** @example ordinalOf('Third') // 3 */
export function ordinalOf(word = ''): number {
  return ordinals[word.toLowerCase()] ?? 1
}
