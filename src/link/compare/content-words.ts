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
 * Whether two contents speak of the same matter so nearly that a difference in one of their parts is a difference: two
 * of three words of the shorter one stand in the other, three at least.
 */
export function saysNearlyTheSame(a: readonly Span[], b: readonly Span[]): boolean {
  const [first, second] = [contentWords(a), new Set(contentWords(b))]
  const shared = first.filter((word) => second.has(word)).length
  return shared >= 3 && shared >= (2 / 3) * Math.min(first.length, second.size)
}
