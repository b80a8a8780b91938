import { expect, it } from 'vitest'
import { type Report, toEntry } from '../../test/support/marked.ts'
import { type Span, toSpan } from '../core/index.ts'
import { formatExtract } from './extract-table.ts'

const words = 'Ansel Ruhde left. {1s:He} {1c:said} {1q:so}.'

function tableOf(antecedent: Span[] | null, more: Report['more'] = { 1: { antecedent } }): string {
  const { article, reading } = toEntry({ headline: 'Vell', blocks: [['paragraph', words]], more })
  return formatExtract({ ...article, statements: [...(reading?.statements ?? [])], care: null }, 80)
}

it('says behind a source for whom it stands', () => {
  expect(tableOf([toSpan('Ansel Ruhde', { start: 0, end: 11 })])).toContain('He (Ansel Ruhde)')
})

it.each([[null], [[]]])('says nothing where the antecedent is %j', (antecedent) => {
  expect(tableOf(antecedent)).toMatch(/ He +said /)
})
