import { toEdtf } from '../day.ts'
import { quarterValue, type Rule, type Value } from './rule.ts'
import { ordinalOf, season, shiftOf, year, yearShiftOf } from './words.ts'

/** Codes of EDTF, level 1. */
const seasons: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }

function codeOf(name = ''): number {
  return seasons[name.toLowerCase()] ?? 21
}

/** The month with which a season begins in the north: March, June, September, December. */
function firstMonth(code: number): number {
  return (code - 20) * 3
}

function seasonValue(code: number, of: number): Value {
  return { edtf: `${toEdtf({ year: of })}-${code}`, precision: 4 }
}

/** "Last year's first quarter", "next spring", "over the summer", "winter of 2023", "the second quarter". */
export const partsOfYears: readonly Rule[] = [
  {
    pattern: String.raw`(?<rank>last|this|next)\s+year[’']s\s+(?<one>first|second|third|fourth)[\s-]quarter`,
    read: ({ rank, one }, { today }) => quarterValue(ordinalOf(one), today.year + shiftOf(rank)),
  },
  {
    pattern: String.raw`(?:the\s+)?(?<rank>last|this|next)\s+${season}(?![\p{L}])`,
    read: ({ rank = '', season: name }, { today }) => {
      const code = codeOf(name)
      const isOver = today.month > firstMonth(code) + 2 || (code === 24 && today.month > 2)
      return seasonValue(code, today.year + yearShiftOf(rank, { isOver, isToCome: !isOver }))
    },
  },
  {
    pattern: String.raw`(?:over|during|in|of)\s+the\s+${season}(?![\p{L}]|\s+(?:of|\d))`,
    read: ({ season: name }, { today }) => {
      const code = codeOf(name)
      return seasonValue(code, today.month < firstMonth(code) ? today.year - 1 : today.year)
    },
  },
  {
    pattern: String.raw`(?:the\s+)?${season}\s+(?:of\s+)?${year}`,
    read: ({ season: name, year: of }) => seasonValue(codeOf(name), Number(of)),
  },
  {
    pattern: String.raw`(?:the\s+)?(?:fiscal\s+)?(?:${year}(?:’s|'s)?\s+)?(?:fiscal\s+)?(?<rank>first|second|third|fourth)(?:[\s-]+fiscal)?[\s-]quarter(?:\s+(?:of|in)\s+(?:fiscal\s+)?(?<year2>(?:19|20)\d\d)|,?\s+(?<year3>(?:19|20)\d\d))?`,
    read: ({ rank, year: a, year2: b, year3: c }, { today }) => {
      const one = ordinalOf(rank)
      const named = a ?? b ?? c
      if (named) return quarterValue(one, Number(named))
      return quarterValue(one, one * 3 > today.month + 2 ? today.year - 1 : today.year)
    },
  },
]
