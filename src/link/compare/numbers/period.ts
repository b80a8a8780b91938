/** Over what time a number is counted: so much in a day, a week ..., or in all since a beginning. */
export type Period = 'total' | 'day' | 'week' | 'month' | 'year'

const patterns: readonly (readonly [Period, RegExp])[] = [
  [
    'day',
    /\b(?:(?:a|per|each|every|one|single|the (?:past|last|previous)) day|daily|(?:past|last|previous) (?:24|twenty-four) hours|(?:in|within|over) (?:the )?(?:24|twenty-four) hours|overnight|in (?:a|one) night|last night|the day before|of the day)\b/i,
  ],
  [
    'week',
    /\b(?:(?:a|per|each|every|this|the (?:past|last|previous)|last|past) week|weekly|(?:in|over|within) (?:the )?(?:past |last )?seven days)\b/i,
  ],
  ['month', /\b(?:(?:a|per|each|every|this|the (?:past|last|previous)|last|past) month|monthly)\b/i],
  [
    'year',
    /\b(?:(?:a|per|each|every|this|the (?:past|last|previous)|last|past) year|yearly|annually|annual)\b/i,
  ],
  [
    'total',
    /\b(?:since|so far|to date|in total|in all|altogether|overall|cumulative(?:ly)?|a total of|total|(?:from|after) the (?:start|beginning|outset)|throughout the (?:war|conflict|operation)|during the (?:war|conflict|entire|whole)|up to now|until now|by now)\b/i,
  ],
]

/** The period that words give; null where they give none. A day wins over a total: "1,200 a day since May". */
export function readPeriod(words: string): Period | null {
  return patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** Words without those that give a period alone: of "in Tarn a day" it leaves "in Tarn". */
export function withoutPeriod(words: string): string {
  return patterns
    .reduce((left, [, pattern]) => left.replace(pattern, ' '), words)
    .replace(/\s+/g, ' ')
    .trim()
}

const elsewhen =
  /\b(?:at first|initially|originally|earlier|previously|until then|at the time|by then|before that|up from|down from|revised|a year ago|last year|years ago|had been|would|could|might|if|unless|next|planned?|expected?)\b/i

/** Whether words put a number at another time or under a condition: "at first", "earlier", "would". */
export function isElsewhen(words: string): boolean {
  return elsewhen.test(words)
}
