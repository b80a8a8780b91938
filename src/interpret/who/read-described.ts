import type { Actor } from './actor.ts'
import type { ArticleNames } from './article-names.ts'
import { judgeRole, officeNouns } from './descriptor.ts'
import type { PartyMention } from './find-parties.ts'
import { classOf, lexicon, type NounClass } from './lexicon.ts'
import { entityName, ownedBy, ownedName, wholeName } from './name-of.ts'
import { readPerson } from './person.ts'
import { isInstitution, textOf } from './person-name.ts'
import { headNoun, isNameWord, isPast, ownerIn, type Phrase, readPhrase } from './phrase.ts'
import { holderKey, isHeldOn } from './registry.ts'
import { type Kin, whoseIs } from './whose.ts'

/**
 * Somebody told by what he or it is: a state, a body, a role, people, a paper.
 * @param kin parties that an office can belong to if nothing nearer tells
 * @param isSure whether its parent’s is told and not only likely
 */
export function readDescribed(
  names: ArticleNames,
  indices: readonly number[],
  kin: Kin,
  isSure = false,
): Actor {
  const phrase = readPhrase(names, indices)
  const entity = mentionOf(names, phrase) ?? bodyAside(names, phrase)
  if (entity) return readEntity(entity, phrase)
  const found = headNoun(names, phrase.head) ?? headNoun(names, indices)
  const owner = ownerIn(names, [...phrase.head, ...phrase.tail])
  const base = { name: ownedName(names, phrase, owner), affiliation: null, post: null }
  switch (found?.noun) {
    case 'media':
      return { ...base, kind: 'media', party: 'media', affiliation: owner?.named.affiliation ?? null }
    case 'document':
      return readDocument(names, { phrase, owner }, kin)
    case 'unnamed':
      return { ...base, kind: 'unnamed', name: wholeName(names, phrase), party: owner?.party ?? 'unknown' }
    case 'independent': {
      if (isAnonymous(names, phrase, found.key))
        return { ...base, kind: 'unnamed', name: wholeName(names, phrase), party: 'unknown' }
      const isForce = forces.test(found.key) && owner !== null
      return { ...base, kind: kindOf(names, phrase, found), party: isForce ? owner.party : 'independent' }
    }
    case 'neutral':
    case 'office':
    case 'body': {
      const kind = kindOf(names, phrase, found)
      const judged = found.noun === 'body' ? null : judgeRole(names, indices)
      if (isPast(names, phrase.head) || judged?.verdict === 'independent')
        return { ...base, kind, party: 'independent' }
      if (indices.some((at) => helps.test(names.words[at]?.key ?? '')))
        return { ...base, kind, party: 'independent' }
      if (owner?.named.party === 'media') return { ...base, kind: 'media', party: 'media' }
      const party = owner?.party ?? judged?.party ?? possessor(names, phrase)
      if (party) return holderOf(names, phrase, party) ?? { ...base, kind, party }
      if (isSure && kin.parent)
        return { ...base, kind, party: kin.parent, name: ownedBy(names, phrase, kin.parent) }
      const whose = whoseIs(names, found.at, {
        keys: officeNouns(names, indices),
        ...kin,
        end: indices.at(-1) ?? found.at,
      })
      const other = {
        ...base,
        kind,
        party: whose?.party ?? 'unknown',
        name: ownedBy(names, phrase, whose?.party ?? null),
      }
      return (whose && holderOf(names, phrase, whose.party)) ?? other
    }
    default:
      return readUnclassed(names, phrase, owner)
  }
}

/** "the president", "Orvia’s foreign minister": who alone held the post that day, by the registry. */
function holderOf(names: ArticleNames, { head, opening, tail }: Phrase, party: string): Actor | null {
  const isOne = opening.length === 0 || opening.includes('the')
  if (!isOne || names.day === null) return null
  const role = head.filter((at) => !names.mentionAt.has(at)).map((at) => names.words[at]?.text ?? '')
  const to = names.mentionAt.get(tail[1] ?? -1)?.party
  const sent = to && names.words[tail[0] ?? -1]?.key === 'to' ? ` to the ${to}` : ''
  const holders = names.registry.holders.get(holderKey(party, `${role.join(' ')}${sent}`)) ?? []
  const held = holders.filter((post) => isHeldOn(names.day ?? '', post))
  const [one] = held
  if (!one || held.some(({ person }) => person !== one.person)) return null
  return { kind: 'role', name: one.person, party, affiliation: null, post: one.post }
}

/** "Relief agencies", "human rights bodies": no state’s. */
const helps = /^(?:relief|aid|rights|humanitarian|charitable|welfare)$/

/** "People familiar with the plan", "people close to him": nobody says who they are. */
function isAnonymous(names: ArticleNames, { tail }: Phrase, key: string): boolean {
  return key === 'people' && /^(?:familiar|close|with|briefed)$/.test(names.words[tail[0] ?? -1]?.key ?? '')
}

/** Singly they speak for themselves; as "Orvian soldiers" for their army. */
const forces = /^(?:soldiers|fighters|pilots|sailors|recruits|conscripts)$/

/** The one mention that the words are, articles aside: "the Kremlin", "Moscow", "Russian". */
export function mentionOf(names: ArticleNames, { head, tail, asides }: Phrase): PartyMention | null {
  const mention = names.mentionAt.get(head[0] ?? -1)
  const last = names.mentionAt.get(head.at(-1) ?? -1)
  if (!mention || !last || tail.length > 0) return null
  if (asides.length > 0 && mention === last && mention.named.form === 'adjective') return null
  if (mention === last) return mention.from + head.length <= mention.to ? mention : null
  // "Russia’s TASS", "the US State Department": the last of two is meant.
  return last.from === mention.to && last.named.kind !== 'state' ? last : null
}

/** "the state nuclear agency, Energoatom,": the body that stands between commas. */
function bodyAside(names: ArticleNames, { tail, asides }: Phrase): PartyMention | null {
  // "A lawmaker briefed by the agency, the NIS,": the aside is the agency's.
  if (tail.length > 0) return null
  for (const aside of asides) {
    const mention = mentionOf(names, readPhrase(names, aside))
    if (mention?.named.form === 'body') return mention
  }
  return null
}

function readEntity({ party, named, span }: PartyMention, { opening }: Phrase): Actor {
  const base = { name: entityName(named, party), affiliation: named.affiliation, post: null }
  if (named.party === 'media') return { ...base, kind: 'media', party: 'media' }
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

/** "Orlo’s office", "the Orlo administration": the party of an office-holder to whom it belongs. */
function possessor(names: ArticleNames, { head }: Phrase): string | null {
  const run = head.filter((at) => isNameWord(names, at) && classOf(names.words[at]?.key ?? '') === null)
  const last = run.at(-1)
  if (last === undefined || lexicon.modifier.has(names.words[last]?.key ?? '')) return null
  return readPerson(names, [last], null).post?.party ?? null
}

/** A paper speaks for who made it, if the words say who. */
function readDocument(
  names: ArticleNames,
  { phrase, owner }: { readonly phrase: Phrase; readonly owner: PartyMention | null },
  kin: Kin,
): Actor {
  const { head, tail } = phrase
  const isMade = /^(?:of|from|by)$/.test(names.words[tail[0] ?? -1]?.key ?? '')
  const said = [...head, ...(isMade ? tail.slice(1) : [])]
  const maker = said.filter((at) => classOf(names.words[at]?.key ?? '') !== 'document')
  const inner = readPhrase(names, maker)
  const role = headNoun(names, inner.head)
  const entity = mentionOf(names, inner)
  if (entity) return { ...readEntity(entity, inner), kind: 'document' }
  if (!owner && !role)
    return { kind: 'document', name: textOf(names, said), party: 'unknown', affiliation: null, post: null }
  const made = role ? readDescribed(names, maker, kin) : null
  return {
    kind: role?.noun === 'office' && !plural.test(role.key) ? 'role' : 'document',
    name: made?.name ?? ownedName(names, phrase, owner),
    party: made?.party ?? owner?.party ?? 'unknown',
    affiliation: owner?.named.affiliation ?? null,
    post: null,
  }
}

/** Words of no class: a name that nobody knows, or people. */
function readUnclassed(names: ArticleNames, phrase: Phrase, owner: PartyMention | null): Actor {
  const { head } = phrase
  const last = names.words[head.at(-1) ?? -1]
  const isName = last?.capital === true
  const isOwned = owner !== null && head.some((at) => names.mentionAt.get(at) === owner)
  const base = { name: ownedName(names, phrase, owner), affiliation: null, post: null }
  if (owner?.named.party === 'media') return { ...base, kind: 'media', party: 'media' }
  const kind = isName ? 'named' : plural.test(last?.key ?? '') ? 'collective' : 'unnamed'
  if (isName && isInstitution(names, head)) return { ...base, kind: 'named', party: 'independent' }
  // "Many in Orvia": people who live there.
  if (head.length === 0) return { ...base, kind: 'collective', party: owner ? 'independent' : 'unknown' }
  if (isOwned)
    return { ...base, kind: 'collective', party: owner.named.form === 'people' ? 'independent' : owner.party }
  return { ...base, kind, party: 'unknown' }
}

const plural =
  /(?:[^s]s|men|women|people|police|military|intelligence|media|press|public|staff|crew|crowd|family)$/

/** A body with a name, the role of one person, or people. */
function kindOf(
  names: ArticleNames,
  { opening, head }: Phrase,
  { noun, key }: { readonly noun: NounClass; readonly key: string },
): Actor['kind'] {
  const isCounted = opening.some((word) => /^(?:\d+|two|three|four|five|one)$/.test(word))
  if (lexicon.crowd.has(key)) {
    if (isCounted) return 'unnamed'
    const isBody =
      noun === 'body' &&
      head.some((at) => at !== head[0] && names.words[at]?.capital && !names.mentionAt.has(at))
    return isBody && !plural.test(key) ? 'named' : 'collective'
  }
  if (noun === 'body' || lexicon.organisation.has(key)) return 'named'
  if (plural.test(key)) return isCounted ? 'unnamed' : 'collective'
  return 'role'
}
