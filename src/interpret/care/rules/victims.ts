import { adverb, be, name, personNoun, somePhrase } from '../parts.ts'
import { among, called, including, leading, type Rule, told } from './rule.ts'

const hurt = [
  'killed|wounded|injured|shot|shot dead|gunned down|murdered|tortured|raped|executed|beheaded|beaten|stabbed|burned',
  'maimed|blown up|buried|laid to rest|crushed|trapped (?:under|in)|found dead|orphaned|widowed|bereaved|displaced',
  'evacuated|hospitali[sz]ed|hit by|struck by|concussed|disfigured|dead|missing',
].join('|')
const violence =
  'attack|strike|airstrike|shelling|blast|explosion|fire|siege|battle|fighting|bombing|ambush|shell|rocket|missile|bomb|mine|house|building|drone|tank|car|bus|grenade|sniper|occupation|raid|massacre'
const kin =
  'sons?|daughters?|husband|wife|brothers?|sisters?|father|mother|child|children|parents|family|relatives'
/** Not every death is a victim's: of wounds, or in what kills. */
const died = `died (?:instantly|fighting|under|in captivity|(?:of|from) (?:(?:his|her|their|shrapnel|bullet|stab|gunshot) )?(?:wounds|injuries|burns|blood loss)|(?:in|after|during|when|as|from) (?:an?|the|his|her|their|two|another) (?:[a-z]+ ){0,2}(?:${violence}))`
const lost = String.raw`(?:has |had )?lost (?:his|her|their|both|an?|one) (?:\S+ ){0,3}?(?:${kin}|life|lives|legs?|arms?|hands?|foot|feet|eyes?|sight|limbs?|homes?|house)`
const suffered = String.raw`(?:suffered|sustained) (?:\S+ ){0,3}(?:burns|wounds|injuries|concussion|fractures?|shrapnel)`
const fled = String.raw`fled (?:his|her|their|the) (?:\S+ )?(?:homes?|house|village|town|flat|apartment|shelling|bombing|fighting)`
const harming =
  'killed|wounded|injured|murdered|killing|wounding|injuring|murdering|shot dead|beheaded|executed|tortured|raped'

/** Those who were killed, hurt, bereaved or driven out. */
export const victimRules: readonly Rule[] = [
  told('victim', String.raw`${be}(?:${hurt})\b(?! off\b)`),
  told('victim', `, ${adverb}(?:killed|wounded|injured|murdered|shot dead) `, { aside: 'short' }),
  told(
    'victim',
    String.raw`(?:${died}|${lost}|${suffered}|${fled}|perished|bled to death|succumbed|buried (?:his|her|their)|survived the|stepped on)\b`,
  ),
  told(
    'victim',
    String.raw`, (?:whose|who lost)[^.;]{0,40}(?:${kin}|home|house|fianc[eé]e?|boyfriend|girlfriend)[^.;]{0,40}(?:killed|died|dead|destroyed|murdered|missing|captured|shot|lost|hit|perished|detained|abducted|war)\b`,
    { aside: 'none' },
  ),
  told(
    'victim',
    String.raw`'s? (?:[a-z]+ )?(?:funeral|burial|coffin|corpse|grave|murder|killing|wounds|injuries|body|widow|widower)\b(?! of\b)`,
    { who: `(?<who>${name})`, aside: 'none' },
  ),
  leading('victim', String.raw`\b(?:${harming}|shot|maimed|beat|beaten) `, { link: somePhrase }),
  leading('victim', String.raw`\b(?:${harming}) `, { link: '', asksPerson: true }),
  leading(
    'victim',
    String.raw`\b(?:killed|dead|wounded|injured|murdered|victims?|casualties|deceased|bodies|fatalities|killing|wounding)\b[^.;]{0,120}?(?:named as|identified as|named|identified by [^.;,]{1,40} as) `,
  ),
  leading(
    'victim',
    including(
      'killed|dead|wounded|injured|murdered|victims?|casualties|deceased|bodies|fatalities|killing|wounding',
    ),
  ),
  leading('victim', among('victims?|dead|killed|wounded|injured|casualties')),
  leading('victim', String.raw`^"?(?:also )?(?:killed|wounded|injured|murdered)\b[^.;,]{0,80} (?:was|were) `),
  leading(
    'victim',
    String.raw`\b(?:body|bodies|funerals?|burial|coffin|corpse|remains|grave|killing|murder|wake) of `,
  ),
  leading('victim', String.raw`\b(?:took|taken|takes|claim|claims|claimed|cost) the li(?:fe|ves) of `),
  leading(
    'victim',
    String.raw`\b(?:men|women|people|soldiers|children|two|three) (?:killed|missing|wounded|injured) (?:are|were) `,
    { link: '' },
  ),
  leading('victim', String.raw`\bdeath of (?:\d+|[a-z]+)[- ]year[- ]old `),
  leading(
    'victim',
    String.raw`\b(?:dead|killed|wounded|injured|missing|murdered) (?:[a-z]+ ){0,2}${personNoun} (?:is|was) `,
    { link: '' },
  ),
  leading('victim', String.raw`\b(?:victims?|survivors?|refugees?|evacuees?|displaced(?: [a-z]+){0,2})`, {
    link: called,
  }),
  leading('victim', String.raw`\b(?:widows?|widower|orphan)(?: of [^.;,]{1,40})?`, {
    link: '(?:,|,? (?:named|called))? ',
  }),
  leading('victim', String.raw`\b(?:pulled|dug|carried|dragged) `, {
    behind: String.raw`[^.;,]{0,30} (?:rubble|ruins|debris|wreckage|wreck|car)\b`,
  }),
]
