import type { ArticleNames } from './article-names.ts'
import { type Judgement, noJudgement } from './descriptor.ts'
import { classOf } from './lexicon.ts'
import { breakAfter, extendLeft, type NameRun, placesOf, textOf } from './person-name.ts'
import { findPosts } from './posts-of.ts'
import { type HeldPost, isHeldOn } from './registry.ts'
import { rolesOf } from './roles-around.ts'

/** What is known of a person whom an article names. */
export interface Person {
  readonly name: string
  readonly post: HeldPost | null
  /** Whether the registry knows the person, in post or not. */
  readonly isKnown: boolean
  readonly judgement: Judgement
}

/**
 * Who a person is: by the registry on the day of publication, else by the words around the name anywhere in the article.
 * @param run the name’s words; @param fuller other words of the same name, if the article has them
 */
export function readPerson(names: ArticleNames, run: NameRun, fuller: NameRun | null): Person {
  const own = fuller && fuller.length >= run.length ? fuller : run
  const full = own.length > 1 ? own : fullest(names, own)
  const keys = full.map((at) => names.words[at]?.key ?? '')
  const posts = findPosts(names, keys)
  const [first] = posts
  const judgements = rolesOf(names, full)
  const judgement = settle(judgements)
  const post = posts.find((one) => isInPost(names, one, judgement))
  return {
    name: first?.person ?? textOf(names, full),
    post: post ?? null,
    isKnown: first !== undefined,
    judgement,
  }
}

/** Whether a post is held on the day; where the day is not known, whether the article calls him by an office. */
function isInPost({ day }: ArticleNames, post: HeldPost, { verdict }: Judgement): boolean {
  if (day !== null) return isHeldOn(day, post)
  return verdict === 'office' || verdict === 'party'
}

function settle(judgements: readonly Judgement[]): Judgement {
  const of = (verdict: Judgement['verdict']) => judgements.filter((one) => one.verdict === verdict)
  const first = of('party')[0] ?? of('media')[0] ?? of('independent')[0]
  // The most words tell best whose it is: "chief of the joint staff of the bloc" before "General".
  return first ?? of('office').toSorted((a, b) => weightOf(b) - weightOf(a))[0] ?? noJudgement
}

/** A body tells more than a rank: "the council’s chairman" before "General". */
function weightOf({ keys }: Judgement): number {
  return keys.length + (classOf(keys[0] ?? '') === 'body' ? 0.5 : 0)
}

/**
 * The longest name in the article that ends with these words. One that stands at the beginning of a sentence only may
 * have another word in front: "Pushing Orlo"; it must be the registry’s, or come twice.
 */
function fullest(names: ArticleNames, run: NameRun): NameRun {
  let best = run
  const seen = new Map<string, number>()
  for (const place of placesOf(names, run)) {
    const whole = extendLeft(names, place, run.length)
    if (whole.length <= best.length || whole.length > 4) continue
    const keys = whole.map((at) => names.words[at]?.key ?? '')
    const count = (seen.get(keys.join(' ')) ?? 0) + 1
    seen.set(keys.join(' '), count)
    const begins = whole[0] === 0 || /[.!?:“"‘'\n]/.test(breakAfter(names, (whole[0] ?? 0) - 1))
    if (!begins || count > 1 || findPosts(names, keys).length > 0) best = whole
  }
  return best
}
