import { describe, expect, it } from 'vitest'
import { plainName } from './column-names.ts'
import { findColumns, parseColumns } from './columns.ts'

const find = (header: string, named?: Parameters<typeof findColumns>[2]) => {
  const found = findColumns('"a.csv"', header.split('|'), named)
  return found.ok ? found.value : found.error.message
}

describe('findColumns', () => {
  it.each([
    ['Date|Who|Words|URL', { date: 0, who: 1, words: 2, url: 3 }],
    ['SPEAKER|quote', { who: 0, words: 1 }],
    [' said_by: |Statement|publishedAt', { who: 0, words: 1, date: 2 }],
    ['Source|Text', { who: 0, words: 1 }],
    ['Déclaration|Qui', { words: 0, who: 1 }],
    ['Zitat|Sprecher|Datum|Link', { words: 0, who: 1, date: 2, url: 3 }],
    [
      'id|claim|actor|title|lang|cue|publisher',
      {
        id: 0,
        words: 1,
        who: 2,
        headline: 3,
        language: 4,
        cue: 5,
        outlet: 6,
      },
    ],
  ])('reads %s', (header, columns) => {
    expect(find(header)).toEqual(columns)
  })

  it('takes the source for whoever published where there is a speaker', () => {
    expect(find('Source|Speaker|Quote|Text')).toEqual({ who: 1, words: 2 })
  })

  it('chooses between no two columns for one field', () => {
    expect(find('Speaker|Actor|Quote')).toBe(
      'Could not read "a.csv" as claims: "Speaker", "Actor" could each be the column for "who". Say which with --columns who=NAME, or rename one.',
    )
    expect(find('Speaker|Actor|Quote', { who: 'actor' })).toEqual({ who: 1, words: 2 })
  })

  it('guesses no other field for a column that the caller gave to one', () => {
    expect(find('Day|Remark|Source', { who: 'Day', words: 'remark' })).toEqual({ who: 0, words: 1 })
  })

  it('names the columns that there are, and what is missing', () => {
    expect(find('Day|Person|Remark')).toBe(
      'Could not read "a.csv" as claims: no column says words. Its columns are "Day", "Person", "Remark". Say which is which with --columns words=NAME.',
    )
    expect(find('a|b')).toMatch(/ no column says who or words\. .* --columns who=NAME,words=NAME\.$/)
    expect(find('a|b', { who: 'c' })).toBe(
      'Could not read "a.csv" as claims: there is no column "c". Its columns are "a", "b".',
    )
  })

  it('takes no list that was printed here, whose statements a network found', () => {
    expect(find('id|source|cue|content|quotation|parent|confidence|extractor|by')).toMatch(/Onrecord printed/)
  })

  it('finds a column whose name is signs alone', () => {
    expect(find('#|Speaker|Quote', { id: '#' })).toEqual({ id: 0, who: 1, words: 2 })
  })
})

describe('parseColumns', () => {
  it('reads names with commas, equals signs and spaces', () => {
    expect(parseColumns('who=Speaker,words=Quote, exact , date = a=b')).toEqual({
      who: 'Speaker',
      words: 'Quote, exact',
      date: 'a=b',
    })
  })

  it.each(['Speaker', 'who=', 'speaker=Who', 'who=a,who=b', ''])('refuses %j', (words) => {
    expect(() => parseColumns(words)).toThrow(
      /^--columns takes each field once .* The fields are date, who, /,
    )
  })
})

it('makes names plain', () => {
  expect(['Said_By', 'publishedAt', 'DÉCLARATION:', '日付'].map(plainName)).toEqual([
    'said by',
    'published at',
    'declaration',
    '日付',
  ])
})
