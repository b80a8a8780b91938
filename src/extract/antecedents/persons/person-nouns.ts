import { roleNouns } from '../facts/title-words.ts'

const setOf = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.join(' ').split(/\s+/))

/** Nouns for one person that say what he is to others or in life, and name no office. */
const others = setOf(
  'source insider person man woman boy girl child neighbour neighbor serviceman servicewoman gunman critic ally friend',
  'colleague operative defector migrant protester local star athlete footballer basketballer boxer champion striker',
  'goalkeeper defender skater gymnast cyclist golfer olympian tycoon magnate mogul rapper comedian comic dancer ballerina',
  'violinist pianist cellist conductor composer songwriter artist painter sculptor poet novelist playwright designer',
  'model chef celebrity influencer vlogger hacker programmer developer astronaut cosmonaut astronomer lecturer dentist',
  'psychiatrist pharmacist midwife carer builder electrician plumber welder miner trucker fisherman shopkeeper waiter',
  'waitress hairdresser seamstress housewife teenager teen marine commando paratrooper airman gunner mercenary warlord',
  'rebel separatist partisan spy agent whistleblower dissident exile expat tourist passenger tenant homeowner parent dad',
  'mum mom uncle aunt nephew niece cousin partner spouse girlfriend boyfriend fiance fiancee newlywed orphan widower',
  'accountant auditor broker lender shareholder co-host co-author contributor panelist moderator interviewer newsman',
  'lecturer reader customer driver mercenary newcomer native royal duke duchess monarch earl viscount peer exec supporter',
  'defendant suspect plaintiff accused inmate captive hostage convict patient evacuee newsreader weatherman translator',
)

/** Endings that only nouns for persons have. */
const ending = /(?:ologist|ographer|ician|iatrist|[a-z]woman|(?<!hu|wo|ro|ger)man|-year-old)$/

/** A plural that stands for somebody without adding an "s". */
const plurals: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['wives', 'wife'],
  ['mps', 'mp'],
])

/** Whether a noun in lower case means one person. @example isPersonNoun('seismologist') // true */
export function isPersonNoun(noun: string): boolean {
  return roleNouns.has(noun) || others.has(noun) || ending.test(noun)
}

/** The noun for one of several persons; undefined for a noun that is no plural of persons. @example toOne('women') // 'woman' */
export function toOne(noun: string): string | undefined {
  if (!/(?:s|men|people|children)$/.test(noun)) return undefined
  const known = plurals.get(noun)
  if (known) return known
  const one = noun.endsWith('men') ? `${noun.slice(0, -2)}an` : noun.replace(/(?<=[^s])s$/, '')
  return one !== noun && isPersonNoun(one) ? one : undefined
}

/** A noun that says whose somebody is, or nothing of him: whom it means is known from the words or not at all. */
export function isRelative(noun: string): boolean {
  return relatives.has(noun)
}

const relatives = setOf(
  'person source insider member owner manager founder co-founder friend ally colleague neighbour neighbor partner spouse',
  'husband wife son daughter mother father brother sister widow parent uncle aunt nephew niece cousin girlfriend boyfriend',
  'host presenter anchor moderator child girl boy witness victim suspect prosecutor lawyer attorney judge officer reporter correspondent interviewer critic',
)
