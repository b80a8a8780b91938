import { expect, it } from 'vitest'
import { rangeOf } from '../../test/support/evaluate.ts'
import { repairPassive } from './passive.ts'

const repair = (text: string, source: string, cue: string, content: readonly string[]) => {
  const words = (range: { start: number; end: number }) => text.slice(range.start, range.end).trim()
  const repaired = repairPassive(text, {
    source: [rangeOf(text, source)],
    cue: [rangeOf(text, cue)],
    content: content.map((part) => rangeOf(text, part)),
  })
  return { source: repaired.source.map(words), content: repaired.content.map(words) }
}

it.each([
  ['The troops', 'are believed', []],
  ['The troops', 'were once widely thought', []],
  ['The two men', 'have been said', []],
  ['Ostravian soldiers', 'are believed', ['in the Vellin region']],
  ['The U.S.-made guns', 'were reported', []],
])('gives the subject %j of %j to the content', (subject, cue, between) => {
  const text = `${[subject, ...between, cue].join(' ')} to have left.`
  expect(repair(text, subject, cue, [...between, 'to have left'])).toEqual({
    source: [],
    content: [[subject, ...between].join(' '), ...between, 'to have left'],
  })
})

it.each([
  ['an active cue', 'The army has threatened to leave.', 'The army', 'has threatened', 'to leave'],
  ['somebody who was asked', 'The army was asked to leave.', 'The army', 'was asked', 'to leave'],
  ['no infinitive', 'The army is said by him to be here.', 'The army', 'is said', 'to be here'],
  ['a source behind', 'They are believed to have left by Orlo.', 'Orlo', 'are believed', 'to have left'],
  ['a clause between', 'Orlo, they are said to be there.', 'Orlo', 'are said', 'to be there'],
])('leaves the source of %s', (_name, text, source, cue, content) => {
  expect(repair(text, source, cue, [content])).toEqual({ source: [source], content: [content] })
})
