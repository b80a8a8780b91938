import type { ArticleNames } from './article-names.ts'
import type { PartyMention } from './find-parties.ts'
import { textOf } from './person-name.ts'
import type { Phrase } from './phrase.ts'
import type { NamedParty } from './registry.ts'

/** The name of a party’s mention: of a capital the state, of a body the body with its owner. */
export function entityName(named: NamedParty, party: string): string {
  if (named.form !== 'body') return named.name
  return party === named.party ? named.name : `${party} ${named.name}`
}

/** Words by which an owned one goes: "Russia’s Investigative Committee" -> "Russian Investigative Committee". */
export function ownedName(names: ArticleNames, phrase: Phrase, owner: PartyMention | null): string {
  const { head, tail } = phrase
  const behind = wordsBehind(names, phrase)
  if (!owner) return textOf(names, [...head, ...behind])
  const isOwner = (at: number) => at >= owner.from && at < owner.to
  const { named, party, span } = owner
  const adjective = named.kind === 'state' ? adjectiveOf(names, party) : possessiveOf(owner)
  if (isOwner(head[0] ?? -1)) {
    const isNamed = adjective === party && named.form === 'state'
    const own = named.form === 'adjective' ? span.text : isNamed ? possessiveOf(owner) : adjective
    const rest = textOf(names, [...head.filter((at) => !isOwner(at)), ...behind])
    return `${own} ${rest}`.trim()
  }
  // "officials in Kyiv" are Ukrainian ones.
  const isSeat =
    named.form === 'seat' && tail.some(isOwner) && /^(?:in|at)$/.test(names.words[tail[0] ?? -1]?.key ?? '')
  return isSeat ? `${adjective} ${textOf(names, head)}` : textOf(names, [...head, ...behind])
}

function possessiveOf({ span, possessive }: PartyMention): string {
  if (!possessive) return span.text
  return span.text.endsWith('s') ? `${span.text}’` : `${span.text}’s`
}

/** Words by which one goes whose owner stands elsewhere: "officials" -> "Ukrainian officials". */
export function ownedBy(names: ArticleNames, phrase: Phrase, party: string | null): string {
  const words = textOf(names, [...phrase.head, ...wordsBehind(names, phrase)])
  if (party === null) return words
  const [first] = phrase.head
  const isStart = names.words[first ?? -1]?.acronym !== true && phrase.head.length === 1
  return `${adjectiveOf(names, party)} ${isStart && phrase.opening.length === 0 ? words.charAt(0).toLowerCase() + words.slice(1) : words}`
}

function adjectiveOf({ registry, adjectives }: ArticleNames, party: string): string {
  return adjectives.get(party) ?? registry.adjectives.get(party) ?? party
}

/** All words of somebody who goes by no name, the clause behind left out: "person with knowledge of the talks". */
export function wholeName(names: ArticleNames, { head, tail }: Phrase): string {
  return textOf(names, [...head, ...tail].slice(0, 12))
}

/** Words behind that belong to a name: "ministry of defence", "mission to the council". */
function wordsBehind(names: ArticleNames, { tail }: Phrase): readonly number[] {
  return /^(?:of|for|to|in|at|from)$/.test(names.words[tail[0] ?? -1]?.key ?? '') ? tail : []
}
