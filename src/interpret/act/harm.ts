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

/** Words between a doer and the verb by which it is not the doer: it was done to it, or is only meant to be done. */
const undergoes = /\b(?:was|were|been|being|be|is|are|got|will be)\b(?!\s+\p{L}+ing\b)|\bto\s+$/u

/** A name by its capital, or a common word for an enemy; words that begin a sentence are told by a list. */
const small =
  'The|A|An|This|That|These|Those|It|Its|He|She|They|We|I|You|His|Her|Their|Our|My|There|In|On|At|As|By|For|From|With|Without|After|Before|During|Since|When|While|If|But|And|Or|So|No|Not|All|Some|Many|Most|More|Several|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|One|Another|Each|Every|Both|Such|What|Who|Where|Why|How|Any|Only|Even|Now|Today|Yesterday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Mr|Ms|Mrs|Dr|President|Prime|Foreign|Defence|Defense|Minister|General|Over|About|Around|At|Least|People|Civilians|Residents|Troops|Soldiers|Officials|Police|Drone|Drones|Missile|Missiles|Air|Nearly|Almost|Then|Because|To'
const name = String.raw`(?<name>(?!(?:${small})${bound})\p{Lu}[\p{L}-]+|occupiers|invaders|(?:the )?enemy|rebels|militants|terrorists|terrorist state|occupying forces)`

const ofNoun = new RegExp(String.raw`(?<![\p{L}])${name}(?:['’]s?)?\s+${noun}${anyOf(nouns)}${bound}`, 'gu')
const byName = new RegExp(String.raw`(?<![\p{L}])by\s+(?:the\s+)?${few(1)}${name}`, 'gu')
const active = new RegExp(
  String.raw`(?<![\p{L}])${name}(?:['’]s)?\s+(?<between>${few(6)})${anyOf(verbs)}${bound}`,
  'gu',
)
const harmBefore = new RegExp(String.raw`(?<![\p{L}])${anyOf(`${nouns} ${verbs}`)}\s+(?:\S+\s+){0,6}$`, 'u')

/**
 * Whom a content names as doer of harm: "Karskian strikes", "Karsk seized", "destroyed by Karsk". Names are told by
 * their capitals; who is meant by them is not asked.
 * @example findDoers('a school was destroyed by Orsk') // ['Orsk']
 */
export function findDoers(content: string): string[] {
  const found: string[] = []
  for (const match of content.matchAll(ofNoun)) found.push(match.groups?.name ?? '')
  for (const match of content.matchAll(byName))
    if (harmBefore.test(content.slice(Math.max(0, match.index - 120), match.index)))
      found.push(match.groups?.name ?? '')
  for (const match of content.matchAll(active)) {
    const { between = '', name: doer = '' } = match.groups ?? {}
    if (!undergoes.test(between) && !/[,.;]/.test(between)) found.push(doer)
  }
  return found
}

/** As many letters say whether two names are of one party: Orsk, Orskian. */
const stem = 4

/** Whether a content names somebody else than its source as doer of harm. */
export function laysHarm(content: string, source: string): boolean {
  const own = source.toLowerCase()
  return findDoers(content.slice(0, 4000)).some((doer) => !own.includes(doer.toLowerCase().slice(0, stem)))
}
