import type { Registry } from './registry.ts'
import { canBeSide, isNamed, type SideClues, type SideName } from './side-name.ts'
import { splitWords, type Word } from './words-of.ts'

const warWords =
  /\b(?:troops?|soldiers?|drones?|missiles?|shell(?:s|ed|ing)|army|forces|front ?line|captur\w+|seiz\w+|annex\w+|absorb\w+|territor\w+|border|province|strip|occup\w+|truce|ceasefire|prisoners?|hostages?|captives?|sappers|min(?:ing|es)|tanks?|jets?|warships?|bomb\w*|blown up|shot down|batter(?:y|ies)|gunners|gunmen|shelled|fighters|militia\w*|raid\w*|offensive|counter-fire|citizens|assemblies|freed|mobili[sz]\w+|belong(?:s|ed)|controls|checkpoints?|besieged|siege|amnesty|navy|admiralty|submarines?|heavy guns)\b/i
const own = /\b(?:its?|their|they)\b/i

/**
 * Names that nobody knows and that speak of what only a side does: "Orvia says it has captured a village". In a text
 * of war also those that speak side by side ("Orvia or Ostravia"), "the Red Sash" and "Lower Orvia", which are no persons.
 */
export function speakingSides(
  text: string,
  statements: SideClues['statements'],
  registry: Registry,
): SideName[] {
  const found: SideName[] = []
  const byId = new Map(statements.map((one) => [one.id, one]))
  const isWar = warWords.test(text.slice(0, mostText))
  for (const { source, content, parent } of statements.slice(0, mostStatements)) {
    const [only] = source
    if (source.length !== 1 || !only || only.text.length > 60) continue
    const pieces = only.text.split(/,?\s+(?:and|or|nor)\s+/)
    const said = content
      .map((span) => span.text)
      .join(' ')
      .slice(0, 1000)
    const over =
      byId
        .get(parent ?? '')
        ?.source.map((span) => span.text)
        .join(' ') ?? ''
    const isRelayed = /\b(?:army|military|officer|spokes\w+|official|ministry|command)\b/.test(over)
    let from = 0
    for (const piece of pieces) {
      const at = only.text.indexOf(piece, from)
      from = at + piece.length
      const name = bareName(piece, only.start + at, registry)
      if (!name) continue
      const isNone = name.isThe || name.words.length === 2
      const acts = warWords.test(said) && (isRelayed || isNone || own.test(said))
      if (acts || (isWar && (isNone || pieces.length > 1)))
        found.push({ key: name.words.map(({ key }) => key).join(' '), words: name.words, isNoun: true })
    }
  }
  return found
}

const mostStatements = 2000
const mostText = 50_000

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
  if (!second) return !isThe && canBeSide(first) && first.key.length > 3 ? { words, isThe: false } : null
  if (institutions.test(second.key)) return null
  const isTwo =
    first.capital && canBeSide(second) && (directions.test(first.key) || (isThe && canBeSide(first)))
  return isTwo ? { words, isThe } : null
}

const institutions =
  /^(?:institute|center|centre|foundation|council|bank|times|post|news|company|corporation|group|club|society|league|party|union|church|university|project|fund|trust)$/
const directions =
  /^(?:upper|lower|north|south|east|west|northern|southern|eastern|western|new|great|greater|free|port)$/
