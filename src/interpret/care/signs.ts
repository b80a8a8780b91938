import { anyOf, childNouns, placeNouns, things } from './lexicon.ts'
import { name } from './parts.ts'
import { leading, type Reason, type Rule, reasons, told } from './rules/rule.ts'

/** Words of a sentence that say what became of somebody, by reason: the name may stand in the next sentence. */
const states: Readonly<Record<Reason, RegExp>> = {
  prisoner:
    /\b(?:captured (?:[a-z]+ )?(?:soldier|fighter|pilot|man|woman|officer|sailor)|prisoners? of war|a prisoner|pows?|taken prisoner|prisoners)\b/g,
  detainee:
    /\b(?:hostages?|detainees?|was detained|were detained|was arrested|were arrested|kidnapped|abducted|have been arrested|has been arrested|were jailed|was jailed)\b/g,
  child: new RegExp(
    String.raw`\b(?:an?|the|one|two|three|her|his|their) (?:[a-z0-9-]+ ){0,3}${anyOf(childNouns)}\b`,
    'g',
  ),
  victim:
    /\b(?:(?:was|were|been) (?:[a-z]+ )?(?:killed|wounded|injured|murdered|shot)|killed|died|(?:found|shot|left|the|were|was) dead|wounded|injured|victims?|bod(?:y|ies) (?:of|was|were|had)|bodies|perished|funeral)\b/g,
}

/** Somebody who is being tried for it has an age too. */
const onTrial =
  /\b(?:charged|suspect|suspects|convicted|accused|pleaded|pleads|trial|court|sentenced|perpetrator|gunman)\b/

const naming = (why: Reason) =>
  leading(
    why,
    String.raw`\b(?:gave (?:his|her|their) names? as|identified(?: (?:himself|herself|themselves|him|her|them|by [^.;,${name}]{1,40}))? as|named as|named|introduced (?:himself|herself) as|whose names? (?:is|was|were|are)|called|names? (?:is|are)) `,
    { link: '' },
  )
const noPerson = new RegExp(
  String.raw`\b${anyOf([...placeNouns, ...things, 'operation', 'unit', 'group', 'film', 'book', 'novel', 'system', 'missile', 'drone', 'party', 'app', 'ship'])}s?,? (?:is |was )?$`,
)
const goesOn = /^"?(?:the|he|she|they|one|both|another|his|her|their|a|all|two|three|four)\b/
const someone = (why: Reason) =>
  leading(why, '^"?(?:the|one|another|a second|the other)(?: [a-z0-9-]+){1,3}, ', { link: '', behind: ',' })
const aged = (why: Reason) =>
  told(why, String.raw`(?:, | \()(?:aged )?\d{1,3}(?=[,.;)]| and |$)`, {
    who: `(?<who>${name})`,
    aside: 'none',
  })
const rulesFor = new Map(
  reasons.map((why): [Reason | null, Record<'naming' | 'someone' | 'aged', Rule>] => [
    why,
    { naming: naming(why), someone: someone(why), aged: aged(why) },
  ]),
)

/** Rules whose reason stands in other words of the sentence, or in the sentence before. */
export function rulesAround(words: string, before: string): Rule[] {
  const own = stateOf(words)
  const past = goesOn.test(words) ? stateOf(before) : null
  const harmed = onTrial.test(words) ? null : (stateOf(words, ['victim']) ?? stateOf(before, ['victim']))
  return [
    isPlaceNamed(words) ? undefined : rulesFor.get(own ?? past)?.naming,
    rulesFor.get(past)?.someone,
    rulesFor.get(harmed)?.aged,
  ].filter((rule) => rule !== undefined)
}

/** The gravest reason that words give. */
function stateOf(words: string, wanted: readonly Reason[] = reasons): Reason | null {
  return wanted.find((why) => words.search(states[why]) >= 0) ?? null
}

/** "a village called §". */
function isPlaceNamed(words: string): boolean {
  const at = words.search(/\b(?:named|called)\b/)
  return at > 0 && noPerson.test(words.slice(Math.max(0, at - 40), at))
}

/** Words without which nobody in a sentence is to be masked: a quick look before it is read. */
const telling =
  /captur|captiv|prison|pow\b|pows\b|surrender|hostage|detain|detention|arrest|jail|inmate|kidnap|abduct|intern(?:ed|ment)|custody|behind bars|sentenc|serv(?:ing|ed)|remand|freed|releas|locked up|seized by|taken away|disappear|incommunicado|held (?:in|at|by|for)|exchange|swap|traded|cell\b|boy|girl|child|toddler|bab(?:y|ies)|infant|newborn|teen|pupil|orphan|kids?\b|twins?|triplet|sons?\b|daughter|nephew|niece|[- ]old\b|aged|\d[,.;)"]|\b(?:is|was|are|were|turned) (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen)|kill|wound|injur|murder|shot|beat|dead|died|death|victim|casualt|bod(?:y|ies)\b|funeral|buri(?:al|ed)|coffin|grave|li(?:v|f)es? of|lost|fled|widow|surviv|refugee|evacu|displac|missing|burn|rubble|ruins|debris|wreck|tortur|rape|execut|behead|perish|succumb|suffered|sustained|bereaved|stabbed|hit by|struck by|concuss|maimed|hospitali|named|called|identified|stepped on|grader|exchange|swap|traded/i

/** Whether a sentence may say that somebody named near it is to be masked. */
export function isTelling(words: string): boolean {
  return telling.test(words)
}
