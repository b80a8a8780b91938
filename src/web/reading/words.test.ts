import { expect, it } from 'vitest'
import { toEntry } from '../../../test/support/marked.ts'
import { toRowName, toTitle } from './words.ts'

const articleOf = (details: object) =>
  toEntry({ blocks: [['paragraph', 'Ansel Orlo: No.']], ...details }).article.article

it.each([
  [{ file: 'claims.csv', number: 17, key: null }, 'claims.csv, row 17'],
  [{ file: 'claims.csv', number: 17, key: 'C-4' }, 'claims.csv, row 17, id C-4'],
])('says in which row a claim was typed, and calls the article by it', (row, name) => {
  expect(toRowName(articleOf({ row }))).toBe(name)
  expect(toTitle(articleOf({ row }))).toBe(name)
  expect(toTitle(articleOf({ row, headline: 'Bridge falls' }))).toBe('Bridge falls')
})

it('says so of nothing that was read as a report', () => {
  expect(toRowName(articleOf({}))).toBeNull()
})
