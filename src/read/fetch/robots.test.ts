import { expect, it } from 'vitest'
import { type Answer, localFetcher, openWeb, refusalOf } from '../../../test/support/web.ts'

/** What a robots.txt lets Onrecord fetch of /a and /b, and how often it was asked for. */
async function underRobots(robots: Answer) {
  let asked = 0
  const { port } = await openWeb((_request, response) => void response.end('words'), {
    robots: (request, response) => {
      asked++
      robots(request, response)
    },
  })
  const fetcher = localFetcher()
  const site = `http://wire.example:${port}`
  const said: string[] = []
  for (const path of ['/a', '/b'])
    said.push((await refusalOf(fetcher.fetch(site + path))).replaceAll(`:${port}`, ''))
  return { said, asked }
}

const rules =
  (words: string): Answer =>
  (_request, response) =>
    void response.end(words)

const closed =
  'fetchRefusedByRobots: Could not fetch "http://wire.example/a": robots.txt of wire.example asks programs to leave this page alone. Save the page from a browser and pass the file instead.'

it('leaves alone what robots.txt closes, and asks for it once', async () => {
  expect(await underRobots(rules('User-agent: *\nDisallow: /a'))).toEqual({ said: [closed, 'ok'], asked: 1 })
})

it.each([
  ['by its own name', 'User-agent: onrecord\nDisallow: /a\n\nUser-agent: *\nDisallow: /', [closed, 'ok']],
  ['not others’ rules', 'User-agent: OtherBot\nDisallow: /', ['ok', 'ok']],
  ['the longest rule', 'User-agent: *\nDisallow: /\nAllow: /b', [closed, 'ok']],
  ['a byte-order mark', '\uFEFFUser-agent: *\nDisallow: /a', [closed, 'ok']],
  ['nonsense', '<html>Disallow: everything', ['ok', 'ok']],
  ['an empty file', '', ['ok', 'ok']],
])('reads %s', async (_what, words, said) => {
  expect((await underRobots(rules(words))).said).toEqual(said)
})

it.each([401, 403, 404, 410])('may fetch where robots.txt is answered with %s', async (status) => {
  const { said } = await underRobots((_request, response) => void response.writeHead(status).end())
  expect(said).toEqual(['ok', 'ok'])
})

it.each([429, 500, 503])('leaves a site alone whose robots.txt is answered with %s', async (status) => {
  const { said } = await underRobots((_request, response) => void response.writeHead(status).end())
  expect(said[0]).toMatch(
    new RegExp(`^fetchFailed: .* \\(asking for its robots.txt first\\): the site answered ${status}: `),
  )
})

it('follows robots.txt to where it went', async () => {
  const { port } = await openWeb(rules('User-agent: *\nDisallow: /a'))
  const { said } = await underRobots(
    (_request, response) => void response.writeHead(301, { location: `http://127.0.0.1:${port}/r` }).end(),
  )
  expect(said).toEqual([closed, 'ok'])
})

it('asks the robots.txt of each site on the way', async () => {
  const other = await openWeb(rules('words'), { robots: rules('User-agent: *\nDisallow: /c') })
  const { port } = await openWeb(
    (_request, response) =>
      void response.writeHead(302, { location: `http://other.example:${other.port}/c` }).end(),
  )
  expect(await refusalOf(localFetcher().fetch(`http://wire.example:${port}/a`))).toMatch(
    /^fetchRefusedByRobots: .* robots\.txt of other\.example/,
  )
})

it.each([
  ['much to match', `User-agent: *\n${`Disallow: /*${'*a'.repeat(500)}b\n`.repeat(400)}`],
  ['many names and rules', `${'User-agent: *\n'.repeat(15_000)}${'Disallow: /b\n'.repeat(15_000)}`],
])('is not held up by a robots.txt with %s', async (_what, words) => {
  const { port } = await openWeb(rules('words'), { robots: rules(words) })
  const said = await refusalOf(localFetcher().fetch(`http://wire.example:${port}/${'a'.repeat(1900)}`))
  expect(said).toMatch(/^fetchTooLarge: .*: robots\.txt of wire\.example:\d+ has too many rules, more than/)
})
