/** Words before a stop that end no sentence. */
const abbreviation =
  /(?:^|[\s(“"])(?:\p{L}|(?:\p{L}\.)+\p{L}|Sens?|Reps?|Govs?|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Adm|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|vs|Inc|Co|Corp|Ltd|para)$/u

/**
 * Where the sentence that begins at `from` ends, its closing marks included; `to` at the latest. UTF-16 units.
 * @example sentenceEnd('It was Jan. 5. He left.', 0, 23) // 14
 */
export function sentenceEnd(text: string, from: number, to: number): number {
  const stop = /[.!?…]["”’)\]]*(?=\s|$)|[\n\r\u2028\u2029]/gu
  // One sign further, for what stands behind a stop, and no more: there may be none up to the text's end.
  for (const { 0: mark, index } of text.slice(from, to + 1).matchAll(stop)) {
    const at = from + index
    if (at >= to) break
    if (!/^[.!?…]/.test(mark)) return at
    if (mark === '.' && abbreviation.test(text.slice(Math.max(from, at - 12), at))) continue
    return Math.min(at + mark.length, to)
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
