import { describe, expect, it } from 'vitest'
import { contentWords, saysNearlyTheSame } from './content-words.ts'

const spans = (text: string) => [{ start: 0, end: text.length, text }]

describe('contentWords', () => {
  it('cuts endings, leaves small words out and sorts', () => {
    expect(contentWords(spans('The attacks attacked it; ships were leaking'))).toEqual([
      'attack',
      'leak',
      'ship',
    ])
  })
})

describe('saysNearlyTheSame', () => {
  it.each([
    ['the army blew up the bridge in Tarn', 'the army blew up a bridge in Tarn on Friday', true],
    ['the army blew up the bridge', 'talks about the bridge began', false],
    // Two names stand against each other: two people.
    ['a court sentenced Vell to nine years in prison', 'a court sentenced Rim to six years in prison', false],
    // A clause in common with a long sentence is not enough.
    [
      'the man who launched the reforms that ended the war was buried on Saturday before thousands of mourners in the old capital',
      'he launched the reforms that ended the war',
      false,
    ],
    ['dry wells', 'dry wells', false],
  ])('%s; %s: %s', (a, b, same) => {
    expect(saysNearlyTheSame(spans(a), spans(b))).toBe(same)
    expect(saysNearlyTheSame(spans(b), spans(a))).toBe(same)
  })

  it('passes over words that are compared elsewhere', () => {
    const [a, b] = [
      spans('the army blew up the bridge near Tarn'),
      spans('the army blew up the bridge near Lissa'),
    ]
    expect(saysNearlyTheSame(a, b)).toBe(false)
    expect(saysNearlyTheSame(a, b, spans('Tarn Lissa'))).toBe(true)
  })
})
