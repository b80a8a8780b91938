import { describe, expect, it } from 'vitest'
import { versionOf } from '../../../test/support/article.ts'
import type { ArticleVersion } from '../../core/index.ts'
import { type KeyHolder, pickCandidates } from './candidates.ts'
import { compareTexts } from './compare.ts'
import { groupOrigins } from './group.ts'
import { judgeOrigin } from './judge.ts'
import type { JudgedPair } from './links.ts'
import { signStory } from './signature.ts'
import { type Story, toStory } from './story.ts'

/** Sentences of twelve words that no other text has. */
const telling = (name: string, sentences: number) =>
  Array.from(
    { length: sentences },
    (_, at) => `T${Array.from({ length: 12 }, (_, word) => `${name}${at}x${word}`).join(' ')}.`,
  ).join(' ')
const at = (minute: number, text: string) =>
  versionOf(text, {
    outlet: `Outlet ${minute}`,
    publishedAt: new Date(Date.UTC(2031, 4, 3, 0, minute)).toISOString(),
  })

/** As a ledger does it: articles come one at a time, keys are kept once for each text. */
function read(versions: readonly ArticleVersion[]) {
  const stories = new Map<string, Story>()
  const holders = new Map<string, KeyHolder[]>()
  const wholes = new Set<string>()
  const pairs: JudgedPair[] = []
  for (const version of versions) {
    const [story, article] = [toStory(version), version.article.id]
    const signature = signStory(story)
    const rows = signature.keys.flatMap((key) => holders.get(key) ?? [])
    for (const candidate of pickCandidates(article, signature, rows)) {
      const other = stories.get(candidate.article)
      if (!other) continue
      const { kind, score } = judgeOrigin(story, other)
      const { shared } = compareTexts(story, other)
      const sides = { a: shared.map(({ a }) => a), b: shared.map(({ b }) => b) }
      pairs.push({ a: article, b: candidate.article, kind, score, shared: sides, by: 'machine' })
    }
    stories.set(article, story)
    if (wholes.has(signature.whole)) continue
    wholes.add(signature.whole)
    for (const key of signature.keys)
      holders.set(key, [...(holders.get(key) ?? []), { article, whole: signature.whole, key }])
  }
  const published = [...stories.values()]
  return { pairs, origins: groupOrigins(published, pairs) }
}

describe('origins of a ledger', () => {
  it('are one for five hundred copies, with one comparison for each', () => {
    const text = telling('a', 12)
    const { pairs, origins } = read(Array.from({ length: 500 }, (_, minute) => at(minute, text)))
    expect(pairs).toHaveLength(499)
    expect(origins).toHaveLength(1)
    expect(origins[0]?.articles.map(({ kind }) => kind)).toEqual(['first', ...Array(499).fill('copy')])
  })

  it('take an article that contains itself twice for one text, and for a copy of the text that it contains', () => {
    const once = telling('a', 12)
    const { origins } = read([at(0, once), at(1, `${once} ${once}`), at(2, telling('b', 12))])
    expect(origins.map(({ articles }) => articles.map(({ kind }) => kind)).sort()).toEqual([
      ['first'],
      ['first', 'copy'],
    ])
  })

  it('say in its own words what a rewrite shares with its origin', () => {
    const report = telling('a', 12)
    const page = `${telling('page', 14)} ${report.toUpperCase()} ${telling('end', 3)}`
    const { origins } = read([at(0, report), at(1, page)])
    const [first, rewrite] = origins[0]?.articles ?? []
    expect([first?.kind, rewrite?.kind]).toEqual(['first', 'rewrite'])
    expect(rewrite?.shared.map(({ text }) => text)).toEqual([report.toUpperCase().slice(0, -1)])
  })
})
