import { type Range, type Time, toSpan } from '../../core/index.ts'
import { toPlain } from '../plain-pattern.ts'
import { bounded } from '../quantity/bounded.ts'
import type { Day } from './day.ts'
import { rules } from './rules/index.ts'

/** The most times of one stretch that are read. */
const most = 200

/** One pattern of all rules; group names carry the rule's number, since a name may stand once alone. */
const named = rules.map(
  ({ pattern: words }, at) =>
    `(?<rule${at}>${words.replace(/\(\?<([a-z]\w*)>/gi, (_, name: string) => `(?<${name}_${at}>`)})`,
)
const pattern = new RegExp(toPlain(bounded(`(?<![\\p{L}\\p{N}])(?:${named.join('|')})`)), 'gi')

/** What every time has one of: most stretches have none, and are not searched further. */
const some =
  /\d|day|night|tomorrow|this (?:morning|afternoon|evening)|week|month|year|decade|century|quarter|\b(?:spring|summer|autumn|fall|winter|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|nineteen|twenty)\b|world\s+war|ties\b/i

/** Words before a time by which it is still to come, unless something past stands between. */
const ahead =
  /\b(?:will|shall|going to|set to|due|scheduled for|expected|plans? to|planned to|planning to|hop(?:es|ed|ing) to|intends? to|scheduled to|scheduled a [\p{L} ]{0,30}|to begin|to start|to be held|upcoming|deadline|is to|are to|may|could|would)\b(?<between>[^.;:“”"]{0,60})$|\b(?:until|till|as early as|as soon as|effective|no later than)\s+(?:\S+\s+){0,3}$/iu
const past = /\b(?:\p{L}+ed|said|was|were|had|came|met|told|led|held|took|gave|began|made|left)\b/iu
/** Words behind it that do the same: "On Tuesday the court will". */
const aheadBehind = /^[^.;:“”"]{0,45}\b(?:will|is to|are to|plans to|is set to|are set to)\b/i

function looksAhead(text: string, { start, end }: Range): boolean {
  const found = ahead.exec(text.slice(Math.max(0, start - 80), start))
  if (found) return !past.test(found.groups?.between ?? '')
  const behind = aheadBehind.exec(text.slice(end, end + 60))
  return behind !== null && !past.test(behind[0])
}

/** "Each Thursday" is no day. */
function isRepeated(text: string, start: number): boolean {
  return /\b(?:each|every)\s+$/i.test(text.slice(Math.max(0, start - 8), start))
}

/**
 * The times that a stretch of text names, in order, as EDTF: "on Jan 31" is the nearest one, "Tuesday" the last one or
 * the next where the words before look ahead. A nonsense date is none. Without a day of publication only times that
 * name their year are found.
 * @param text the article's; @param range UTF-16 units of it; @param today the day of publication
 * @example findTimes('on 31 Jan 2025', { start: 0, end: 14 }, null)[0]?.edtf // '2025-01-31'
 */
export function findTimes(text: string, range: Range, today: Day | null): Time[] {
  const part = text.slice(range.start, range.end)
  if (!some.test(part)) return []
  const found: Time[] = []
  for (const match of part.matchAll(pattern)) {
    if (found.length >= most) break
    const at = rules.findIndex((_, number) => match.groups?.[`rule${number}`] !== undefined)
    const groups: Record<string, string | undefined> = {}
    for (const [name, words] of Object.entries(match.groups ?? {}))
      if (words !== undefined && name.endsWith(`_${at}`)) groups[name.slice(0, -`_${at}`.length)] = words
    if (isRepeated(part, match.index)) continue
    const isAhead = looksAhead(part, { start: match.index, end: match.index + match[0].length })
    if (today === null && !isNamed(match[0])) continue
    const value = rules[at]?.read(groups, { today: today ?? { year: 2000, month: 1, day: 1 }, isAhead })
    if (!value) continue
    const span = toSpan(text, {
      start: range.start + match.index,
      end: range.start + match.index + match[0].trimEnd().length,
    })
    found.push({ ...value, spans: [span] })
  }
  return found
}

/** Whether words name a year themselves. */
function isNamed(words: string): boolean {
  return /(?:1[5-9]|20)\d\d|world war/i.test(words) && !/\b(?:last|this|next)\b/i.test(words)
}
