const orders = new Set(['tell', 'warn', 'say', 'advise', 'remind', 'instruct'])
/** Verbs that begin a call to somebody: with one of the words behind them no noun. */
const calls =
  /^(?:read|give|stop|leave|come|take|get|look|listen|remember|send|help|save|keep|stay|bring|show|wait|open|free|release|end|go|run|hold|put|do|make|tell|ask|join|support|stand) (?:us|them|me|him|her|it|the|your|this|that|these|now|out|back|down|up|away|home|calm|here|there|in|with|firing|shooting|all|every|our|my|sure|no)\b/

/** Whether a content tells somebody what to do: "to leave" after an order, "give us shells", "let's go". */
export function isDemand(start: string, cue: readonly string[], isQuoted: boolean): boolean {
  if (/^(?:to|not to) (?!be\b|have\b)/.test(start) && cue.some((word) => orders.has(word))) return true
  if (cue.includes('warn') && /^against\b/.test(start)) return true
  if (
    /^(?:that )?we (?:demand|urge|call on|insist)\b|^(?:let 's|let us|let (?:them|him|her|it)|do not|please|pray)\b/.test(
      start,
    )
  )
    return true
  return isQuoted && calls.test(start)
}
