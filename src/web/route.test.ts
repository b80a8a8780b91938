import { expect, it } from 'vitest'
import { parseRoute, toAddress } from './route.ts'

const at = (path: string) => parseRoute(new URL(path, 'http://localhost'))

it.each([
  ['/', { screen: 'articles', search: '' }],
  ['/?search=red+line', { screen: 'articles', search: 'red line' }],
  ['/articles/art_1', { screen: 'article', id: 'art_1' }],
  ['/statements/sta_1', { screen: 'statement', id: 'sta_1' }],
  ['/claims', { screen: 'claims', order: 'newest' }],
  ['/claims?order=contested', { screen: 'claims', order: 'contested' }],
  ['/claims/cla_1', { screen: 'claim', id: 'cla_1' }],
] as const)('reads %s and writes it back', (path, route) => {
  expect(at(path)).toEqual(route)
  expect(toAddress(route)).toBe(path)
})

it.each(['/articles', '/articles/', '/articles/a/b', '//x'])('knows no screen at %s', (path) => {
  expect(parseRoute(new URL(`http://localhost${path}`))).toEqual({ screen: 'notFound' })
})

it('takes a stray percent sign as it stands', () => {
  expect(at('/articles/50%')).toEqual({ screen: 'article', id: '50%' })
})
