import type { ArticleNames } from './article-names.ts'
import { areAlike } from './lexicon.ts'
import { generations } from './person-name.ts'
import { type HeldPost, isHeldOn } from './registry.ts'
import { toKey } from './words-of.ts'

/** The registry’s posts of a name; none where two persons could be meant, or too little of the name is there. */
export function findPosts(names: ArticleNames, keys: readonly string[]): HeldPost[] {
  const named = keys.filter((key) => !generations.test(key))
  const found = new Set<HeldPost>()
  for (const key of named)
    for (const post of names.registry.posts.get(key) ?? []) if (isOf(post, named)) found.add(post)
  const all = [...found]
  const persons = new Set(all.map(({ person }) => person))
  const isFitting = (one: HeldPost) => names.day !== null && isHeldOn(names.day, one)
  const fitting =
    persons.size > 1
      ? all.filter((post) => all.some((one) => one.person === post.person && isFitting(one)))
      : all
  if (new Set(fitting.map(({ person }) => person)).size > 1) return []
  // A surname alone is his only where the article speaks of his party.
  if (named.length === 1 && !fitting.some(({ party }) => names.counts.has(party))) return []
  return fitting
}

/** Whether a name in a text can be the one of a post: the surname, and a given name that begins alike. */
function isOf(post: HeldPost, keys: readonly string[]): boolean {
  const text = keys.join(' ')
  if (text === post.full.join(' ')) return true
  const surnames = post.surnames.map(toKey)
  for (const surname of surnames.length > 0 ? surnames : [post.full.slice(1).join(' ')]) {
    if (text === surname) return post.surnames.length > 0
    // A family name may stand in front: "Yoon Suk Yeol".
    if (post.full[0] === surname && text.startsWith(`${surname} `))
      return keys
        .slice(1)
        .join('')
        .replaceAll('-', '')
        .startsWith(post.full.slice(1).join('').replaceAll('-', '').slice(0, 4))
    if (!text.endsWith(` ${surname}`)) continue
    const [first = ''] = keys
    return post.given.some((name) => areAlike(name, first))
  }
  return false
}
