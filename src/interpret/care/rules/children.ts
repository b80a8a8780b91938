import { anyOf, childNouns } from '../lexicon.ts'
import { name, phrase } from '../parts.ts'
import { called, leading, type Rule, told } from './rule.ts'

const children = anyOf(childNouns)
const child =
  '(?:boy|girl|child|toddler|baby|infant|newborn|teenager|teen|schoolboy|schoolgirl|pupil|orphan|kid|son|daughter|grandson|granddaughter|grandchild|stepson|stepdaughter|nephew|niece)'
const age =
  '(?:[1-9]|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)'
const old = String.raw`(?:${age}[- ](?:and-a-half-)?years?|(?:[a-z]+|\d+)[- ](?:months?|weeks?|days?|hours?))[- ]old`
const whole = String.raw`(?!\.\d)(?=[,.;)"]|$| and (?:a|an|the|his|her|${name})|\s*$)`

/** Those under 18, by their age or by a noun. */
export const childRules: readonly Rule[] = [
  told(
    'child',
    String.raw`(?:,| \() ?(?:who is |who was |who turned |just |only |now |aged? )?${age}(?:,? (?:months|weeks|days|years) old)?${whole}`,
    { who: `(?<who>${name})`, aside: 'none' },
  ),
  told('child', `,? (?:both |all )?(?:aged |both )${age}${whole}`, { aside: 'none' }),
  told('child', String.raw`(?:,| \() ?(?:an? |the |her |his |their )?${old}\b`, { aside: 'none' }),
  told(
    'child',
    String.raw`(?:, who)? (?:is|was|turned|are|were) (?:just |only |now )?${age}(?: years? old(?! when| at the time| in \d)|(?=[,."](?!\d)|$))`,
    { aside: 'none' },
  ),
  told('child', String.raw` (?:is|was|are|were) (?:just |only )?${old}(?! when| at the time| in \d)`, {
    aside: 'none',
  }),
  told(
    'child',
    String.raw`, (?:an? |the |her |his |their )(?:[a-z-]+ ){0,3}(?:schoolboy|schoolgirl|pupil|toddler|baby|boy|girl|[a-z]+-grader|orphan)\b`,
    { aside: 'none' },
  ),
  leading('child', String.raw`\b${old} `),
  leading('child', String.raw`\b${old} ${phrase}${child}`, { link: '(?:,? (?:named|called) |, )' }),
  leading('child', String.raw`\b${children}`, { link: called }),
]
