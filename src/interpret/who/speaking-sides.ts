import { endsOutlet } from './find-outlets.ts'
import type { Registry } from './registry.ts'
import { canBeSide, directions, isNamed, type SideClues, type SideName } from './side-name.ts'
import { isNounOf } from './side-nouns.ts'
import { splitWords, type Word } from './words-of.ts'

const warWords =
  /\b(?:troops?|soldiers?|drones?|missiles?|shell(?:s|ed|ing)|army|forces|front ?line|captur\w+|seiz\w+|annex\w+|absorb\w+|territor\w+|border|province|strip|occup\w+|truce|ceasefire|prisoners?|hostages?|captives?|sappers|min(?:ing|es)|tanks?|jets?|warships?|bomb\w*|blown up|shot down|batter(?:y|ies)|gunners|gunmen|shelled|fighters|militia\w*|raid\w*|offensive|counter-fire|citizens|assemblies|freed|mobili[sz]\w+|belong(?:s|ed)|controls|checkpoints?|besieged|siege|amnesty|navy|admiralty|submarines?|heavy guns)\b/i
/** What states do that do not fight, beside what sides of a war do. */
const stateWords =
  /\b(?:neutral\w*|embass(?:y|ies)|ambassadors?|consulates?|invasion|invad\w+|man(?:oe|eu)uvres|blockade[sd]?|sanctions|treaty|cease-?fire|peacekeepers|annexation|independence|referendum|sovereign\w*|deport\w*|airspace|territorial|patrol boats?|warship|gunboats?|mutin\w+|coup|curfew|rebels?|insurgents?|separatists?|junta)\b/i
/** What tells no side but a war. */
const weapons =
  /\b(?:naval|military|weapons?|attack(?:s|ed)?|airstrikes?|guns?|artillery|rockets?|frigates?|destroyers?|fleet|cordon|armed|fighting|fought|war|wounded|stormed|toppled|ousted)\b/i
const own = /\b(?:its?|their|they)\b/i

/** A text with the words and statements by which names are told to be sides. */
export interface SpokenText {
  readonly text: string
  readonly words: readonly Word[]
  readonly places: ReadonlyMap<string, readonly number[]>
  readonly statements: SideClues['statements']
}

/**
 * Names that nobody knows and that speak of what only a side does: "Orvia says it has captured a village". In a text
 * of war also those that speak side by side ("Orvia or Ostravia"), "the Red Sash" and "Lower Orvia", which are no
 * persons, and who speaks and is a thing or a place elsewhere: "Orvia, which", "in Orsk".
 * @param known sides that are told already
 */
export function speakingSides(
  { text, words, places, statements }: SpokenText,
  registry: Registry,
  known: readonly SideName[],
): SideName[] {
  const found: SideName[] = []
  const byId = new Map(statements.map((one) => [one.id, one]))
  const isWar = isWarText(text)
  const adjectives = new Map(
    known
      .filter((side) => !side.isNoun && side.words.length === 1)
      .map(({ key }) => [key.slice(0, shared), key]),
  )
  for (const { source, content, parent } of statements.slice(0, mostStatements)) {
    const [only] = source
    if (source.length !== 1 || !only || only.text.length > 160) continue
    const thing = /^([^,]{3,40}), which\b/.exec(only.text)?.[1]
    if (!thing && only.text.length > 60) continue
    const whole = thing ?? only.text
    const pieces = whole.split(/,?\s+(?:and|or|nor)\s+/)
    const said = content
      .map((span) => span.text)
      .join(' ')
      .slice(0, 1000)
    const over =
      byId
        .get(parent ?? '')
        ?.source.map((span) => span.text)
        .join(' ') ?? ''
    const isRelayed =
      /\b(?:army|military|officer|spokes\w+|official|ministry|command|naval|navy|general)\b/.test(over)
    let from = 0
    for (const piece of pieces) {
      const at = whole.indexOf(piece, from)
      from = at + piece.length
      const name = bareName(
        piece.replace(beforeName, (match) => ' '.repeat(match.length)),
        only.start + at,
        registry,
      )
      if (!name) continue
      const isNone = name.isThe || name.words.length === 2
      const acts =
        (warWords.test(said) && (isRelayed || isNone || own.test(said))) ||
        (isWar && stateWords.test(said) && own.test(said))
      const isThing =
        thing !== undefined ||
        neighbours.test(piece) ||
        isRelayed ||
        isPlaceName({ words, places }, name.words) ||
        // In a war of sides that nobody knows an unknown name that speaks is one more, or its capital.
        known.length > 0 ||
        isNounOf(name.words[0]?.key ?? '', adjectives.get((name.words[0]?.key ?? '').slice(0, shared)) ?? '')
      if (acts || (isWar && (isNone || isThing || pieces.length > 1)))
        found.push({ key: name.words.map(({ key }) => key).join(' '), words: name.words, isNoun: true })
    }
  }
  return found
}

/** Whether a text tells of a war or of what states do to each other. */
export function isWarText(text: string): boolean {
  const begin = text.slice(0, mostText)
  return warWords.test(begin) || stateWords.test(begin) || weapons.test(begin)
}

const neighbours = /^(?:the )?(?:neighbouring|neighboring|nearby|rival|landlocked) /i
const beforeName = /^(?:neither|both|either|(?:the )?(?:neighbouring|neighboring|nearby|rival|landlocked)) /i

const mostStatements = 2000
const mostText = 50_000
/** So many letters at their beginning a noun and its adjective share. */
const shared = 4

const behindPlace = /^(?:in|into|near|across|inside|outside|toward|towards|around)$/

/** Whether a name stands where only a place can: "in Orsk". */
function isPlaceName(
  { words, places }: Pick<SpokenText, 'words' | 'places'>,
  [first]: readonly Word[],
): boolean {
  return (places.get(first?.key ?? '') ?? []).some(
    (at) => behindPlace.test(words[at - 1]?.key ?? '') || words[at + 1]?.key === 'which',
  )
}

/** One or two words that can only be a name and that the registry lacks; two begin with "Upper" or stand behind "the". */
function bareName(
  piece: string,
  start: number,
  registry: Registry,
): { words: Word[]; isThe: boolean } | null {
  const split = splitWords(piece).map((word) => ({
    ...word,
    start: word.start + start,
    end: word.end + start,
  }))
  const isThe = split[0]?.key === 'the'
  const words = isThe ? split.slice(1) : split
  const [first, second] = words
  if (
    !first ||
    words.length > 2 ||
    words.some(({ key }) => isNamed(registry.names, key) || registry.posts.has(key))
  )
    return null
  if (!second) return !isThe && canBeSide(first) && first.key.length > 2 ? { words, isThe: false } : null
  if (institutions.test(second.key) || endsOutlet(second.key)) return null
  const isTwo =
    first.capital && canBeSide(second) && (directions.test(first.key) || (isThe && canBeSide(first)))
  return isTwo ? { words, isThe } : null
}

const institutions =
  /^(?:institute|center|centre|foundation|council|bank|times|post|news|company|corporation|group|club|society|league|party|union|church|university|project|fund|trust)$/
