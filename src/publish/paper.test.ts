import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { originFields, placeFields, statementFields } from './fields.ts'

const paper = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8')

it.each([
  ['statementFields', statementFields],
  ['placeFields', placeFields],
  ['originFields', originFields],
])('docs/formats.md has the table of %s', (_, fields) => {
  const rows = fields.map(({ name, about }) => `| \`${name}\` | ${about} |`)
  expect(paper).toContain(`| column | |\n|---|---|\n${rows.join('\n')}\n\n`)
})
