import type { Span } from '../../core/index.ts'

const small = new Set(
  'the and for that this with from was were are been have has had not but its his her their they them who which what when where while would could should will can may might must there here than then also about into over after before more most some any all out off down under between against because being said says told'.split(
    ' ',
  ),
)

/** The words of a content that carry its meaning: lower case, endings cut, sorted, each once. */
export function contentWords(spans: readonly Span[]): string[] {
  const words = spans.flatMap(({ text }) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
  return [...new Set(words.filter((word) => !small.has(word)).map(stem))].toSorted()
}

/** A word without the commonest endings of English, so that "attack" meets "attacked" and "attacks". */
export function stem(word: string): string {
  const bare = word.toLowerCase().replace(/[’']s?$/, '')
  if (/^(?:men|women|children|people)$/.test(bare))
    return { men: 'man', women: 'woman', children: 'child', people: 'person' }[bare] ?? bare
  if (bare.length < 5) return bare.replace(/(?<=[^s])s$/, '')
  return bare
    .replace(/ies$/, 'y')
    .replace(/(?:ing|ed|es|(?<=[^su])s)$/, '')
    .replace(/e$/, '')
}

/**
 * Whether two contents speak of the same matter so nearly that a difference in one of their parts is a difference: at
 * least three words are shared and half of all, and no two names stand against each other.
 * @param ignoring words that are compared elsewhere: the times, the places
 */
export function saysNearlyTheSame(
  a: readonly Span[],
  b: readonly Span[],
  ignoring: readonly Span[] = [],
): boolean {
  const left = new Set(contentWords(ignoring))
  const [first, second] = [a, b].map((spans) => contentWords(spans).filter((word) => !left.has(word)))
  const shared = inBoth(first, second).length
  if (shared < 3 || shared < ((first?.length ?? 0) + (second?.length ?? 0) - shared) / 2) return false
  const [ours, theirs] = [a, b].map((spans) => namesIn(spans).filter((word) => !left.has(word)))
  const common = inBoth(ours, theirs).length
  return common === ours?.length || common === theirs?.length
}

function inBoth(a: readonly string[] = [], b: readonly string[] = []): string[] {
  return a.filter((word) => b.includes(word))
}

/** Words with a capital that begin no sentence. */
function namesIn(spans: readonly Span[]): string[] {
  const names = spans.flatMap(({ text }) => text.match(/(?<=[\p{L}\p{N},;:’'”)-] )\p{Lu}\p{L}{2,}/gu) ?? [])
  return [...new Set(names.map(stem))].toSorted()
}
