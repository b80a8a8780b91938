import { toPlain } from '../plain-pattern.ts'
import { bounded } from './bounded.ts'

/** What a number counts and of what part, in the text's own words. */
export interface Counted {
  /** Null where nothing is named. */
  readonly of: string | null
  /** Of what area or time: "near villages in Orsk", "since February"; null where it is not said. */
  readonly scope: string | null
}

const stop = new Set(
  'the a an of in on at to for from with by and or but as that which who whose whom where when while since after before during have had has is are was were be been being will would could should may might must do does did not near across around under over between against into out up down off than because if so then also still now last this these those its their his her our my your said says today yesterday overnight per due back again there here joining remain remained left returned arrived along within inside outside throughout until amid via he she it they we i you'.split(
    ' ',
  ),
)
const fate =
  '(?:killed|wounded|injured|dead|missing|captured|hurt|displaced|evacuated|arrested|detained|freed|released|destroyed|damaged|died|seized|shot down|intercepted|downed|lost|taken prisoner|hospitalised|hospitalized|homeless|surrendered|fled|without (?:power|electricity|water|heating|heat|gas))'
const fates = `${fate}(?:,? (?:and|or) ${fate})*`
const isFate = new RegExp(`^${fate}$`)
/** What befell those counted, behind the noun. */
const befell = new RegExp(
  toPlain(
    bounded(
      `^\\s*(?:(?:,?\\s*(?:who|which|that)|(?:is|are|was|were)(?:\\s+(?:said|reported|believed|thought|feared|known)(?:\\s+to)?)?|have|had|has|already|also|reportedly|either|now|been|being|lay|be)\\s+){0,6}(?<fate>${fates})(?![\\p{L}])`,
    ),
  ),
  'i',
)
/** The same before the number: "killing at least 30". */
const deeds: Readonly<Record<string, string>> = {
  kill: 'killed',
  wound: 'wounded',
  injur: 'injured',
  destroy: 'destroyed',
  damag: 'damaged',
  captur: 'captured',
  displac: 'displaced',
  evacuat: 'evacuated',
  arrest: 'arrested',
  detain: 'detained',
  releas: 'released',
  intercept: 'intercepted',
}
const deed = `(?:${Object.keys(deeds).join('|')})(?:ed|ing|es|s)|lost|losing|freed|freeing|shot down|downed`
const doneBefore = new RegExp(
  bounded(
    `\\b(?<first>${deed})(?:\\s+(?:and|or)\\s+(?<second>${deed}))?\\s+(?:another\\s+|a further\\s+|a total of\\s+)?$`,
  ),
  'i',
)
/** Nouns whose "of" gives the number: "a range of 40 km", "a population of 9,000". */
const measured =
  /\b(?<noun>(?:death |casualty )?(?:range|length|distance|population|force|toll|area|height|depth|width|cost|value|price|loss|losses|budget|garrison|contingent|speed|capacity|shortfall|deficit|income|wage|rate|share|strength|radius|altitude|temperature|yield|probability|chance|majority|turnout|fine|sum|debt))\s+(?:of|to|was|is|at)\s+$/i
const places = /^(?:in|near|around|across|along|within|outside|inside|throughout|between)$/
const spans = /^(?:since|over|during|before|per|until|amid)$/
const noScope =
  /^(?:in (?:total|all|order|addition|fact|recent|a row|the air|their|his|her|return|exchange|cash)\b|over to\b|before (?:being|it|they|he|she)\b|around (?:\d|noon)|within (?:reach)|between \d)/i

/**
 * What a number counts: the noun behind it as far as the next small word, with what befell whom it counts behind or
 * before; else the noun that "of" joins to it. Killed and wounded stay together: casualties are never killed alone.
 * @param part the stretch of text; @param from UTF-16 units of it, the number; @param unit of the number
 * @example readCounted('10,000 North Korean troops near Orsk', { start: 0, end: 6 }, null) // { of: 'North Korean troops', scope: 'near Orsk' }
 */
export function readCounted(
  part: string,
  { start, end }: { readonly start: number; readonly end: number },
  unit: string | null,
): Counted {
  const clause =
    /^(?:[^.;:!?“”"()\n]|\.(?=\S))*/.exec(part.slice(end, end + 240).replace(/\s{4}.*$/s, ''))?.[0] ?? ''
  const lead =
    /^\s*of\s+(?:(?:its|the|their|his|her|our|these|those|them|which|whom)\b)?\s*(?:[\d,.]+\s+)?/i.exec(
      clause,
    )?.[0] ??
    (unit !== null && /^[A-Z]{3}$/.test(unit)
      ? /^\s+(?:worth of|in)\s+(?=\p{Ll})/iu.exec(clause)?.[0]
      : undefined) ??
    ''
  const noun = takeNoun(clause.slice(lead.length))
  const rest = clause.slice(lead.length + noun.length)
  const after = befell.exec(rest)
  const before = part.slice(Math.max(0, start - 60), start)
  const done = after?.groups?.fate ?? (noun === '' && unit !== null ? undefined : fateBefore(before))
  const words = noun.trim().replace(/[’']$/, '')
  const has = done !== undefined && words.toLowerCase().includes(done.toLowerCase())
  const of = [words, has ? '' : (done ?? '')].filter((one) => one !== '').join(' ')
  return {
    of: of || (measured.exec(before)?.groups?.noun ?? null),
    scope: takeScope(rest.slice(after?.[0].length ?? 0), unit),
  }
}

/** The words of a noun at the start of a clause, with the space before: as far as a small word, a comma or a verb. */
function takeNoun(clause: string): string {
  let length = 0
  let count = 0
  for (const match of clause.matchAll(/\s*([\p{L}\p{N}][\p{L}\p{N}’'-]*|\S)/gu)) {
    const word = (match[1] ?? '').toLowerCase()
    const next = /^\s+([\p{L}’'-]+)/u.exec(clause.slice(match.index + match[0].length))?.[1]?.toLowerCase()
    const ends = next === undefined || stop.has(next) || /ly$/.test(next)
    if (!/^[\p{L}\p{N}]/u.test(word) || stop.has(word) || /n[’']t$/.test(word) || count >= 6) break
    if (isFate.test(word) && (count > 0 || ends)) break
    if (count > 0 && /(?:ed|ing)$/.test(word) && ends) break
    if (count > 0 && /^(?:more|fewer|less|earlier|later|ago|tall|long|high|deep|wide|away)$/.test(word)) break
    if (count === 0 && /^(?:ago|earlier|later|tall|long|high|deep|wide|away|or|plus|more)$/.test(word)) {
      if (word !== 'more') break
      length = match.index + match[0].length
      continue
    }
    length = match.index + match[0].length
    count++
  }
  return count === 0 ? '' : clause.slice(0, length)
}

function fateBefore(before: string): string | undefined {
  const { first, second } = doneBefore.exec(before)?.groups ?? {}
  const plain = (verb: string) =>
    deeds[verb.toLowerCase().replace(/(?:ed|ing|es|s)$/, '')] ?? verb.toLowerCase()
  if (first === undefined) return undefined
  return [first, ...(second === undefined ? [] : [second])]
    .map(plain)
    .join(' and ')
    .replace('losing', 'lost')
    .replace('freeing', 'freed')
}

const scopeEnds =
  /^(?:was|were|has|had|have|is|are|will|would|could|said|who|which|that|and|but|as|while|when|because|to|according|it|they|he|she|we|i|by|if|where|with)$/

/** The places or time behind what is counted: "near villages in Orsk", "since February", "a day". */
function takeScope(rest: string, unit: string | null): string | null {
  const rate =
    /^\s*(?<rate>(?:a|per|each|every)\s+(?:day|week|month|year|night|hour|head|person)|daily|weekly|monthly|yearly|annually)(?![\p{L}])/iu.exec(
      rest,
    )?.groups?.rate
  if (rate !== undefined) return rate
  const lead =
    /^\s*(?:(?:deployed|fighting|stationed|based|living|killed|held|still|now|located|remaining|trapped)\s+)?/iu.exec(
      rest,
    )?.[0] ?? ''
  const words = [...rest.slice(lead.length).matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*|[,–—]/gu)].slice(0, 10)
  const first = words[0]?.[0].toLowerCase() ?? ''
  const distance = unit !== null && /^(?:km|miles|m|ft|feet|minutes|hours)$/.test(unit)
  const isFar = distance && /^(?:from|of|north|south|east|west|away|behind|inside|into)$/.test(first)
  if (!places.test(first) && !spans.test(first) && !isFar) return null
  if (noScope.test(rest.slice(lead.length))) return null
  let last = 0
  while (
    last + 1 < words.length &&
    !/^[,–—]$/.test(words[last + 1]?.[0] ?? ',') &&
    !scopeEnds.test(words[last + 1]?.[0].toLowerCase() ?? '')
  ) {
    // "since Varda launched": a clause of time goes on to its end.
    last++
  }
  const end = words[last]
  const start = words[0]
  if (start === undefined || end === undefined || last === 0) return null
  return rest
    .slice(lead.length)
    .slice(start.index, end.index + end[0].length)
    .replace(/[.’']$/, '')
}
