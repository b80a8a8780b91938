import type { Actor } from './actor.ts'
import type { ArticleNames } from './article-names.ts'
import type { PartyMention } from './find-parties.ts'
import { entityName } from './name-of.ts'
import type { Phrase } from './phrase.ts'

/** The one mention that the words are, articles aside: "the Kremlin", "Moscow", "Russian". */
export function mentionOf(names: ArticleNames, { head, tail, asides }: Phrase): PartyMention | null {
  const mention = names.mentionAt.get(head[0] ?? -1)
  const last = names.mentionAt.get(head.at(-1) ?? -1)
  if (!last || tail.length > 0) return null
  // "The ruling junta", "armed rebels".
  const isGroup = last.named.form === 'faction' && last.to === (head.at(-1) ?? 0) + 1
  if (isGroup && head.every((at) => at >= last.from || isSmall(names, at))) return last
  if (!mention) return null
  if (asides.length > 0 && mention === last && mention.named.form === 'adjective') return null
  if (mention === last) return mention.from + head.length <= mention.to ? mention : null
  // "Russia’s TASS", "the US State Department": the last of two is meant.
  return last.from === mention.to && last.named.kind !== 'state' ? last : null
}

function isSmall({ words, mentionAt }: ArticleNames, at: number): boolean {
  return words[at]?.capital === false && words[at]?.possessive === false && !mentionAt.has(at)
}

/** Who a name of a party is: a state, a body, an outlet, citizens, a group that goes by its noun. */
export function readEntity({ party, named, span }: PartyMention, { opening }: Phrase): Actor {
  const base = { name: entityName(named, party), affiliation: named.affiliation, post: null }
  if (named.party === 'media') return { ...base, kind: 'media', party: 'media' }
  // "Rebels", "a rebel", "the junta".
  const isFaction = named.form === 'faction' || (named.kind === 'group' && !/\p{Lu}/u.test(named.name))
  if (isFaction) return { ...base, kind: factionKind(named.name, opening), party }
  // "Orvians believe": citizens; "the Orvians fired": a side.
  if (named.form === 'people')
    return {
      ...base,
      name: span.text,
      kind: 'collective',
      party: opening.includes('the') ? party : 'independent',
    }
  return { ...base, kind: 'named', party }
}

function factionKind(name: string, opening: readonly string[]): Actor['kind'] {
  if (/junta$/.test(name)) return 'named'
  if (!/s$/.test(name)) return 'role'
  return opening.some(isAmount) ? 'unnamed' : 'collective'
}

/** Whether a word in front counts: “two”. */
export function isAmount(word: string): boolean {
  return /^(?:\d+|two|three|four|five|one)$/.test(word)
}
