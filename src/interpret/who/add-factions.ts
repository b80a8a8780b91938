import { toSpan } from '../../core/index.ts'
import type { PartyMention } from './find-parties.ts'
import { factions, ruling } from './group-words.ts'
import { lexicon } from './lexicon.ts'
import type { NamedParty } from './registry.ts'
import type { Word } from './words-of.ts'

/**
 * The mentions of a text, and with them the groups that go by a noun: "the rebels", "a junta spokesman". Such a noun
 * stands for whom the text calls so ("the Red Sash rebels"), for the only group that the text names, else for itself.
 * Of a people's adjective before it: "Orvian rebels" are not Orvia, an "Orvian junta" rules it. Linear.
 */
export function addFactions(
  mentions: readonly PartyMention[],
  words: readonly Word[],
  text: string,
): PartyMention[] {
  const places: number[] = []
  for (const [at, { key }] of words.entries()) if (factions.has(key)) places.push(at)
  if (places.length === 0) return [...mentions]
  const whose = ownersOf(mentions, words, places)
  const found: PartyMention[] = []
  let next = 0
  for (const at of places) {
    while (next < mentions.length && (mentions[next]?.from ?? 0) <= at) push(found, mentions[next++])
    const before = found.at(-1)
    if (before && before.to > at) continue
    const word = words[at]
    const noun = factions.get(word?.key ?? '') ?? ''
    if (!word || isInstalled(words[at - 1])) continue
    const isOwned = before?.to === at && isOwner(before)
    if (isOwned && (before.named.kind !== 'state' || noun === 'junta')) continue
    const isPeoples = isOwned && before.named.form === 'adjective'
    if (isPeoples) found.pop()
    const from = isPeoples ? before.from : at
    const party = isPeoples ? `${before.span.text} ${noun}` : (whose.get(noun) ?? noun)
    found.push({
      span: toSpan(text, { start: words[from]?.start ?? word.start, end: word.end }),
      party,
      named: toNamed(party, words.slice(from, at + 1), noun),
      from,
      to: at + 1,
      possessive: word.possessive,
    })
  }
  while (next < mentions.length) push(found, mentions[next++])
  return found
}

function push(all: PartyMention[], mention: PartyMention | undefined): void {
  if (mention) all.push(mention)
}

function toNamed(party: string, words: readonly Word[], noun: string): NamedParty {
  const last = words.at(-1)?.key
  return {
    party,
    form: last === noun ? 'faction' : 'adjective',
    name: words.map((word) => word.text).join(' '),
    kind: 'group',
    affiliation: null,
    from: null,
    to: null,
    words,
  }
}

function isOwner({ named, possessive }: PartyMention): boolean {
  return possessive || named.form === 'adjective' || named.kind === 'group'
}

/** "the Orvian-backed separatists": whose they are stands in front. */
function isInstalled(word: Word | undefined): boolean {
  return word !== undefined && lexicon.installed.has(word.key.split('-')[1] ?? '')
}

/** The party that the text gives each of the nouns; none where it gives two. */
function ownersOf(
  mentions: readonly PartyMention[],
  words: readonly Word[],
  places: readonly number[],
): ReadonlyMap<string, string> {
  const byNoun = new Map<string, Set<string>>()
  const add = (noun: string, party: string) => byNoun.set(noun, (byNoun.get(noun) ?? new Set()).add(party))
  let next = 0
  for (const at of places) {
    while (next < mentions.length && (mentions[next]?.to ?? 0) < at) next++
    const mention = mentions[next]
    const noun = factions.get(words[at]?.key ?? '') ?? ''
    if (!mention || (mention.to !== at && !(mention.from <= at && at < mention.to)) || !isOwner(mention))
      continue
    const isPeoples = mention.to === at && mention.named.kind === 'state' && noun !== 'junta'
    if (mention.possessive && isPeoples) continue
    add(noun, isPeoples ? `${mention.span.text} ${noun}` : mention.party)
  }
  const groups = mentions.filter(({ named }) => named.kind === 'group')
  const told = new Map<string, string>()
  for (const noun of new Set(factions.values())) {
    const owners = [...(byNoun.get(noun) ?? [])]
    const [only] = owners
    if (owners.length > 1) continue
    const named = new Set(
      groups.filter((group) => isRuling(group) === (noun === 'junta')).map(({ party }) => party),
    )
    const [group] = named
    // A group of the registry can be another one than the separatists.
    const isTold = named.size === 1 && (!/^se(?:parat|cess)/.test(noun) || groups.every(isFound))
    if (only !== undefined) told.set(noun, only)
    else if (isTold && group !== undefined) told.set(noun, group)
  }
  return told
}

/** Whether a group's name is one of those who rule: a council, a committee. */
function isRuling({ named }: PartyMention): boolean {
  return named.words.some(
    ({ key }) => ruling.has(key) && !/^(?:army|guards?|forces|brigade|corps)$/.test(key),
  )
}

function isFound({ named }: PartyMention): boolean {
  return named.found === true
}
