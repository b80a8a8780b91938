import { femaleNames, maleNames } from '../facts/first-names.ts'
import { toPart } from './person-names.ts'

export type Gender = 'male' | 'female'

const male =
  /^(?:mr|sir|lord|baron|count|king|prince|emperor|sultan|father|pope|archbishop|bishop|cardinal|patriarch|imam|sheikh|man|men|boy|grandfather|husband|son|brother|uncle|actor|businessman|chairman|congressman|councilman|fireman|fisherman|gunman|ombudsman|policeman|serviceman|spokesman|salesman|monk|priest|widower|gentleman|himself|monarch|dad)$/
const female =
  /^(?:mrs|ms|miss|dame|lady|baroness|countess|queen|princess|woman|women|girl|grandmother|grandma|mother|mum|wife|daughter|sister|aunt|actress|businesswoman|chairwoman|congresswoman|councilwoman|ombudswoman|policewoman|servicewoman|spokeswoman|nun|widow|herself|mom)$/

/** Male or female by titles and nouns that say so; null where none does or they differ. */
export function genderOfWords(words: readonly string[]): Gender | null {
  const isMale = words.some((word) => male.test(word) && word !== 'monarch')
  const isFemale = words.some((word) => female.test(word))
  if (isMale === isFemale) return null
  return isMale ? 'male' : 'female'
}

const maleParts = new Set([...maleNames].map(toPart))
const femaleParts = new Set([...femaleNames].map(toPart))

/** By the first name, where only one gender bears it, else by a Slavic family name that shows it. */
export function genderOfName(parts: readonly string[]): Gender | null {
  const [first = ''] = parts
  const isMale = maleParts.has(first) || maleParts.has(first.replace(/-.*$/, ''))
  const isFemale = femaleParts.has(first) || femaleParts.has(first.replace(/-.*$/, ''))
  if (isMale !== isFemale) return isMale ? 'male' : 'female'
  if (isMale || parts.length < 2) return null
  return /(?:[oe]va|[^a]skaya|[^a]ska|tskaya|tska)$/.test(parts.at(-1) ?? '') ? 'female' : null
}
