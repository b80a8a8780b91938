import type { Actor } from './actor.ts'
import type { ArticleNames } from './article-names.ts'
import type { PartyMention } from './find-parties.ts'
import { classOf, isPlural } from './lexicon.ts'
import { ownedName } from './name-of.ts'
import { textOf } from './person-name.ts'
import { headNoun, type Phrase, readPhrase, withoutTime } from './phrase.ts'
import { mentionOf, readEntity } from './read-entity.ts'
import { readNamed } from './read-named.ts'
import type { Kin } from './whose.ts'

type Describe = (names: ArticleNames, indices: readonly number[], kin: Kin) => Actor

/**
 * A paper speaks for who made it, if the words say who.
 * @param describe reads who made it by what he or it is
 */
export function readDocument(
  names: ArticleNames,
  { phrase, owner }: { readonly phrase: Phrase; readonly owner: PartyMention | null },
  kin: Kin,
  describe: Describe,
): Actor {
  const issuer = makerIn(names, phrase)
  if (issuer.length > 0) {
    const made = readNamed(names, { spoken: issuer, antecedent: [], kin }) ?? describe(names, issuer, kin)
    if (made.party !== 'unknown') return { ...made, kind: 'document', post: null }
  }
  const { head, tail } = phrase
  const isMade = /^(?:of|from|by)$/.test(names.words[tail[0] ?? -1]?.key ?? '')
  const said = [...head, ...(isMade ? tail.slice(1) : [])]
  const maker = said.filter((at) => {
    const key = names.words[at]?.key ?? ''
    return classOf(key) !== 'document' && !frequent.test(key)
  })
  const inner = readPhrase(names, maker)
  const role = headNoun(names, inner.head)
  const entity = mentionOf(names, inner)
  if (entity) return { ...readEntity(entity, inner), kind: 'document' }
  if (!owner && !role)
    return { kind: 'document', name: textOf(names, said), party: 'unknown', affiliation: null, post: null }
  const made = role ? describe(names, maker, kin) : null
  return {
    kind: role?.noun === 'office' && !isPlural(role.key) ? 'role' : 'document',
    name: made?.name ?? ownedName(names, phrase, owner),
    party: made?.party ?? owner?.party ?? 'unknown',
    affiliation: owner?.named.affiliation ?? null,
    post: null,
  }
}

const frequent = /^(?:daily|weekly|monthly|nightly|annual|internal|leaked|confidential|own)$/

const makes =
  /^(?:issued|released|published|posted|shared|circulated|distributed|provided|leaked|prepared|written|drafted|filmed|taken|shot|compiled|aired|broadcast|uploaded|supplied|made)$/

/** "A photo, issued by the Orvian army": the words behind "by". */
function makerIn(names: ArticleNames, { tail, asides }: Phrase): readonly number[] {
  for (const piece of [tail, ...asides]) {
    const made = piece.findIndex((at) => makes.test(names.words[at]?.key ?? ''))
    const by = piece.findIndex((at, number) => number > made && names.words[at]?.key === 'by')
    if (made >= 0 && by > made && by - made < 6) return withoutTime(names, piece.slice(by + 1))
  }
  return []
}
