import { expect, it } from 'vitest'
import { createFakeLedger } from '../../test/support/fake-ledger.ts'
import { toEntry } from '../../test/support/marked.ts'
import { completeStatement, completeView } from './complete-view.ts'
import { toTypedStatement, typedExtractor } from './typed-statement.ts'

/** What a reader of tables hands over for "Ansel Ruhde: ...". */
function typedRow(words: string) {
  const text = `Ansel Ruhde: ${words}\n2031-05-04`
  const row = { file: 'claims.csv', number: 17, key: null }
  const { article } = toEntry({
    blocks: [
      ['paragraph', `Ansel Ruhde: ${words}`],
      ['furniture', '2031-05-04'],
    ],
    row,
  })
  expect(article.text).toBe(text)
  const content = { start: 13, end: 13 + words.length }
  return { ...article, typed: { source: { start: 0, end: 11 }, cue: { start: 11, end: 12 }, content } }
}

it('says by import what was typed in, and works nothing out', () => {
  const row = typedRow('We hold the bridge.')
  expect(toTypedStatement(row, row.typed)).toMatchObject({
    extractor: 'import/1',
    source: [{ text: 'Ansel Ruhde' }],
    cue: [{ text: ':' }],
    content: [{ text: 'We hold the bridge.' }],
    by: 'import',
    confidence: null,
    antecedent: null,
    act: null,
  })
})

it.each([
  ['We hold the bridge.', 'indirect'],
  ['“We hold the bridge.”', 'direct'],
  ['The bridge is "ours alone" now', 'mixed'],
])('sees whether %j stands in quotation marks', (words, quotation) => {
  const row = typedRow(words)
  expect(toTypedStatement(row, row.typed).quotation).toBe(quotation)
})

it('looks for no antecedent and no miss where a person said who spoke', async () => {
  const row = typedRow('“We hold the bridge,” she said, and the town.')
  const statements = [toTypedStatement(row, row.typed)]
  const reading = { version: row.article.version, extractor: typedExtractor, statements }
  const ledger = createFakeLedger([{ article: row, reading, retrievedAt: '2031-05-04T10:00:00Z' }])
  const view = await ledger.article(row.article.id)
  expect(completeView(view)).toMatchObject({ possibleMisses: null, statements: [{ antecedent: null }] })
  const found = await ledger.statement(statements[0]?.id ?? '')
  expect(completeStatement(found, view).statement.antecedent).toBeNull()
})
