import { z } from 'zod'
import cues from '../../../data/cues.json' with { type: 'json' }

const finds = new Set('find finds found consider considers deem deems'.split(' '))
const { adjectives, nouns, openings, affects } = z
  .object({
    evaluations: z.object({
      adjectives: z.string().transform((words) => new Set(words.split(' '))),
      nouns: z.string().transform((words) => new Set(words.split(' '))),
      affects: z.string().transform((words) => new Set(words.split(' '))),
      openings: z.string().transform((phrases) => phrases.split('|')),
    }),
  })
  .parse(cues).evaluations

const be = new Set([
  'is',
  'are',
  'was',
  'were',
  'am',
  "'s",
  "'re",
  "'m",
  'be',
  'been',
  'looks',
  'feels',
  'felt',
  'seems',
])
/** Words between a form of "be" and its adjective or noun. */
const between =
  /^(?:not|a|an|the|so|very|too|quite|rather|such|just|simply|really|absolutely|totally|completely|deeply|utterly|truly|pure|total|complete|absolute|real|great|huge|going|to|be|all|also|both|\p{L}+ly)$/u

/**
 * Whether a content's first clause (mainClause) values a thing: "is a disgrace", "we are grateful", "Glory to ...". Words in a
 * noun's attribute do not: "a great many came".
 */
export function isEvaluation(clause: string): boolean {
  const words = clause.split(' ')
  const start = words.slice(words[0] === 'that' ? 1 : 0).join(' ')
  if (openings.some((opening) => start === opening || start.startsWith(`${opening} `))) return true
  for (const [at, word] of words.entries()) {
    if (finds.has(word) && words.slice(at + 2, at + 5).some((value) => adjectives.has(value))) return true
    if (word === 'with' && words.slice(at + 1, at + 4).some((value) => affects.has(value))) return true
    if (!be.has(word)) continue
    let to = at + 1
    while (to < at + 6 && between.test(words[to] ?? '') && !isValue(words, to)) to++
    if (isValue(words, to)) return true
  }
  return false
}

/** Whether a content's words hold one of value, wherever it stands. */
export function hasEvaluation(words: readonly string[]): boolean {
  return words.some((word) => nouns.has(word) || adjectives.has(word))
}

/** An adjective that ends its phrase or stands before a noun of value; a noun of value, its adjective before it. */
function isValue(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  if (nouns.has(word)) return true
  if (!adjectives.has(word)) return false
  if (word === 'great') return at === words.length - 1
  return true
}
