import type { Actor } from './actor.ts'
import type { ArticleNames } from './article-names.ts'
import { isCompany } from './company.ts'
import { judgeRole, officeNouns } from './descriptor.ts'
import type { PartyMention } from './find-parties.ts'
import { classOf, isPlural, isPluralBody, lexicon, type NounClass } from './lexicon.ts'
import { ownedBy, ownedName, wholeName } from './name-of.ts'
import { readPerson } from './person.ts'
import { isInstitution } from './person-name.ts'
import { headNoun, isNameWord, isPast, ownerIn, type Phrase, readPhrase } from './phrase.ts'
import { readDocument } from './read-document.ts'
import { isAmount, mentionOf, readEntity } from './read-entity.ts'
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
  const group = groupBefore(names, phrase)
  if (group) return { ...readEntity(group, phrase), kind: groupKind(names, phrase) }
  const found = headNoun(names, phrase.head) ?? (isUnclassed(names, phrase) ? null : headNoun(names, indices))
  const owner = ownerIn(names, [...phrase.head, ...phrase.tail])
  const base = { name: ownedName(names, phrase, owner), affiliation: null, post: null }
  if (found?.key === 'agencies' && phrase.head.length === 1 && isOfNews(names))
    return { ...base, kind: 'media', party: 'media' }
  switch (found?.noun) {
    case 'media':
      return readMedia(names, { phrase, owner }, base)
    case 'document':
      return readDocument(names, { phrase, owner }, kin, readDescribed)
    case 'unnamed':
      return { ...base, kind: 'unnamed', name: wholeName(names, phrase), party: owner?.party ?? 'unknown' }
    case 'independent': {
      if (isAnonymous(names, phrase, found.key))
        return { ...base, kind: 'unnamed', name: wholeName(names, phrase), party: 'unknown' }
      const commission = watchedBy(names, phrase, found.key)
      if (commission) return { ...base, kind: kindOf(names, phrase, found), party: commission }
      const isTheirs =
        owner !== null &&
        (forces.test(found.key) || isTheirMen(owner, found.key) || isOfMinistry(names, phrase, owner))
      return { ...base, kind: kindOf(names, phrase, found), party: isTheirs ? owner.party : 'independent' }
    }
    case 'neutral':
    case 'office':
    case 'body': {
      const kind = kindOf(names, phrase, found)
      const judged = found.noun === 'body' ? null : judgeRole(names, indices)
      if (isSure && kin.parent && owner === null && !isPast(names, phrase.head))
        return { ...base, kind, party: kin.parent, name: ownedBy(names, phrase, kin.parent) }
      if (isPast(names, phrase.head) || judged?.verdict === 'independent')
        return { ...base, kind, party: 'independent' }
      if (indices.some((at) => helps.test(names.words[at]?.key ?? '') || isOfPeople(names, at)))
        return { ...base, kind, party: 'independent' }
      if (owner?.named.party === 'media') return { ...base, kind: 'media', party: 'media' }
      const party = owner?.party ?? judged?.party ?? possessor(names, phrase)
      if (party) return holderOf(names, phrase, party) ?? { ...base, kind, party }
      const several = phrase.opening.some(isAmount) && isPluralBody(found.key)
      const whose = several
        ? null
        : whoseIs(names, found.at, {
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

/** Whether the only agencies that an article names are of the news. */
function isOfNews({ places, words, mentions }: ArticleNames): boolean {
  const all = [...(places.get('agency') ?? []), ...(places.get('agencies') ?? [])].slice(0, 20)
  const kinds = all.map((at) => words[at - 1]?.key ?? '')
  if (kinds.some((kind) => /^(?:intelligence|security|spy|relief|aid|un|government|state)$/.test(kind)))
    return false
  const isWire = mentions.some(({ named }) => named.kind === 'agency' && named.party === 'media')
  return isWire || kinds.some((kind) => /^(?:news|press|wire)$/.test(kind))
}

/** "Relief agencies", "human rights bodies": no state’s. */
const helps = /^(?:relief|aid|rights|humanitarian|charitable|welfare)$/

/** "The Mothers’ Committee". */
function isOfPeople({ words }: ArticleNames, at: number): boolean {
  const word = words[at]
  if (!word?.capital || !word.possessive) return false
  return /^(?:mothers|fathers|parents|wives|widows|teachers|students|workers|farmers|miners|dockers|doctors|nurses|lawyers|writers|journalists|women|fishermen|merchants|tenants|veterans)$/.test(
    word.key,
  )
}

/** "People familiar with the plan", "people close to him": nobody says who they are. */
function isAnonymous(names: ArticleNames, { tail }: Phrase, key: string): boolean {
  return key === 'people' && /^(?:familiar|close|with|briefed)$/.test(names.words[tail[0] ?? -1]?.key ?? '')
}

/** "An observer with the commission": whose the commission is. */
function watchedBy(names: ArticleNames, { tail }: Phrase, key: string): string | null {
  if (!/^observers?$/.test(key)) return null
  const owner = ownerIn(names, tail.slice(1)) ?? null
  if (owner?.named.kind === 'organisation') return owner.party
  const body = tail.find((at) => /^(?:mission|commission)$/.test(names.words[at]?.key ?? ''))
  if (body === undefined) return null
  const noun = names.words[body]?.key ?? ''
  return whoseIs(names, body, { keys: [noun], parent: null, child: null })?.party ?? null
}

/** "Orvia’s men" are its soldiers. */
function isTheirMen({ possessive, named }: PartyMention, key: string): boolean {
  return key === 'men' && possessive && named.kind !== 'organisation'
}

/** "Engineers from Orvia’s water ministry" speak for it. */
function isOfMinistry(names: ArticleNames, { tail }: Phrase, owner: PartyMention): boolean {
  if (!/^(?:from|at|of|in)$/.test(names.words[tail[0] ?? -1]?.key ?? '')) return false
  const isBehind = tail.some((at) => at === owner.from)
  return (
    isBehind &&
    tail.some((at) => /^(?:ministry|government|admiralty|cabinet)$/.test(names.words[at]?.key ?? ''))
  )
}

const groupNouns =
  /^(?:group|faction|movement|militants|militia|insurgency|outfit|organisation|organization)$/

/** "The group", "the movement": the armed group that the article names last before, if it names only one. */
function groupBefore({ words, mentionAt, onlyGroup }: ArticleNames, phrase: Phrase): PartyMention | null {
  const { head, tail, opening, asides } = phrase
  const [only = -1] = head
  if (head.length !== 1 || tail.length > 0 || asides.length > 0 || !opening.includes('the')) return null
  if (!groupNouns.test(words[only]?.key ?? '') || mentionAt.has(only)) return null
  return onlyGroup && onlyGroup.from < only ? onlyGroup : null
}

function groupKind({ words }: ArticleNames, { head }: Phrase): Actor['kind'] {
  return words[head[0] ?? -1]?.key === 'militants' ? 'collective' : 'named'
}

/** An outlet by its noun: "the station" is the outlet that was named last; a state’s is affiliated to it. */
function readMedia(
  names: ArticleNames,
  { phrase, owner }: { readonly phrase: Phrase; readonly owner: PartyMention | null },
  { name }: Pick<Actor, 'name'>,
): Actor {
  const { head, opening } = phrase
  const [only = -1] = head
  const isAlone =
    head.length === 1 && opening.includes('the') && outletNouns.test(names.words[only]?.key ?? '')
  const named = isAlone ? mediaBefore(names, only) : null
  const isStates = head.some((at) => names.words[at]?.key === 'state') && owner?.named.kind === 'state'
  return {
    kind: 'media',
    party: 'media',
    name: named?.named.name ?? name,
    affiliation: named?.named.affiliation ?? owner?.named.affiliation ?? (isStates ? owner.party : null),
    post: null,
  }
}

const outletNouns =
  /^(?:station|channel|newspaper|paper|agency|broadcaster|website|outlet|magazine|daily|weekly|tabloid|portal|network|newswire|wire|site)$/

function mediaBefore({ mentions }: ArticleNames, at: number): PartyMention | null {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.from ?? 0) < at) low = middle + 1
    else high = middle
  }
  return mentions.slice(Math.max(0, low - 20), low).findLast(({ party }) => party === 'media') ?? null
}

/** Singly they speak for themselves; as "Orvian soldiers" for their army. */
const forces = /^(?:soldiers|fighters|pilots|sailors|recruits|conscripts)$/

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

/** "Orlo’s office", "the Orlo administration": the party of an office-holder to whom it belongs. */
function possessor(names: ArticleNames, { head }: Phrase): string | null {
  const run = head.filter((at) => isNameWord(names, at) && classOf(names.words[at]?.key ?? '') === null)
  const last = run.at(-1)
  if (last === undefined || lexicon.modifier.has(names.words[last]?.key ?? '')) return null
  const { post, judgement } = readPerson(names, [last], null)
  return post?.party ?? (judgement.verdict === 'party' ? judgement.party : null)
}

/** Endings of those who do something for a living: "operator", "machinist". */
const agents = /.{3}(?:er|or|ist|ian|eer|man|woman|person|master|keeper)$/

/** "The chaplain of the regiment" is no regiment. */
function isUnclassed(names: ArticleNames, phrase: Phrase): boolean {
  const last = names.words[phrase.head.at(-1) ?? -1]
  if (!last || last.capital || isPlural(last.key) || !isSomebody(phrase, last.key)) return false
  return /^(?:of|at|in|with|from)$/.test(names.words[phrase.tail[0] ?? -1]?.key ?? '')
}

/** "The chaplain", "an archer": who stands behind an article and is no other one. */
function isSomebody({ opening }: Phrase, key: string): boolean {
  if (
    /^(?:latter|former|other|others|same|rest|one|few|majority|minority|number|some|more|most|side|two)$/.test(
      key,
    )
  )
    return false
  return agents.test(key) || opening.some((word) => /^(?:the|an?)$/.test(word))
}

/** Words of no class: a name that nobody knows, or people. */
function readUnclassed(names: ArticleNames, phrase: Phrase, owner: PartyMention | null): Actor {
  const { head } = phrase
  const last = names.words[head.at(-1) ?? -1]
  const isName = last?.capital === true
  const isOwned = owner !== null && head.some((at) => names.mentionAt.get(at) === owner)
  const base = { name: ownedName(names, phrase, owner), affiliation: null, post: null }
  if (owner?.named.party === 'media') return { ...base, kind: 'media', party: 'media' }
  const key = last?.key ?? ''
  const kind = isName ? 'named' : isPlural(key) ? 'collective' : isSomebody(phrase, key) ? 'role' : 'unnamed'
  if (isName && (isInstitution(names, head) || isCompany(names, head)))
    return { ...base, kind: 'named', party: 'independent' }
  // "Many in Orvia": people who live there.
  if (head.length === 0) return { ...base, kind: 'collective', party: owner ? 'independent' : 'unknown' }
  if (isOwned)
    return { ...base, kind: 'collective', party: owner.named.form === 'people' ? 'independent' : owner.party }
  return { ...base, kind, party: 'unknown' }
}

/** A body with a name, the role of one person, or people. */
function kindOf(
  names: ArticleNames,
  { opening, head }: Phrase,
  { noun, key }: { readonly noun: NounClass; readonly key: string },
): Actor['kind'] {
  const isCounted = opening.some(isAmount)
  if (lexicon.crowd.has(key)) {
    // "Two officials" are nobody in particular, two ministries are known.
    if (isCounted) return noun === 'body' && isPluralBody(key) ? 'collective' : 'unnamed'
    const isBody =
      noun === 'body' &&
      head.some((at) => at !== head[0] && names.words[at]?.capital && !names.mentionAt.has(at))
    return isBody && !isPlural(key) ? 'named' : 'collective'
  }
  if (noun === 'body' || lexicon.organisation.has(key)) return 'named'
  if (isPlural(key)) return isCounted ? 'unnamed' : 'collective'
  return 'role'
}
