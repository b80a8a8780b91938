import { adverb, be, name, personNoun, phrase } from '../parts.ts'
import { among, called, including, leading, type Rule, told } from './rule.ts'

const noun = 'hostages?|detainees?|captives?|inmates?|abductees?'
const someone = `(?:masked |armed )?(?:gunmen|men|fighters|security|police|agents)`
const captors = 'troops|soldiers|militants|rebels|police|fighters|forces|authorities|gunmen|captors|security'
const cell = 'basement|cellar|cell|prison|jail|captivity|custody|camp|tunnels?|colony|detention'
const held = [
  'detained|re-?arrested|arrested|jailed|imprisoned|incarcerated|kidnapped|abducted|interned|remanded|locked up',
  `held hostage|taken hostage|held incommunicado|taken into custody|taken away by|seized by ${someone}`,
  String.raw`in (?:\S+ )?(?:custody|detention|pre-?trial detention|prison|jail|solitary confinement|a penal colony)`,
  '(?:swapped|exchanged|traded) for',
  `behind bars|under (?:house )?arrest|forcibly disappeared`,
  `sentenced[^.;${name}]{0,40} (?:years?|months|life|prison|jail|death|colony)`,
  String.raw`held (?:for [^.;,${name}]{1,30} )?(?:in|at) (?:an? |the |his |her |their )?(?:\S+ )?(?:${cell})`,
  `held by (?:the )?(?:${name} )?(?:${captors})`,
  `(?:freed|released|returned|rescued|exchanged|swapped)[^.;,${name}]{0,40} (?:captivity|prison|jail|custody|detention|prisoner|swap|exchange|bail|captors)`,
].join('|')
const holding = 'arrest|detention|imprisonment|abduction|kidnapping|jailing|incarceration|captivity'
/** Whose arrest is only asked for is not held. */
const done = String.raw`(?<!\b(?:warrants?|order|orders|ordered|calls?|called|calling|demand|demanded|demanding|sought|seek|seeking|threatened|threatening) (?:for |of )?(?:the |his |her )?)`

/** Those who are detained, jailed, abducted or held hostage. */
export const detaineeRules: readonly Rule[] = [
  told('detainee', String.raw`${be}(?:${held})\b`),
  told('detainee', String.raw`, ${adverb}(?:${held})\b`, { aside: 'short' }),
  told('detainee', String.raw`died (?:while )?in (?:[a-z]+ )?(?:custody|detention|prison|jail)\b`),
  told(
    'detainee',
    String.raw`, (?:an?|the) [^.;,]{1,60} (?:abducted|kidnapped|detained|captured|jailed|imprisoned|arrested|freed|released|held captive|held hostage|taken hostage) (?:in|from|by|since|on|at|near|for|during|last)\b`,
    { aside: 'short' },
  ),
  told(
    'detainee',
    String.raw`(?:spent|served|is serving|was serving|has served|serving|has spent|faces? trial from)[^.;]{0,80} (?:prison|jail|detention|custody|behind bars|cell|colony|sentence|term)\b`,
  ),
  told(
    'detainee',
    String.raw`(?:said|says|wrote|writes|told [^.;]{1,40}) (?:in a (?:letter|statement|message) )?from (?:(?:his|her|a|the|an) )?(?:[a-z]+ )?(?:prison|jail|cell|captivity|custody|detention)\b`,
  ),
  told(
    'detainee',
    `(?:, |,? ${be})(?:an? |the |one of [a-z0-9 ]{0,20}|among [a-z0-9 ]{0,20})(?:[a-z-]+ |${name} ){0,3}(?:${noun})(?=[,.;"]|$| (?:held|in|who|at|from|since|freed|released))`,
    { aside: 'none' },
  ),
  told(
    'detainee',
    String.raw`(?:whose (?:[a-z]+ )?(?:arrest|detention|imprisonment|captivity|abduction|kidnapping)|whom [^.;,]{1,40} (?:imprisoned|detained|jailed|kidnapped|abducted|arrested))\b`,
    { who: String.raw`(?=(?<who>${name}(?!')))\k<who>,? (?:[a-z'-]+ |${name}(?:'s)? ){0,9}`, aside: 'none' },
  ),
  told(
    'detainee',
    String.raw`'s? (?:[a-z]+ )?(?:${holding}|captors|jailers|release from)\b(?! warrant| of\b)`,
    { who: `(?<who>${name})`, aside: 'none' },
  ),
  leading(
    'detainee',
    String.raw`\b(?:detained|arrested|arresting|detaining|jailed|jailing|imprisoned|kidnapped|kidnapping|abducted|abducting|interned) `,
  ),
  leading(
    'detainee',
    String.raw`\b(?:captive|detained|arrested|jailed|imprisoned|abducted|kidnapped) (?:[a-z-]+ |${name} ){0,3}${personNoun}, `,
    { link: '', behind: '(?=[,.;]|$)' },
  ),
  leading('detainee', String.raw`(?<!\bof |\bfor )\b(?:${noun})`, { link: called }),
  leading('detainee', String.raw`${done}\b(?:${holding}) of `),
  leading('detainee', String.raw`\brelease of `, { asksPerson: true }),
  leading('detainee', String.raw`\b(?:exchanged|swapped|swap|traded?) (?:[a-z]+ |${name} ){0,5}?for `, {
    asksPerson: true,
  }),
  leading('detainee', String.raw`\bin exchange for `, { asksPerson: true }),
  leading('detainee', String.raw`\bdeath in (?:[a-z]+ )?(?:custody|detention|prison|jail) of `),
  leading('detainee', String.raw`\bsentenc(?:ed|ing) `, {
    link: phrase,
    behind: String.raw` to (?:\S+ ){1,3}(?:years?|months|life|prison|jail|death)\b`,
  }),
  leading(
    'detainee',
    including(`${noun}|detained|arrested|jailed|kidnapped|abducted|political prisoners|freed|released`),
  ),
  leading('detainee', among(`${noun}|detained|arrested|jailed|imprisoned|freed|released|kidnapped`)),
]
