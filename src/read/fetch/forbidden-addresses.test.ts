import { expect, it } from 'vitest'
import { localFetcher, openWeb, refusalOf } from '../../../test/support/web.ts'
import { isPublicAddress } from './public-address.ts'

/** What a name server of somebody hostile could answer. */
const names: Readonly<Record<string, readonly string[]>> = {
  'inside.example': ['10.0.0.1'],
  'loop.example': ['127.0.0.1'],
  'loop6.example': ['::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'metadata.example': ['169.254.169.254'],
  'mixed.example': ['93.184.215.14', '127.0.0.1'],
  'mixed6.example': ['2606:4700::1111', 'fd00::1'],
  'zone.example': ['fe80::1%lo'],
  '127.0.0.1.nip.example': ['127.0.0.1'],
  'xn--fa-hia.example': ['127.0.0.1'],
}

/** Spellings of hosts that are not on the public internet. */
const hosts = [
  '127.0.0.1',
  '127.0.0.1.',
  '127.1',
  '127.0.1',
  '127.000.000.001',
  '127.255.255.254',
  '2130706433',
  '0x7f000001',
  '0X7F000001',
  '0x7f.1',
  '0x7f.0x0.0x0.0x1',
  '0177.0.0.1',
  '0177.1',
  '017700000001',
  '00000177.0.0.1',
  '0x7f.0.0.01',
  '%31%32%37.0.0.1',
  '127%2E0%2E0%2E1',
  '１２７.０.０.１',
  '①②⑦.0.0.1',
  '127。0。0。1',
  '127．0．0．1',
  '0',
  '0.0.0.0',
  '0x0',
  '10.1.2.3',
  '167838211',
  '172.16.5.4',
  '192.168.1.1',
  '0xc0.0xa8.1.1',
  '169.254.169.254',
  '2852039166',
  '0xA9FEA9FE',
  '0251.0376.0251.0376',
  '100.64.0.1',
  '198.18.0.1',
  '192.0.2.1',
  '224.0.0.1',
  '255.255.255.255',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[0000:0000::0001]',
  '[::]',
  '[::127.0.0.1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::FFFF:127.0.0.1]',
  '[0:0:0:0:0:ffff:127.0.0.1]',
  '[::ffff:0:127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2001:0:4136:e378:8000:63bf:80ff:fffe]',
  '[fe80::1]',
  '[fe80::1%25lo]',
  '[fc00::1]',
  '[fec0::1]',
  '[ff02::1]',
  'localhost',
  'LOCALHOST',
  'localhost.',
  'a.localhost',
  'ⓛocalhost',
  'user@127.0.0.1',
  'public.example@127.0.0.1',
  'user:word@public.example',
  ...Object.keys(names).map((name) => name.replace('xn--fa-hia', 'faß')),
]

const resolve = async (name: string) => names[name] ?? ['93.184.215.14']

it('never connects to any of them', async () => {
  const server = await openWeb((_request, response) => response.end('secret'))
  const fetcher = localFetcher({ mayReach: isPublicAddress, resolve })
  const said = await Promise.all(
    hosts.map(async (host) => [host, await refusalOf(fetcher.fetch(`http://${host}:${server.port}/`))]),
  )
  expect(said.filter(([, words]) => !words?.startsWith('fetchForbidden: '))).toEqual([])
  expect(server.connections()).toBe(0)
}, 20_000)

it('never follows a redirect to any of them', async () => {
  const server = await openWeb((_request, response) => response.end('secret'))
  // One address of this machine plays the public web.
  const site = await openWeb(
    ({ url }, response) => {
      const host = hosts[Number(url?.slice(1))] ?? ''
      response.writeHead(302, { location: encodeURI(`http://${host}:${server.port}/`) }).end()
    },
    { host: '127.0.0.2' },
  )
  const fetcher = localFetcher({
    mayReach: (address) => address === '127.0.0.2' || isPublicAddress(address),
    resolve: async (name) => (name === 'site.example' ? ['127.0.0.2'] : await resolve(name)),
  })
  const said = await Promise.all(
    hosts.map(async (host, at) => [
      host,
      await refusalOf(fetcher.fetch(`http://site.example:${site.port}/${at}`)),
    ]),
  )
  const led = /^fetchForbidden: Could not fetch "http:\/\/site\.example:\d+\/\d+": it leads on to /
  expect(said.filter(([, words]) => !led.test(words ?? ''))).toEqual([])
  expect(server.connections()).toBe(0)
}, 20_000)

it('says what the address leads to, and how to mean it', async () => {
  const fetcher = localFetcher({ mayReach: isPublicAddress, resolve })
  expect(await refusalOf(fetcher.fetch('http://mixed.example/a'))).toBe(
    'fetchForbidden: Could not fetch "http://mixed.example/a": it leads to "mixed.example" (127.0.0.1), which is not on the public internet. If you know the machine behind it and mean it, add --allow-private.',
  )
  expect(await refusalOf(fetcher.fetch('http://0x7f.1/'))).toContain(': it leads to 127.0.0.1, which')
})

it('keeps a password out of its sentence', async () => {
  const said = await refusalOf(localFetcher().fetch('https://user:word@wire.example/a'))
  expect(said).toMatch(
    /^fetchForbidden: Could not fetch "https:\/\/wire.example\/a": it is an address with a/,
  )
})

it('connects to the address that was checked, whatever the name means a moment later', async () => {
  const inside = await openWeb((_request, response) => response.end('secret'))
  const site = await openWeb((_request, response) => response.end('public words'), { host: '127.0.0.2' })
  // The names exist for the test's resolver alone: a look-up by anything else would fail.
  const answers = ['127.0.0.2', '127.0.0.2', '127.0.0.1']
  let asked = 0
  const fetcher = localFetcher({
    mayReach: (address) => address === '127.0.0.2',
    resolve: async () => [answers[asked++] ?? '127.0.0.1'],
  })
  const address = `http://rebinding.example:${site.port}/`
  const { bytes } = await fetcher.fetch(address)
  expect(Buffer.from(bytes).toString()).toBe('public words')
  // Once for robots.txt, once for the page: each connection has a look-up of its own, checked.
  expect(asked).toBe(2)
  expect(await refusalOf(fetcher.fetch(address))).toMatch(/^fetchForbidden: .*\(127\.0\.0\.1\)/)
  expect(inside.connections()).toBe(0)
})
