import type { Actor } from './actor.ts'
import type { ArticleNames } from './article-names.ts'
import { lexicon } from './lexicon.ts'
import { textOf } from './person-name.ts'
import { beforeClause, headNoun, ownerIn, readPhrase } from './phrase.ts'
import { readDescribed } from './read-described.ts'
import { mentionOf } from './read-entity.ts'
import { readNamed } from './read-named.ts'
import type { Part } from './split-joint.ts'
import type { Kin } from './whose.ts'

/** What else tells who somebody is. */
export interface Around {
  /** Indices of the words elsewhere that name the same one; empty where there are none. */
  readonly antecedent: readonly number[]
  /** Who speaks the words in which this one stands. */
  readonly parent: Actor | null
  /** Who is cited in the words of this one. */
  readonly child: Actor | null
  /** Who the words elsewhere are, where they are themselves a source; null where they are none. */
  readonly meant?: Actor | null
  /** Who was named right before in the same source: whose "his officials" are. */
  readonly before: Actor | null
}

const first: ReadonlySet<string> = new Set('i we me my our us myself ourselves'.split(' '))
const crowds: ReadonlySet<string> = new Set(
  'they them their many most some others several few thousands hundreds dozens'.split(' '),
)
const masses: ReadonlySet<string> = new Set('thousands hundreds dozens'.split(' '))
const owned: ReadonlySet<string> = new Set('his her its their'.split(' '))

/** Who speaks: the words of a part of a source, and what else tells. */
export function readActor(names: ArticleNames, { indices }: Part, around: Around): Actor {
  const spoken = beforeClause(names, indices)
  const { antecedent, parent, child, before, meant = null } = around
  const kinOf = (one: Actor | null) => ({ parent: speaks(one), child: speaks(child) })
  const whole = mentionOf(names, readPhrase(names, spoken))
  if (whole) return readDescribed(names, spoken, kinOf(null))
  const keys = spoken.map((at) => names.words[at]?.key ?? '')
  const isPronoun = keys.every(
    (key, at) => lexicon.pronoun.has(key) && !names.mentionAt.has(spoken[at] ?? -1),
  )
  const [opening = ''] = keys
  const holder = owned.has(opening) && before !== null && before.party !== 'unknown' ? before : null
  const named = readNamed(names, { spoken, antecedent, kin: kinOf(parent), owner: holder?.party ?? null })
  if (named) return named
  if (isPronoun) {
    if (meant && meant.party !== 'unknown') return meant
    if (antecedent.length > 0) return readDescribed(names, antecedent, kinOf(parent))
    if (keys.some((key) => first.has(key))) return parent ?? ownVoice(names)
    const kind = keys.some((key) => crowds.has(key)) ? 'collective' : 'unnamed'
    // Thousands of whom nothing is said are people.
    const party = keys.some((key) => masses.has(key)) ? 'independent' : 'unknown'
    return { kind, name: textOf(names, spoken), party, affiliation: null, post: null }
  }
  if (antecedent.length > 0 && !ownerIn(names, spoken) && !isOtherKind(names, spoken, antecedent))
    return describeBoth(names, { spoken, antecedent }, kinOf(parent), meant)
  if (holder) return readOwned(names, spoken, holder)
  return readDescribed(names, spoken, kinOf(parent))
}

/** "Its daily report", "her deputy": a paper is told by who made it, an office is on the side of who has it. */
function readOwned(names: ArticleNames, spoken: readonly number[], holder: Actor): Actor {
  const isPaper = headNoun(names, readPhrase(names, spoken).head)?.noun === 'document'
  if (isPaper && !ownerIn(names, spoken)) return { ...holder, kind: 'document', post: null }
  return readDescribed(names, spoken, { parent: holder.party, child: null }, true)
}

/** "The channel" is nobody who is no outlet. */
function isOtherKind(names: ArticleNames, spoken: readonly number[], antecedent: readonly number[]): boolean {
  if (headNoun(names, readPhrase(names, spoken).head)?.noun !== 'media') return false
  const other = readPhrase(names, antecedent).head
  const isMedia = (at: number) => names.mentionAt.get(at)?.party === 'media'
  return headNoun(names, other)?.noun !== 'media' && !other.some(isMedia)
}

/** "We" outside of all that is cited: who publishes. */
function ownVoice({ outlet }: ArticleNames): Actor {
  return { kind: 'media', name: outlet ?? 'we', party: 'media', affiliation: null, post: null }
}

/** The words of the antecedent, but "the authorities" are no government though theirs are meant. */
function describeBoth(
  names: ArticleNames,
  { spoken, antecedent }: { readonly spoken: readonly number[]; readonly antecedent: readonly number[] },
  kin: Kin,
  meant: Actor | null,
): Actor {
  const other = meant && meant.party !== 'unknown' ? meant : readDescribed(names, antecedent, kin)
  const isCrowd = spoken.some((at) => /^(?:authorities|officials)$/.test(names.words[at]?.key ?? ''))
  if (!isCrowd || antecedent.some((at) => /^(?:authorities|officials)$/.test(names.words[at]?.key ?? '')))
    return other
  return readDescribed(names, spoken, other.party === 'unknown' ? kin : { ...kin, parent: other.party }, true)
}

/** The party of somebody who speaks for one. */
function speaks(actor: Actor | null): string | null {
  return actor && !/^(?:media|independent|unknown)$/.test(actor.party) ? actor.party : null
}
