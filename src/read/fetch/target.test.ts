import { expect, it } from 'vitest'
import { toTarget } from './target.ts'

it.each([
  ['http://wire.example', 'http://wire.example/'],
  ['https://wire.example:8443/a?b=c#d', 'https://wire.example:8443/a?b=c'],
  ['HTTP://WIRE.example:80/ä', 'http://wire.example/%C3%A4'],
  ['http://wire.example:8080/', 'http://wire.example:8080/'],
])('takes %s', (words, address) => {
  expect(toTarget('x', words).href).toBe(address)
})

it.each([
  ['ftp://wire.example/a', 'an address of "ftp:", and only http and https are fetched'],
  ['file:///etc/passwd', 'an address of "file:"'],
  ['http://', 'no web address'],
  ['http://[::1', 'no web address'],
  ['http://wire.example:99999/', 'no web address'],
  ['http://user@wire.example/', 'an address with a user name or password'],
  ['http://:word@wire.example/', 'an address with a user name or password'],
  ['http://wire.example:22/', 'on port 22, where no web pages are served'],
  ['http://wire.example:0/', 'on port 0,'],
  ['http://wire.example:6667/', 'on port 6667,'],
  [`http://wire.example/${'a'.repeat(2048)}`, 'longer than 2048 characters'],
])('refuses %s', (words, why) => {
  expect(() => toTarget('"x"', words)).toThrow(`Could not fetch "x": it is ${why}`)
})

it('goes from http to https and not back', () => {
  const secure = new URL('https://wire.example/a')
  expect(toTarget('x', '//other.example/b', secure).href).toBe('https://other.example/b')
  expect(toTarget('x', 'https://wire.example/', new URL('http://wire.example/')).protocol).toBe('https:')
  expect(() => toTarget('x', 'http://wire.example/a', secure)).toThrow(
    'it leads on to what is http after https',
  )
})
