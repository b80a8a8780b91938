import { monthValue, type Rule } from './rule.ts'
import { early, isVerb, month, monthOf, monthWhole, shiftOf, year, yearShiftOf } from './words.ts'

/** "Early October 2024", "March last year", "last November", "January". */
export const months: readonly Rule[] = [
  {
    pattern: String.raw`${early}${month}(?:\s+of)?,?\s+${year}(?!\d)`,
    read: ({ month: name, year: of }) => monthValue({ year: Number(of), month: monthOf(name) }),
  },
  {
    pattern: String.raw`${early}${monthWhole}(?:\s+(?<rank>last|this|next)\s+year|\s+of\s+(?<rank2>last|this|next)\s+year)`,
    read: ({ month: name, rank, rank2 }, { today }) =>
      monthValue({ year: today.year + shiftOf(rank ?? rank2), month: monthOf(name) }),
  },
  {
    pattern: String.raw`(?<rank>last|next|this)\s+${monthWhole}(?![\p{L}\d’']|\s+\d)`,
    read: ({ rank = '', month: name }, { today }) => {
      if (isVerb(name)) return null
      const at = monthOf(name)
      const shift = yearShiftOf(rank, { isOver: at < today.month, isToCome: at > today.month })
      return monthValue({ year: today.year + shift, month: at })
    },
  },
  {
    // "32 January" is no January.
    pattern: String.raw`(?<!\d\s)${early}${monthWhole}(?![\p{L}\d]|\s+\d)`,
    read: ({ month: name = '' }, { today, isAhead }) => {
      if (isVerb(name)) return null
      const at = monthOf(name)
      if (at > today.month + (isAhead ? 12 : 1)) return monthValue({ year: today.year - 1, month: at })
      return monthValue({ year: today.year + (isAhead && at < today.month ? 1 : 0), month: at })
    },
  },
]
