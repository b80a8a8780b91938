import type { Actor } from './actor.ts'
import type { ArticleNames } from './article-names.ts'
import { classOf, isPlural, lexicon } from './lexicon.ts'
import { readPerson } from './person.ts'
import { findName, type NameRun, placesOf } from './person-name.ts'
import { headNoun, isPast, readPhrase } from './phrase.ts'
import { type Kin, whoseIs } from './whose.ts'

interface Asked {
  readonly spoken: readonly number[]
  readonly antecedent: readonly number[]
  readonly kin: Kin
  /** The party of who was named before and has the office: "its head, Ansel Orlo". */
  readonly owner?: string | null
}

/** A person with a name, in the words themselves or in the antecedent; null where there is none. */
export function readNamed(
  names: ArticleNames,
  { spoken, antecedent, kin, owner = null }: Asked,
): Actor | null {
  const inWords = nameIn(names, spoken)
  const inOther = antecedent.length > 0 ? findName(names, readPhrase(names, antecedent).head) : null
  const isDoubtful = inWords?.length === 1 && !inOther && !isPersonAlone(names, inWords, spoken)
  const run = isDoubtful ? null : (inWords ?? inOther)
  if (!run) return null
  const person = readPerson(names, run, inOther)
  const { post, judgement, isKnown } = person
  const of = (party: string, held: string | null = null): Actor => ({
    kind: 'named',
    name: person.name,
    party,
    affiliation: null,
    post: held,
  })
  if (post) return of(post.party, post.post)
  const { head } = readPhrase(names, spoken)
  const role = owner === null ? null : headNoun(names, head)
  if (owner !== null && role && /^(?:office|neutral|body)$/.test(role.noun) && !isPast(names, head))
    return of(owner, judgement.noun)
  switch (judgement.verdict) {
    case 'party':
      return of(judgement.party ?? 'unknown', judgement.noun)
    case 'media':
      return of('media')
    case 'independent':
      return of('independent')
    case 'office': {
      // Whoever the registry knows out of post is in none that the article only hints at.
      const whose = isKnown ? null : whoseIs(names, judgement.at, { keys: judgement.keys, ...kin })
      return of(whose?.party ?? (isKnown ? 'independent' : 'unknown'), isKnown ? null : judgement.noun)
    }
    default:
      // An article that names a person in full and no office lets him speak for himself.
      return of(
        isKnown || person.name.includes(' ') || isWho(names, run) || isSheOrHe(names, spoken)
          ? 'independent'
          : 'unknown',
      )
  }
}

/** "Skipper Orlo", "the widow Orlo": behind who somebody is stands a name. */
function isRole(key: string): boolean {
  if (lexicon.title.has(key)) return true
  return (
    /^(?:office|independent|neutral)$/.test(classOf(key) ?? '') &&
    !lexicon.organisation.has(key) &&
    !isPlural(key)
  )
}

/** "Emir Orlo", somewhere in the article. */
function isTitled({ words }: ArticleNames, place: number): boolean {
  const before = words[place - 1]
  const here = words[place]
  return before?.capital === true && here?.start === before.end + 1 && lexicon.title.has(before.key)
}

/** "Orlo, who": a person of whom nothing else is said. */
function isWho({ words }: ArticleNames, run: NameRun): boolean {
  return run.length === 1 && /^(?:who|whose)$/.test(words[(run.at(-1) ?? -1) + 1]?.key ?? '')
}

/** "She" for a name: a person, of whom no office is told. */
function isSheOrHe({ words }: ArticleNames, spoken: readonly number[]): boolean {
  return spoken.length === 1 && /^(?:he|she|i)$/.test(words[spoken[0] ?? -1]?.key ?? '')
}

/** The name in the head of a phrase, behind a title with "of", or in what stands between commas. */
function nameIn(names: ArticleNames, spoken: readonly number[]): NameRun | null {
  const { head, tail, asides } = readPhrase(names, spoken)
  const inHead = findName(names, head)
  if (inHead) return inHead
  const isOffice = head.some((at) => classOf(names.words[at]?.key ?? '') === 'office')
  const inTail = isOffice ? nameBehindTitle(names, tail) : null
  if (inTail) return inTail
  for (const aside of asides) {
    const found = findName(names, readPhrase(names, aside).head)
    if (found) return found
  }
  return null
}

/** "Secretary of State Ansel Orlo", "Minister for the Valley Ansel Orlo": the words behind the title’s own. */
function nameBehindTitle(names: ArticleNames, tail: readonly number[]): NameRun | null {
  const [link, ...rest] = tail
  if (!/^(?:of|for)$/.test(names.words[link ?? -1]?.key ?? '') || rest.length < 2) return null
  const run = findName(names, rest)
  if (!run) return null
  const short = run.length > 2 && rest.at(-run.length) === run[0] ? run.slice(-2) : run
  // Right behind "of" he is who the office is for, not who bears it.
  const isBehindMore = short[0] !== rest[0]
  return isBehindMore && short.length > 1 ? short : null
}

/** Whether one capitalised word is a surname: the article or the registry knows it as one, or a title says so. */
function isPersonAlone(names: ArticleNames, run: NameRun, spoken: readonly number[]): boolean {
  const [at = -1] = run
  const before = spoken[spoken.indexOf(at) - 1]
  if (before !== undefined && isRole(names.words[before]?.key ?? '')) return true
  // "Orlo, who": no thing.
  if (isWho(names, run)) return true
  if (placesOf(names, run).some((place) => isTitled(names, place))) return true
  const person = readPerson(names, run, null)
  // "Lenka, a 17-year-old": the words beside the name say who it is.
  return person.isKnown || person.name.includes(' ') || person.judgement.verdict === 'independent'
}
