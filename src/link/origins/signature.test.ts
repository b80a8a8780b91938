import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { versionOf } from '../../../test/support/article.ts'
import { pickCandidates } from './candidates.ts'
import { signStory } from './signature.ts'
import { toStory } from './story.ts'

const sign = (text: string) => signStory(toStory(versionOf(text)))
const words = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${name}${at}`).join(' ')
const holdersOf = (articles: Record<string, string>) =>
  Object.entries(articles).flatMap(([article, text]) => {
    const { whole, keys } = sign(text)
    return keys.map((key) => ({ article, whole, key }))
  })
const candidatesOf = (text: string, articles: Record<string, string>) => {
  const own = sign(text)
  return pickCandidates(
    'art_own',
    own,
    holdersOf(articles).filter(({ key }) => own.keys.includes(key)),
  )
}

describe('signStory', () => {
  it('stays the same from release to release, since ledgers keep it', () => {
    expect(sign('Orland’s army left the town of Vesk on Monday, the ministry said.')).toMatchInlineSnapshot(`
      {
        "keys": [
          "14c4a470f92f2",
        ],
        "version": "origins/1",
        "whole": "ce9cf18b19ef3",
      }
    `)
  })

  it('has nothing for a text without words', () => {
    expect(sign('…').keys).toEqual([])
  })

  it('looks past case and punctuation', () => {
    expect(sign('The army left, he said.')).toEqual(sign('“THE ARMY LEFT” — he said'))
  })

  it('shares a key whenever fifteen words in a row are shared, wherever they stand', () => {
    const filler = fc.array(fc.integer({ min: 0, max: 999 }), { maxLength: 80 })
    fc.assert(
      fc.property(filler, filler, filler, filler, (before, after, otherBefore, otherAfter) => {
        const shared = words('shared', 15)
        const one = `${before.map((n) => `a${n}`).join(' ')} ${shared} ${after.map((n) => `b${n}`).join(' ')}`
        const other = `${otherBefore.map((n) => `c${n}`).join(' ')} ${shared} ${otherAfter.map((n) => `d${n}`).join(' ')}`
        const keys = new Set(sign(one).keys)
        expect(sign(other).keys.some((key) => keys.has(key))).toBe(true)
      }),
    )
  })

  it('grows with the words alone', () => {
    const { keys } = sign(words('w', 10_000))
    expect(keys.length / 10_000).toBeLessThan(0.25)
  })
})

describe('pickCandidates', () => {
  const long = words('vesk', 120)

  it('finds a section taken into a page many times as long, before what shares less', () => {
    const found = candidatesOf(long, {
      art_page: `${words('page', 900)} ${words('vesk', 80)}`,
      art_less: `${words('less', 90)} ${words('vesk', 30)}`,
      art_other: words('other', 200),
    })
    expect(found.map(({ article }) => article)).toEqual(['art_page', 'art_less'])
  })

  it('takes five hundred copies for one text', () => {
    const copies = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`art_${1000 + at}`, long]))
    expect(
      candidatesOf(long, { ...copies, art_near: `${long} and more` }).map(({ article }) => article),
    ).toEqual(['art_1000', 'art_near'])
  })

  it('passes over what stands in many different texts', () => {
    const standing = words('background', 40)
    const others = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`art_${100 + at}`, `${words(`n${at}x`, 30)} ${standing}`]),
    )
    const found = candidatesOf(`${long} ${standing}`, { ...others, art_same: `${long} or so` })
    expect(found.map(({ article }) => article)).toEqual(['art_same'])
  })

  it('finds a report that many print, each in other words in places', () => {
    const prints = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`art_${100 + at}`, `${words(`n${at}x`, 9)} ${long}`]),
    )
    expect(candidatesOf(`${long} ${words('own', 9)}`, prints)).toHaveLength(24)
  })

  it('does not find the article itself', () => {
    expect(candidatesOf(long, { art_own: long })).toEqual([])
  })
})
