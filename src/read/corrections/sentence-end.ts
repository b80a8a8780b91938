/** Words before a stop that end no sentence. */
const abbreviation =
  /(?:^|[\s(“"])(?:\p{L}|(?:\p{L}\.)+\p{L}|Sens?|Reps?|Govs?|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Adm|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|vs|Inc|Co|Corp|Ltd|para)$/u

/**
 * Where the sentence that begins at `from` ends, its closing marks included; `to` at the latest. UTF-16 units.
 * @example sentenceEnd('It was Jan. 5. He left.', 0, 23) // 14
 */
export function sentenceEnd(text: string, from: number, to: number): number {
  const stop = /[.!?…]["”’)\]]*(?=\s|$)|[\n\r\u2028\u2029]/gu
  stop.lastIndex = from
  for (let match = stop.exec(text); match !== null && match.index < to; match = stop.exec(text)) {
    if (!/^[.!?…]/.test(match[0])) return match.index
    const end = match.index + match[0].length
    if (match[0] === '.' && abbreviation.test(text.slice(Math.max(from, match.index - 12), match.index)))
      continue
    return Math.min(end, to)
  }
  return to
}

/**
 * Whether a place lies between quotation marks: the nearest one before opens and the nearest after closes. Marks
 * that were never closed, as of quotations over paragraphs, do not matter so.
 */
export function isQuoted(text: string, at: number): boolean {
  const before = lastMark(text.slice(Math.max(0, at - 2000), at))
  if (before === null) return false
  const after = /["“”«»]/u.exec(text.slice(at, at + 2000))
  if (after === null) return false
  return before && !opens(after[0], text.charAt(at + after.index - 1))
}

/** Whether the last quotation mark of a text opens; null where there is none. */
function lastMark(text: string): boolean | null {
  const found = /["“”«»][^"“”«»]*$/u.exec(text)
  return found === null ? null : opens(text.charAt(found.index), text.charAt(found.index - 1))
}

function opens(mark: string, before: string): boolean {
  return mark === '"' ? before === '' || /[\s([—–-]/u.test(before) : mark === '“' || mark === '«'
}
