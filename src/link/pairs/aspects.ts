/**
 * What of a matter a content may tell, by words that show it: "how many died" and "who did it" are two claims, however
 * alike their sentences are. A content can have several or none.
 */
const signs = {
  culprit:
    /\b(?:blam|accus|responsib|guilt|provocat|perpetrat|culprit|orchestrat|staged|behind|carried out|act of|(?:shell|struck|strike|attack))/iu,
  future: /\b(?:will|would|going to|plan(?:s|ned)?|intend(?:s|ed)?|next|soon)\b/iu,
  demand: /\b(?:must|should|needs?|have to|calls? (?:for|on)|called (?:for|on)|urge|demand|stop)/iu,
  number:
    /\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?)\b/iu,
  people: /\b(?:people|killed|dead|died|wounded|injured|victim|civilian|casualt|missing|death)/iu,
  judgement:
    /\b(?:terror|crime|barbar|unacceptable|irresponsib|outrage|condemn|evil|cynical|horr|heinous|absurd|ridiculous|lies?\b|fake|nonsense)/iu,
  risk: /\b(?:risk|danger|threat|could|may|might|catastroph|disaster|fear|concern)/iu,
  inquiry: /\b(?:investigat|inquiry|probe|inspect|evidence|mission|visit|expert|verif|confirm)/iu,
  weapon: /\b(?:missile|rocket|bomb|shell|weapon|explos|drone|artiller|munition|mine)/iu,
  cause: /\b(?:cause|because|due to|result|led to|detonat|fire)/iu,
  harm: /\b(?:damage|destroy|leak|sank|sunk|hit)/iu,
} as const

export type Aspect = keyof typeof signs

/** The aspects that a content tells, in the order of their names here. @example aspectsOf('two were killed') */
export function aspectsOf(words: string): ReadonlySet<Aspect> {
  return new Set((Object.keys(signs) as Aspect[]).filter((aspect) => signs[aspect].test(words)))
}
