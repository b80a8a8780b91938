import { adverb, be, name, somePhrase } from '../parts.ts'
import { among, called, including, leading, type Rule, told } from './rule.ts'

const noun = 'prisoners? of war|pows?|prisoners?'
const held =
  'taken prisoner|taken captive|in captivity|held captive|held prisoner|made prisoner|a prisoner of war|a pow'

/** Soldiers taken prisoner, and whoever else the words call a prisoner. */
export const prisonerRules: readonly Rule[] = [
  told('prisoner', String.raw`${be}(?:${held})\b`),
  told('prisoner', String.raw`${be}captured\b`, { asksPerson: true }),
  told('prisoner', String.raw`${be}captured (?:while )?(?:fighting|serving|in action|on patrol)\b`),
  told(
    'prisoner',
    String.raw`,? (?:who )?(?:had |has )?surrendered (?:to|in|on|near|with|at|after|when|himself|herself)\b`,
    { aside: 'short', asksPerson: true },
  ),
  told('prisoner', `, ${adverb}(?:taken prisoner|captured) `, { aside: 'short', asksPerson: true }),
  told(
    'prisoner',
    String.raw`(?:spent|survived|endured|died in|returned from|came back from|came home from)[^.;]{0,40} captivity\b`,
  ),
  told(
    'prisoner',
    `(?:, |,? ${be})(?:an? |the |one of [a-z0-9 ]{0,20}|among [a-z0-9 ]{0,20})(?:[a-z-]+ |${name} ){0,3}(?:${noun})(?=[,.;"]|$| (?:of war|held|in|who|at|from|since|captured|freed|released))`,
    { aside: 'none' },
  ),
  leading('prisoner', String.raw`\bcaptured `, { link: `${somePhrase}(?:, )?` }),
  leading('prisoner', String.raw`\bcaptured `, { link: '', asksPerson: true }),
  leading('prisoner', String.raw`\bcaptured [a-z${name} -]{1,40}`, { link: '(?<! ), ', behind: ',' }),
  leading('prisoner', String.raw`(?<!\bof |\bfor )\b(?:${noun})`, { link: called }),
  leading('prisoner', String.raw`\bcapture of `, { link: somePhrase }),
  leading('prisoner', String.raw`\bcapture of `, { link: '', asksPerson: true }),
  leading(
    'prisoner',
    including(`${noun}|captured|captivity|prisoner exchange|prisoner swap|exchange of prisoners`),
  ),
  leading('prisoner', among('prisoners|captured|exchanged|swapped')),
]
