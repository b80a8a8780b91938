import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { versionOf } from '../../../test/support/article.ts'
import { isRangeOf } from '../../core/index.ts'
import { compareTexts } from './compare.ts'
import { toStory } from './story.ts'
import { readWords } from './words.ts'

const storyOf = (text: string) => toStory(versionOf(text))
const compare = (a: string, b: string) => compareTexts(storyOf(a), storyOf(b))
const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `word${from + at}`).join(' ')

describe('compareTexts', () => {
  it('shows the words that two texts share as each text writes them, the longest first, and what stands in one alone', () => {
    const a =
      'Orland’s army left the town of Vesk on Monday night. Belmark’s army took the three bridges of the river Oster, which it had lost in May. Nobody was hurt.'
    const b =
      'The wire says: "Belmark\'s army took the three bridges of the river Oster, which it had lost in June." And Orland’s army left the town of VESK on Monday night!'
    const { shared, onlyA, onlyB } = compare(a, b)
    expect(shared.map((one) => [one.words, one.a.text, one.b.text])).toEqual([
      [
        16,
        'Belmark’s army took the three bridges of the river Oster, which it had lost in',
        "Belmark's army took the three bridges of the river Oster, which it had lost in",
      ],
      [
        11,
        'Orland’s army left the town of Vesk on Monday night',
        'Orland’s army left the town of VESK on Monday night',
      ],
    ])
    expect(onlyA.map(({ text }) => text)).toEqual(['May. Nobody was hurt'])
    expect(onlyB.map(({ text }) => text)).toEqual(['The wire says', 'June." And'])
  })

  it('gives a text that contains itself twice one run of shared words, and nothing that stands in it alone', () => {
    const once = words(0, 60)
    const { shared, onlyA, onlyB } = compare(`${once}. ${once}.`, once)
    expect(shared.map((one) => one.words)).toEqual([60])
    expect([onlyA, onlyB]).toEqual([[], []])
  })

  it('lets no shared words run over what is no story', () => {
    const text = `${words(0, 9)}\nSign up now\n${words(9, 20)}`
    const [first, second] = [words(0, 9).length, words(0, 9).length + '\nSign up now\n'.length]
    const story = toStory({
      ...versionOf(text),
      blocks: [
        { kind: 'paragraph', start: 0, end: first },
        { kind: 'furniture', start: first + 1, end: second - 1 },
        { kind: 'paragraph', start: second, end: text.length },
      ],
    })
    const { shared } = compareTexts(story, storyOf(words(0, 20)))
    expect(shared.map(({ a }) => a.text)).toEqual([words(9, 20), words(0, 9)])
  })

  it('finds the whole of a long run of which a shorter one takes the first words elsewhere', () => {
    const a = `in the town of vesk ${words(0, 12)}`
    const b = `x the town of vesk ${words(0, 12)} y in the town of z in the town of w`
    expect(compare(a, b).shared[0]?.words).toBe(16)
  })

  it('compares texts without words, and short ones as a whole', () => {
    expect(compare('', '…')).toEqual({ shared: [], onlyA: [], onlyB: [] })
    expect(compare('Air alert!', 'AIR ALERT').shared.map(({ b }) => b.text)).toEqual(['AIR ALERT'])
    expect(compare('Air alert', 'All clear').shared).toEqual([])
  })

  it('is quick with a text that repeats itself ten thousand times, and with long texts', () => {
    const sentence = 'Orland’s army left the town of Vesk on Monday night, the ministry said. '
    const [hostile, other] = [
      storyOf(sentence.repeat(10_000)),
      storyOf(sentence.repeat(9_000) + words(0, 99)),
    ]
    const long = storyOf(words(0, 60_000))
    const start = process.cpuUsage()
    expect(compareTexts(hostile, other).shared[0]?.words).toBe(14 * 9_000)
    expect(compareTexts(hostile, storyOf(sentence)).shared).toHaveLength(1)
    expect(compareTexts(long, storyOf(`${words(30_000, 60_000)} ${words(0, 30_000)}`)).shared).toHaveLength(2)
    const { user } = process.cpuUsage(start)
    // Quadratic time would be hours; this is seconds on any machine.
    expect(user / 1e6).toBeLessThan(20)
  }, 60_000)

  it('shows nothing as alone that it shows as shared, in a text that says the same twice', () => {
    const { shared, onlyA, onlyB } = compare('c b 村 é é c', 'c b 村 é é c b 村 é é')
    expect(shared.map(({ b }) => b.text)).toEqual(['c b 村 é é c'])
    expect([onlyA, onlyB.map(({ text }) => text)]).toEqual([[], ['b 村 é é']])
  })

  it('gives spans of the texts with the same words, apart, and the same whichever comes first', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      'c',
      'Vesk',
      'é',
      'e\u0301',
      '😀',
      '“',
      '”',
      ' ',
      ', ',
      '. ',
      '\n',
      '村',
    )
    const text = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(' '))
    fc.assert(
      fc.property(text, text, text, (a, b, middle) => {
        const [left, right] = [`${a} ${middle}`, `${middle} ${b}`]
        const { shared, onlyA, onlyB } = compare(left, right)
        const formsOf = (one: string) => readWords(one).forms
        for (const { a: one, b: other, words: count } of shared) {
          expect(left.slice(one.start, one.end)).toBe(one.text)
          expect(right.slice(other.start, other.end)).toBe(other.text)
          expect(formsOf(one.text)).toEqual(formsOf(other.text))
          expect(formsOf(one.text)).toHaveLength(count)
        }
        const sides = [
          [left, shared.map((one) => one.a), onlyA],
          [right, shared.map((one) => one.b), onlyB],
        ] as const
        for (const [whole, shared, alone] of sides) {
          const spans = [...shared, ...alone].toSorted((x, y) => x.start - y.start)
          for (const [at, span] of spans.entries()) {
            expect(isRangeOf(whole, span)).toBe(true)
            expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0)
          }
        }
        expect(shared.map((one) => one.words)).toEqual(
          shared.map((one) => one.words).toSorted((x, y) => y - x),
        )
        const turned = compare(right, left)
        expect(turned.shared.map((one) => ({ a: one.b, b: one.a, words: one.words }))).toEqual(shared)
        expect([turned.onlyA, turned.onlyB]).toEqual([onlyB, onlyA])
      }),
      { numRuns: 300 },
    )
  })
})
