import type { Word } from '../words.ts'
import type { NameMention } from './names.ts'
import { isFirstName } from './person-names.ts'
import { isRole } from './roles.ts'

/** An apposition behind a name is seldom longer than this before its next comma. */
const mostBehind = 16

/** "President Ivan Orlo of Orvia": whose office it is. */
export function seatBehind(all: readonly Word[], name: NameMention): readonly Word[] {
  const seat = all[name.to + 1]
  const isSeat = all[name.to]?.lower === 'of' && seat?.capital && seat.sentence === name.sentence
  return isSeat && name.titles.length > 0 && !name.possessive ? [seat] : []
}

/** "A ministry spokesman, Ivan Orlo, said", "the army’s spokesman, Ivan Orlo,": a role between commas and its owner. */
export function roleBeforeComma(all: readonly Word[], name: NameMention): Word[] {
  const isClosed = /^[,.]$/.test(all[name.to]?.text ?? '')
  if (all[name.begin - 1]?.text !== ',' || !isClosed || name.parts.length < 2) return []
  const found: Word[] = []
  for (let at = name.begin - 2; at >= 0 && at > name.begin - mostBehind; at--) {
    const word = all[at]
    // "Charles’ lawyer": the apostrophe stands alone.
    if (word?.glued && /^['’]$/.test(word.text)) continue
    if (!word || word.isSign || word.sentence !== name.sentence) return []
    const isOwner = word.possessive || /^(?:its|his|her|their)$/.test(word.lower)
    if ((isOwner || /^(?:an?|the)$/.test(word.lower)) && headsOf(found).length > 0)
      return isOwner ? [...found, word] : found
    found.unshift(word)
  }
  return []
}

/** "Ekaterina, a shopkeeper": a first name with words behind that say who it is. */
export function isIntroduced({ parts }: NameMention, next: Word | undefined): boolean {
  return parts.length === 1 && isFirstName(parts[0] ?? '') && /^(?:an?|his|her|\d\d)$/.test(next?.lower ?? '')
}

/** Words behind which a single name is a place's. */
const places = /^(?:in|at|near|into|inside|outside|around)$/

/** What stands between commas right behind a name, or behind "is a", and says who it is. */
export function apposition(all: readonly Word[], name: NameMention): Word[] {
  const joint = all[name.to]
  const next = all[name.to + 1]
  if (name.possessive || !joint || !next || next.sentence !== name.sentence) return []
  const isCopula = /^(?:is|was)$/.test(joint.lower) && /^an?$/.test(next.lower)
  if (joint.text !== ',' && !isCopula) return []
  // "The troops fought in Lenz, Ostravia's chief of staff said": a place is nobody.
  if (name.parts.length === 1 && places.test(all[name.begin - 1]?.lower ?? '')) return []
  const isPlain = name.parts.length === 1 && name.titles.length === 0 && next.lower === 'the'
  const isAge = /^\d\d?$/.test(next.text) && all[name.to + 2]?.text === ','
  const found: Word[] = []
  for (let at = name.to + (isAge ? 3 : 1); found.length < mostBehind; at++) {
    const word = all[at]
    // "In the city of Lenz, the governor said": nothing closes it, so it is who speaks.
    if (isPlain && /^(?:said|says|told|tells|added|warned)$/.test(word?.lower ?? '')) return []
    if (!word || word.sentence !== name.sentence || /^[,;:.–—()“”"]$/.test(word.text)) break
    if (/^(?:who|whose|which|said|says|told|was|is|has|and)$/.test(word.lower)) break
    found.push(word)
  }
  return found
}

/** Role nouns before the first preposition: in "an aide to the president" the aide alone. */
export function headsOf(words: readonly Word[]): Word[] {
  return upToPreposition(words).filter(({ lower, possessive }) => isRole(lower) && !possessive)
}

function upToPreposition(words: readonly Word[]): Word[] {
  const end = words.findIndex(({ lower }) => /^(?:of|for|to|at|in|from|with|on|by)$/.test(lower))
  return words.slice(0, end < 0 ? words.length : end)
}
