import { expect, test } from 'vitest'
import { openInterpreter } from './interpreter.ts'
import { toRehearsal } from './rehearsal.ts'

const { version, statements } = toRehearsal()

test('every span slices to its words, and something of everything is in it', async () => {
  for (const span of statements.flatMap(({ source, cue, content }) => [...source, ...cue, ...content])) {
    expect(version.text.slice(span.start, span.end)).toBe(span.text)
    expect(span.text).not.toMatch(/^\s|\s$|\|/)
  }
  const { statements: said, writer, care } = (await openInterpreter()).interpret(version, statements)
  expect(said.map(({ act }) => act)).toEqual(
    expect.arrayContaining(['asserts', 'denies', 'declinesToComment', 'notConfirmed', 'alleges']),
  )
  expect(said.flatMap(({ quantities }) => quantities ?? []).length).toBeGreaterThan(5)
  expect(said.flatMap(({ when }) => when?.about ?? []).length).toBeGreaterThan(2)
  expect(writer).toHaveLength(1)
  expect(new Set(care.map(({ why }) => why))).toContain('victim')
})

test('who has prepared interprets as who has not', async () => {
  const [one, other] = await Promise.all([openInterpreter(), openInterpreter()])
  one.prepare()
  one.prepare()
  expect(one.interpret(version, statements)).toEqual(other.interpret(version, statements))
})
