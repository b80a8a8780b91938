import { expect, test } from 'vitest'
import { openInterpreter } from './interpreter.ts'
import { rehearsal } from './rehearsal.ts'

test('every span slices to its words, and something of everything is in it', async () => {
  const interpreter = await openInterpreter()
  const said = rehearsal.flatMap(({ version, statements }) => {
    for (const { start, end, text } of statements.flatMap(({ source, cue, content }) =>
      [source, cue, content].flat(),
    )) {
      expect(version.text.slice(start, end)).toBe(text)
      expect(text).toMatch(/^[^\s|][^|]*[^\s|]$/)
    }
    return interpreter.interpret(version, statements).statements
  })
  expect(said.map(({ act }) => act)).toEqual(
    expect.arrayContaining(['asserts', 'denies', 'declinesToComment', 'notConfirmed', 'alleges', 'believes']),
  )
  expect(said.flatMap(({ quantities }) => quantities ?? []).length).toBeGreaterThan(5)
  expect(said.flatMap(({ when }) => when?.about ?? []).length).toBeGreaterThan(2)
})

test('who has prepared, wholly or in part, interprets as who has not', async () => {
  const [ready, begun, fresh] = await Promise.all([openInterpreter(), openInterpreter(), openInterpreter()])
  while (!ready.prepare.next().done) begun.prepare.next()
  expect(ready.prepare.next().done).toBe(true)
  for (const { version, statements } of rehearsal) {
    expect(ready.interpret(version, statements)).toEqual(fresh.interpret(version, statements))
    expect(begun.interpret(version, statements)).toEqual(fresh.interpret(version, statements))
  }
})
