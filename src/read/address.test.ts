import { expect, it } from 'vitest'
import { toAddress, toHost } from './address.ts'

it.each([
  ['https://Wire.example/a?utm_source=x&id=3#top', 'https://wire.example/a?id=3'],
  ['https://wire.example/a?fbclid=1&gclid=2', 'https://wire.example/a'],
  ['https://wire.example/a%20b?q=a%20b', 'https://wire.example/a%20b?q=a%20b'],
  ['http://user:secret@wire.example/a', 'http://wire.example/a'],
  ['  https://wire.example  ', 'https://wire.example/'],
])('writes %s in its canonical form', (words, expected) => {
  expect(toAddress(words)).toBe(expected)
})

it.each(['javascript:alert(1)', 'file:///etc/passwd', '/a', 'wire.example', '', null, undefined])(
  'takes %s for no address',
  (words) => {
    expect(toAddress(words)).toBeNull()
  },
)

it('completes a relative address', () => {
  expect(toAddress('/a', 'https://wire.example/b')).toBe('https://wire.example/a')
})

it('names the host without www', () => {
  expect(toHost('https://www.wire.example/a')).toBe('wire.example')
})
