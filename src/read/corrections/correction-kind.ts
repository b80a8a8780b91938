import type { Correction } from '../../core/index.ts'

/** What a notice does, by its own words: the gravest thing counts. */
export function kindOfNotice(words: string): Correction['kind'] {
  if (/^retraction|^withdrawal|\b(?:retracted|withdrawn|has removed this)\b/iu.test(words))
    return 'retraction'
  // A label says what the newsroom takes it for.
  if (/^clarifications?\b(?! (?:and|&))/iu.test(words)) return 'clarification'
  if (fault.test(words)) return 'correction'
  if (/\bclarif/iu.test(words)) return 'clarification'
  return /\b(?:updat|edited|revised|changed|altered|modified)/iu.test(words) ? 'update' : 'correction'
}

const fault =
  /\bcorrect(?:s|ed|ing|ions?)?\b|misstat|misidentif|misspell|misattribut|misquot|incorrect|erroneous|inaccura|mistaken|wrongly|\bin error\b|regrets? the|\b(?:earlier|previous|prior|original|initial) (?:\w+ )?(?:version|edition|headline|caption|draft)|\b(?:originally|previously|initially|earlier) (?:said|stated|reported|gave|named)/iu
