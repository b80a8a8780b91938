import { afterEach, expect, it } from 'vitest'
import { watchRejections } from './watch-rejections.ts'

const before = process.listeners('unhandledRejection')
const added = () => process.listeners('unhandledRejection').filter((listener) => !before.includes(listener))
afterEach(() => {
  for (const listener of added()) process.removeListener('unhandledRejection', listener)
})

function named(name: string): Error {
  return Object.assign(new Error('x'), { name })
}

it.each([
  ['nothing was rejected', [], false],
  ['a part of a page broke off', [named('FormatError')], true],
  ['the table of objects was made anew', [named('XRefEntryException')], false],
  ['both happened', [named('FormatError'), named('XRefEntryException')], true],
])('knows whether a part failed: %s', async (_what, reasons, expected) => {
  const rejections = watchRejections()
  // Called as Node would: a rejection of this test's own would fail it.
  for (const reason of reasons) for (const listener of added()) listener(reason, Promise.resolve())
  expect(await rejections.haveComeUp()).toBe(expected)
})
