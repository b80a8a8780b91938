import type { Range } from '../../core/index.ts'

const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec'

/** Words before a number that make a name or a place of it. */
const named = new RegExp(
  String.raw`(?:\b(?:${months})\.?\s+|\b(?:article|articles|chapter|chapters|section|sections|paragraph|page|pages|resolution|no\.?|number|group of|covid|flight|route|highway|block|unit|room|channel|type|version|world war|grade|level|phase|stage|season|bus|line)[\s-]+|\b[A-Z]{1,4}[a-z]?-|\b[A-Z]-?|#|№|\p{L}-)$`,
  'u',
)
const namedAnyCase = new RegExp(
  String.raw`(?:\b(?:${months})\.?\s+|\b(?:article|articles|chapter|section|paragraph|page|resolution|no\.|flight|route|highway|channel|type|world war|phase)[\s-]+)$`,
  'iu',
)
/** Words behind a number that make a date, a time, an age or an ordinal of it. */
const behind = new RegExp(
  String.raw`^(?:(?:st|nd|rd|th)\b|\s?(?:a\.?m\.?|p\.?m\.?|o[’']clock|GMT|UTC|EET|hours local)(?![\p{L}])|[\s-]years?[\s-]old|-year-old|\s+(?:of\s+)?(?:${months})\b(?!\s+(?:be|have|not|well|also))|[’']?s\b(?=\s)|-(?:nation|member|day-old|point|star|page|part|year|month|week|day|hour|minute|mile|km|kilomet|foot|storey|story|room|seat|party|way|time|week-old|month-old)\b)`,
  'iu',
)
const year = /^(?:1[5-9]|20)\d\d$/
const yearBefore =
  /\b(?:in|since|of|by|from|until|till|before|after|during|early|late|mid|to|and|summer|winter|spring|autumn|fall|the|between|year|throughout|back)[\s-]+$|[-–/]$|,\s*$/i

/** Whether a number in a text is part of a date, a time, an age, a name or a numbering, and counts nothing. */
export function isNoQuantity(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  const words = text.slice(start, end)
  const after = text.slice(end, end + 30)
  if (named.test(before) || namedAnyCase.test(before)) return true
  if (/^\d/.test(words) && /\p{L}$/u.test(before)) return true
  if (behind.test(after) && !/^\s*(?:years?|months?|weeks?|days?|hours?)$/.test(words)) return true
  if (
    year.test(words) &&
    (yearBefore.test(before) || /[’']s\s$/.test(before) || before.trim() === '' || !/^\s+\p{Ll}/u.test(after))
  )
    return true
  if (/^(?:between )?(?:1[5-9]|20)\d\d(?: or | to | and |[-–])(?:1[5-9]|20)?\d\d$/i.test(words)) return true
  if (/^[-\s]old\b/i.test(after) || /^\p{L}/u.test(after)) return true
  return isPronoun(words, before, after)
}

/** "One of the ministers", "no one", "one day": no count. */
function isPronoun(words: string, before: string, after: string): boolean {
  if (!/^(?:one|two|three|zero)$/i.test(words)) return false
  if (!/^one$/i.test(words))
    return (
      /\b(?:the|these|those|both)\s+$/i.test(before) &&
      /^\s*(?:[,.;]|of (?:them|us)|sides?\b|countries\b|men\b|leaders\b|nations are\b)/.test(after) &&
      !/^\s*nations\b/.test(after)
    )
  if (
    /\b(?:no|any|every|each|some|this|that|which|another|the|only|big|new|old|first|last|next|other|number|day)[\s-]+$/i.test(
      before,
    )
  )
    return true
  return (
    /^\s*(?:of\b|day\b|thing\b|another\b|way\b|[,.;:!?”"’]|that\b|who\b|can\b|could\b|might\b|must\b|should\b|would\b|by one\b|and\b|is\b|was\b|to\b|in\b|should\b|side\b|point\b|reason\b|time\b|example\b)/i.test(
      after,
    ) || after.trim() === ''
  )
}
