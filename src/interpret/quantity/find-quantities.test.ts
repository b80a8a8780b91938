import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuantities } from './find-quantities.ts'
import { parseNumber } from './number-words.ts'

const find = (text: string) => findQuantities(text, { start: 0, end: text.length })

/** [text, words, low, high, comparator, unit, of] */
const cases: readonly (readonly [
  string,
  string,
  number | null,
  number | null,
  string,
  string | null,
  string | null,
])[] = [
  ['more than 10,000 troops', 'more than 10,000', 10_000, null, 'moreThan', null, 'troops'],
  ['dozens of settlements', 'dozens', null, null, 'vague', null, 'settlements'],
  ['hundreds of thousands of refugees', 'hundreds of thousands', null, null, 'vague', null, 'refugees'],
  ['between 300 and 1,500 men', 'between 300 and 1,500', 300, 1500, 'between', null, 'men'],
  ['at least 30 killed and wounded', 'at least 30', 30, null, 'atLeast', null, 'killed and wounded'],
  ['around 2,000 civilians', 'around 2,000', 2000, 2000, 'about', null, 'civilians'],
  ['two to three weeks', 'two to three weeks', 2, 3, 'between', 'weeks', null],
  ['3 to 5 million people', '3 to 5 million', 3e6, 5e6, 'between', null, 'people'],
  ['8-10% of them', '8-10%', 8, 10, 'between', '%', null],
  ['half of the fleet', 'half', 50, 50, 'about', '%', 'fleet'],
  ['one in five homes', 'one in five', 20, 20, 'about', '%', 'homes'],
  ['two-thirds of the wells', 'two-thirds', 66.7, 66.7, 'about', '%', 'wells'],
  ['up to 40 tanks', 'up to 40', null, 40, 'upTo', null, 'tanks'],
  ['six tanks, six at the most', 'six', 6, 6, 'exactly', null, 'tanks'],
  ['put it at six at the most', 'six at the most', null, 6, 'upTo', null, null],
  ['opens within six weeks', 'within six weeks', null, 6, 'upTo', 'weeks', null],
  ['seen within 20 countries', '20', 20, 20, 'exactly', null, 'countries'],
  ['the toll is nearer fifty', 'nearer fifty', 50, 50, 'about', null, 'toll'],
  ['fewer than twenty shells', 'fewer than twenty', null, 20, 'lessThan', null, 'shells'],
  ['$2.5 million for the dam', '$2.5 million', 2.5e6, 2.5e6, 'exactly', 'USD', null],
  ['about 60 km from the border', 'about 60 km', 60, 60, 'about', 'km', null],
  ['60 people or more', '60', 60, 60, 'exactly', null, 'people'],
  ['a 3,000-strong brigade', '3,000', 3000, 3000, 'exactly', null, null],
  ['twenty-five thousand shells', 'twenty-five thousand', 25_000, 25_000, 'exactly', null, 'shells'],
  ['12 drones were shot down', '12', 12, 12, 'exactly', null, 'drones'],
  ['240 injured since Monday', '240', 240, 240, 'exactly', null, 'injured'],
  ['a battalion was sent', 'a battalion', null, null, 'vague', null, null],
  ['a 3,000-strong force', '3,000', 3000, 3000, 'exactly', null, null],
  ['several villages fell', 'several', null, null, 'vague', null, 'villages'],
  ['only 20-something patients', '20-something', 20, 29, 'vague', null, 'patients'],
  ['the 33-year-old driver', '33-year-old', 33, 33, 'exactly', 'years', 'driver'],
  ['she is almost 85 years old', 'almost 85 years old', 85, 85, 'about', 'years', null],
  ['12 per cent of the wells', '12 per cent', 12, 12, 'exactly', '%', 'wells'],
  ['€40m in aid', '€40m', 40e6, 40e6, 'exactly', 'EUR', 'aid'],
  ['a range of 40 km', '40 km', 40, 40, 'exactly', 'km', 'range'],
  ['killing at least 12 people', 'at least 12', 12, null, 'atLeast', null, 'people killed'],
  ['36 apartment buildings were damaged', '36', 36, 36, 'exactly', null, 'apartment buildings damaged'],
  [
    'around 15,000 Orskian troops had been killed',
    'around 15,000',
    15e3,
    15e3,
    'about',
    null,
    'Orskian troops killed',
  ],
  ['up to 500 men were killed or wounded', 'up to 500', null, 500, 'upTo', null, 'men killed or wounded'],
]

describe('findQuantities', () => {
  it.each(cases)('%s', (text, words, low, high, comparator, unit, of) => {
    const [one] = find(text)
    expect(one).toMatchObject({ low, high, comparator, unit })
    expect(one?.spans[0]?.text).toBe(words)
    if (of !== null) expect(one?.of).toContain(of)
  })

  /** [text, what is counted, scope] */
  it.each([
    ['more than 10,000 Orskian troops near villages in Karsk', 'Orskian troops', 'near villages in Karsk'],
    ['30 drones since February', 'drones', 'since February'],
    ['300 men were killed in Tarn, he said', 'men killed', 'in Tarn'],
    ['20 shells a day', 'shells', 'a day'],
    ['5 km from the bridge', null, 'from the bridge'],
    ['$2 billion per year', null, 'per year'],
    ['40 tanks in total', 'tanks', null],
    ['40 tanks were seen', 'tanks', null],
  ])('%s: of %s, %s', (text, of, scope) => {
    expect(find(text)[0]).toMatchObject({ of, scope })
  })

  it('says as of when a number stands, where the sentence says it', () => {
    const text = 'As of Tuesday 40 wells were dry. 12 ran again. By 3 January some 50 had been dug.'
    const today = { year: 2025, month: 1, day: 31 }
    const found = findQuantities(text, { start: 0, end: text.length }, today)
    expect(found.map(({ low, asOf }) => [low, asOf])).toEqual([
      [40, '2025-01-28'],
      [12, null],
      [50, '2025-01-03'],
    ])
  })

  it.each([
    'in 2022 the line held',
    'on 31 January it rained',
    'on Jan 31, they left',
    'February 24 was the day',
    'at 10:30 a shell fell',
    'at 6 a.m. on Monday',
    'Mi-17 helicopters and a T-72',
    'Article 5 was not named',
    'Resolution 2254',
    'one of the ministers',
    'no one came',
    'the 21st brigade',
    'the 1990s',
    'between 2014 and 2016',
    'a third village fell',
    'a quarter ago',
  ])('finds no number in: %s', (text) => {
    expect(find(text)).toEqual([])
  })

  it('gives each of several its own words', () => {
    const text = '😀 He said 1,162 towns across 16 regions had lost 698 computers and four wells.'
    expect(find(text).map(({ low }) => low)).toEqual([1162, 16, 698, 4])
  })

  it('never invents: every span lies in its range and slices to its words', () => {
    const words = fc.constantFrom(
      '10,000',
      'more than',
      '3',
      'to',
      'half of',
      'dozens',
      '$',
      '😀',
      'km',
      'and',
      'between',
      'a third of',
      '—',
      '2022',
      'one',
      'million',
      ',',
      '.',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.nat(30), (parts, from) => {
        const text = parts.join(' ')
        const range = { start: Math.min(from, text.length), end: text.length }
        let past = range.start
        for (const { spans, low, high } of findQuantities(text, range)) {
          for (const span of spans) {
            expect(text.slice(span.start, span.end)).toBe(span.text)
            expect(span.start).toBeGreaterThanOrEqual(past)
            past = span.end
          }
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high)
        }
      }),
    )
  })

  it('stops at 200 of ten thousand numbers, quickly', () => {
    const text = '7 shells, '.repeat(10_000)
    expect(find(text)).toHaveLength(200)
  })

  it('takes no number beyond range', () => {
    expect(find(`${'9'.repeat(400)} shells`)).toEqual([])
    expect(find('1e999 shells')).toEqual([])
    expect(find('1e400 shells on 31 February')).toEqual([])
  })
})

describe('parseNumber', () => {
  it.each([
    ['1,162', 1162],
    ['2.5 million', 2_500_000],
    ['twenty-five', 25],
    ['two hundred and six', 206],
    ['a dozen', 12],
    ['three hundred thousand', 300_000],
    ['12.7-billion', 12_700_000_000],
    ['shells', null],
  ])('%s: %s', (words, value) => {
    expect(parseNumber(words)).toBe(value)
  })
})
