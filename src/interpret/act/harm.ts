/** Nouns that name harm which somebody does. */
const nouns =
  'strike strikes attack attacks assault assaults shelling bombing bombardment bombardments invasion aggression occupation annexation massacre massacres killing killings murder murders torture abduction abductions deportation deportations raid raids looting siege blockade atrocity atrocities crime crimes genocide terror terrorism sabotage disinformation provocation provocations onslaught blackmail targeting shooting airstrike airstrikes barrage barrages offensive blitz rape rapes poisoning warfare'
/** Verbs of harm, as the active says them of a doer. */
const verbs =
  'kill killed kills killing shell shelled shelling bomb bombed bombing strike struck striking attack attacked attacking torture tortured torturing seize seized seizing invade invaded invading annex annexed annexing loot looted looting rape raped raping destroy destroyed destroying murder murdered murdering execute executed executing abduct abducted abducting blackmail blackmailing massacre massacred beat beaten shot shoot shooting violate violated violating terrorise terrorize kidnap kidnapped deport deported deporting steal stole stolen stealing raid raided assaulted detain detained detaining hit hitting target targeted targeting fire fired firing occupy occupied occupying burn burned burnt poison poisoned poisoning blow blew mine mined starve starved starving interrogated bombarded bombarding interfere interfered interfering meddle meddled hack hacked hacking lie lied lying threaten threatened threatening prolong prolonged prolonging hurt harm harmed damage damaged spread coerce coerced wage waged waging exploit exploited use used instigate instigated stage staged staging smash smashed fabricate fabricated'

const anyOf = (words: string) => `(?:${words.trim().split(/\s+/).join('|')})`
const few = (most: number) => String.raw`(?:[\p{L}'’-]+\s+){0,${most}}`
/** No verb or preposition: what follows it belongs to something else. */
const noun = String.raw`(?:(?!(?:was|were|is|are|has|have|had|will|would|and|or|of|in|on|at|to|for|with|from|by|said|as|than)\s)[\p{L}'’-]+\s+){0,3}`
const bound = String.raw`(?![\p{L}\p{N}])`

/** Words between a doer and the verb that show the doer as the one it was done to. */
const undergoes = /\b(?:was|were|been|being|be|is|are|got)\s+(?:\p{L}+ly\s+)?\p{L}+$/u

/**
 * Finds whom a content names as doer of harm: "Russian strikes", "X seized", "killed by X". Words of cause only; who
 * is meant by them is told by the pattern of names that the caller gives.
 * @param names a pattern of parties' names, adjectives and people, without flags
 */
export function createHarmFinder(names: string): (content: string) => string[] {
  const name = `(?<name>${names})`
  const patterns = [
    new RegExp(String.raw`${name}(?:['’]s?)?\s+${noun}${anyOf(nouns)}${bound}`, 'gu'),
    new RegExp(String.raw`by\s+(?:the\s+)?${few(1)}${name}`, 'gu'),
  ]
  const active = new RegExp(
    String.raw`${name}(?:['’]s)?\s+(?<between>${few(6)})(?<verb>${anyOf(verbs)})${bound}`,
    'gu',
  )
  const harm = new RegExp(
    String.raw`${bound.replace('!', '<!')}${anyOf(`${nouns} ${verbs}`)}\s+(?:\S+\s+){0,6}$`,
    'u',
  )
  return (content) => {
    const found: string[] = []
    for (const match of content.matchAll(patterns[0] as RegExp)) found.push(match.groups?.name ?? '')
    for (const match of content.matchAll(patterns[1] as RegExp))
      if (harm.test(content.slice(0, match.index))) found.push(match.groups?.name ?? '')
    for (const match of content.matchAll(active)) {
      const { between = '', verb = '', name: doer = '' } = match.groups ?? {}
      if (!undergoes.test(`${between}${verb}`) && !/[,.;]/.test(between)) found.push(doer)
    }
    return found
  }
}
