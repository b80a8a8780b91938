import { expect, it } from 'vitest'
import { toEntry } from '../../../test/support/marked.ts'
import { toDetails } from './details.ts'

it('tells what nothing has worked out from what was looked for and not there', () => {
  const [statement] =
    toEntry({ blocks: [['paragraph', '{1s:He} {1c:said} {1q:so}']] }).reading?.statements ?? []
  if (!statement) throw new Error('the report has a statement')
  const source = statement.source[0]
  if (!source) throw new Error('the statement has a source')
  const details = toDetails({
    ...statement,
    act: 'denies',
    hedges: [],
    actors: [{ name: 'Ansel Ruhde', party: 'Belmark', affiliation: null, post: null, span: source }],
  })
  const wordsOf = (label: string) => details.find((detail) => detail.label === label)?.words
  expect([wordsOf('act'), wordsOf('hedges'), wordsOf('times')]).toEqual(['denies', '', null])
  expect(wordsOf('actors')).toBe('Ansel Ruhde, for Belmark')
})
