import { expect, it } from 'vitest'
import { createFakeLedger } from '../../test/support/fake-ledger.ts'
import { toEntry } from '../../test/support/marked.ts'
import type { ArticleView } from '../ledger/index.ts'
import { completeStatement, completeView } from './complete-view.ts'

const entry = toEntry({
  blocks: [
    ['paragraph', '{1s:Ansel Ruhde} {1c:said} {1q:so}. {2s:He} {2c:added} {2q:this}.'],
    ['paragraph', '“Nobody was at home,” Tilde Marr wrote.'],
  ],
})
const ledger = createFakeLedger([entry])
const view = await ledger.article(entry.article.article.id)
const antecedentsOf = ({ statements }: Pick<ArticleView, 'statements'>) =>
  statements.map(({ antecedent }) => antecedent?.map(({ text }) => text))

it('adds antecedents and possible misses to what the ledger has', () => {
  const complete = completeView(view)
  expect(antecedentsOf(complete)).toEqual([[], ['Ansel Ruhde']])
  expect(complete.possibleMisses?.map(({ text }) => text)).toEqual(['“Nobody was at home,”', 'wrote'])
})

it('leaves an antecedent that was worked out as it is', () => {
  const statements = view.statements.map((statement) => ({ ...statement, antecedent: [] }))
  expect(antecedentsOf(completeView({ ...view, statements }))).toEqual([[], []])
})

it('works out the others of an article where some are stored', () => {
  const [first, ...others] = view.statements
  const stored = [{ start: 0, end: 5, text: 'Ansel' }]
  const statements = first ? [{ ...first, antecedent: stored }, ...others] : []
  expect(antecedentsOf(completeView({ ...view, statements }))).toEqual([['Ansel'], ['Ansel Ruhde']])
})

it('looks for no misses in an article that was not read for statements', () => {
  expect(completeView({ ...view, statements: [], extractor: null }).possibleMisses).toBeNull()
})

it('looks for misses in whatever language was read', () => {
  const inAnother = { ...view, article: { ...view.article, language: 'ru' } }
  expect(completeView(inAnother).possibleMisses).not.toBeNull()
})

it('adds the antecedent to a statement alone, and none to one that a later reading no longer has', async () => {
  const found = await ledger.statement(view.statements[1]?.id ?? '')
  expect(completeStatement(found, view).statement.antecedent?.[0]?.text).toBe('Ansel Ruhde')
  const stored = { ...found, statement: { ...found.statement, antecedent: [] } }
  expect(completeStatement(stored, view)).toEqual(stored)
  const later = { ...view, statements: [] }
  expect(completeStatement(found, later).statement.antecedent).toBeNull()
})
