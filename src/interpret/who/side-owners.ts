import type { Registry } from './registry.ts'
import { canBeSide, directions, isNamed, type SideName } from './side-name.ts'
import { endings } from './side-nouns.ts'
import type { Word } from './words-of.ts'

const keys = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** What only a state or an armed group has. */
const strong = keys(
  'army navy troops soldiers forces infantry artillery gunners marines commander commanders ministry admiralty coastguard militia fighters territory border airspace government junta military sappers captain captains colonel airstrikes shelling paratroopers conscripts warship minelayer shells rebels insurgents guerrillas separatists militants movement consulate waters gunners paramilitaries regiment regiments',
)
/** What companies have too, or persons: said of an owner or a people's adjective they tell a side. */
const weak = keys(
  'officials authorities police security spokesman spokeswoman spokesperson envoy counterpart capital president parliament ministers minister generals colonels delegation services agencies embassy ambassador intelligence general foreign defence defense air ground naval drones missiles tanks jets warships battalion brigade brigades division officer officers diplomat diplomats leadership sailors pilots ombudsman cabinet side consul governor soil advisers negotiators guns gunboats batteries patrol patrols columns citizens board agency service command lawmakers prosecutors prosecutor fleet flotilla squadron memo crew flag freighter tanker tankers',
)
/** Of these nouns, what has nothing to do with companies even where its owner is only named: "Orvia’s interior minister". */
const publicOnly = keys(
  'minister ministers ministry ombudsman ambassador parliament cabinet general envoy police airspace capital consul governor prosecutor prosecutors embassy command service',
)
/** Of what an office or a body can be, between its owner and its noun. */
const kinds = keys(
  'interior defence defense foreign prime finance energy food fuel health justice security intelligence secret general chief deputy vice state naval military army air ground border civil emergency transport trade fishing fisheries shipping maritime agriculture education information culture economy internal external home special senior junior top high-ranking press provincial federal national royal presidential opposition public transitional caretaker own rebel main supreme joint armed war fleet high coast coastal frontier river harbour harbor port water tax postal railway rail religious treasury counter-intelligence ceasefire truce land',
)
/** So many words of a kind stand there at most. */
const mostKinds = 3

export function isSideNoun(words: readonly Word[], at: number): boolean {
  const key = words[at]?.key ?? ''
  if (words[at]?.capital) return false
  return strong.has(key) || weak.has(key)
}

/** The name right before a noun of a side, words of its kind between: "Orvian troops", "Orvia’s interior minister". */
export function ownerBefore(words: readonly Word[], at: number, { names, posts }: Registry): SideName | null {
  const noun = words[at]?.key ?? ''
  let end = at - 1
  while (end > at - 1 - mostKinds && words[end]?.capital === false && kinds.has(words[end]?.key ?? '')) end--
  const last = words[end]
  const next = words[end + 1]
  if (!last || !next || !canBeSide(last)) return null
  const isFar = end < at - 1
  const before = words[end - 1]
  const isTwo =
    before !== undefined &&
    !before.possessive &&
    last.start - before.end === 1 &&
    (canBeSide(before) || isDirection(before))
  const owner = isTwo ? [before, last] : [last]
  if (!isTwo && last.key.length < 3) return null
  const third = words[end - 2]
  if (isTwo && third && canBeSide(third) && !third.possessive && last.start - third.end < 60) return null
  // Names of persons and what the registry has are no new sides.
  if (owner.some(({ key }) => isNamed(names, key) || posts.has(key))) return null
  if (next.start - last.end > 4) return null
  // "Separatist troops": any word has a capital at the beginning of a sentence.
  const begins = before === undefined || last.start - before.end > 1
  const isPeoples = endings.test(last.key)
  if (!isTwo && begins && !last.possessive && !isPeoples) return null
  const isNoun = last.possessive
  if (isTwo && isNoun && !isDirection(before)) return null
  if (isNoun && isFar && !strong.has(noun) && !publicOnly.has(noun)) return null
  if (!isNoun && isFar && !isPeoples) return null
  if (weak.has(noun) && !isNoun && !isPeoples) return null
  // Companies have officers, tankers and boards.
  if (
    isNoun &&
    !isFar &&
    /^(?:officers?|board|memo|crew|flag|freighter|tankers?|agency|service|fleet)$/.test(noun)
  )
    return null
  return { key: owner.map(({ key }) => key).join(' '), words: owner, isNoun }
}

function isDirection(word: Word | undefined): boolean {
  return word?.capital === true && directions.test(word.key)
}

/** "the foreign ministry in Orsk". */
export function seatBehind(words: readonly Word[], at: number, { names, posts }: Registry): SideName | null {
  const seat = words[at + 2]
  if (
    !/^(?:ministry|government|parliament|admiralty)$/.test(words[at]?.key ?? '') ||
    words[at + 1]?.key !== 'in'
  )
    return null
  if (!seat || !canBeSide(seat) || seat.key.length < 4 || isNamed(names, seat.key) || posts.has(seat.key))
    return null
  return { key: seat.key, words: [seat], isNoun: true }
}

const joining = keys(
  'and or other foreign security intelligence military defence defense naval western allied secret',
)

/** "Orvian, Ostravian and other foreign security services": adjectives with endings of peoples in a row. */
export function adjectivesBefore(words: readonly Word[], at: number, { names, posts }: Registry): SideName[] {
  const found: SideName[] = []
  let adjectives = 0
  for (let back = at - 1; back >= 0 && back > at - 10; back--) {
    const word = words[back]
    if (!word) break
    if (joining.has(word.key)) continue
    const isAdjective = word.capital && endings.test(word.key) && word.key.length >= 5 && !word.possessive
    if (!isAdjective) break
    adjectives++
    if (isNamed(names, word.key) || posts.has(word.key) || !canBeSide(word)) continue
    found.push({ key: word.key, words: [word], isNoun: false })
  }
  return adjectives > 1 ? found : []
}
