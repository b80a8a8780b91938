import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type Answer, localFetcher, openSocketServer, openWeb, refusalOf } from '../../../test/support/web.ts'

const page = '<p>The ministry said that its troops had left.</p>'

/** The sentence for one answer of a site at http://wire.example; its port is left out. */
async function said(answer: Answer, options = {}): Promise<string> {
  const { port } = await openWeb(answer)
  const words = await refusalOf(localFetcher(options).fetch(`http://wire.example:${port}/a`))
  return words.replaceAll(`:${port}`, '')
}

const small = { bodyBytes: 100_000 }
const short = { headersMs: 300, wholeMs: 500 }

it('gives the body, its type and charset, and the last address', async () => {
  const { port } = await openWeb(({ url }, response) => {
    if (url === '/a?b=c') response.writeHead(301, { location: '/b#top' }).end()
    else response.writeHead(200, { 'content-type': 'Text/HTML; Charset="windows-1251"' }).end(page)
  })
  const fetched = await localFetcher().fetch(`http://wire.example:${port}/a?b=c#part`)
  expect(fetched).toEqual({
    url: `http://wire.example:${port}/b`,
    mediaType: 'text/html',
    charset: 'windows-1251',
    bytes: new Uint8Array(Buffer.from(page)),
  })
})

it('follows a redirect in unescaped UTF-8', async () => {
  const { port } = await openWeb(({ url }, response) => {
    if (url === '/a') response.writeHead(302, { location: Buffer.from('/dörög?€').toString('latin1') }).end()
    else response.end(page)
  })
  const { url } = await localFetcher().fetch(`http://127.0.0.1:${port}/a`)
  expect(url).toBe(`http://127.0.0.1:${port}/${encodeURI('dörög?€')}`)
})

it('tries the next address of a name when one takes no connection', async () => {
  const { port } = await openWeb((_request, response) => response.end(page))
  const fetcher = localFetcher({ resolve: async () => ['127.0.0.3', '127.0.0.1'] })
  expect(await refusalOf(fetcher.fetch(`http://wire.example:${port}/a`))).toBe('ok')
})

it('says who asks, and asks for the host by its name', async () => {
  let asked: Record<string, unknown> = {}
  await said(({ headers }, response) => {
    asked = headers
    response.end(page)
  })
  expect(asked).toMatchObject({ 'user-agent': 'Onrecord/0.0.0', 'accept-encoding': 'gzip, br' })
  expect(asked.host).toMatch(/^wire\.example:/)
  expect(Object.keys(asked)).not.toContain('cookie')
})

it.each([
  ['gzip', gzipSync],
  ['X-GZIP', gzipSync],
  ['br', brotliCompressSync],
] as const)('unpacks %s', async (encoding, pack) => {
  const { port } = await openWeb((_request, response) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(pack(page)),
  )
  const { bytes } = await localFetcher().fetch(`http://127.0.0.1:${port}/`)
  expect(Buffer.from(bytes).toString()).toBe(page)
})

describe('limits', () => {
  const tooLarge =
    'fetchTooLarge: Could not fetch "http://wire.example/a": its body is larger than 0 MB, more than any report. Check the address.'

  it('of a body that announces its size', async () => {
    const answer: Answer = (_request, response) => {
      response.writeHead(200, { 'content-length': '100001' })
      response.flushHeaders()
    }
    expect(await said(answer, { limits: small })).toBe(tooLarge)
  })

  it('of a body that never ends', async () => {
    const answer: Answer = (_request, response) => {
      const more = (): void => {
        while (response.writable && response.write(Buffer.alloc(16_384, 'a')));
        response.once('drain', more)
      }
      more()
    }
    expect(await said(answer, { limits: small })).toBe(tooLarge)
  })

  it('of a body unpacked', async () => {
    const packed = gzipSync(Buffer.alloc(200_000, 'words and '))
    const answer: Answer = (_request, response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed)
    expect(await said(answer, { limits: small })).toBe(tooLarge)
  })

  it('of how much a body grows: a bomb of 1,000 to 1', async () => {
    const bomb = gzipSync(Buffer.alloc(10_000_000))
    expect(10_000_000 / bomb.length).toBeGreaterThan(900)
    const answer: Answer = (_request, response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
    expect(await said(answer)).toMatch(/^fetchTooLarge: .* its body grows over 200 times when it is unpacked/)
  })

  it('of time, for a body of a byte now and then', async () => {
    const answer: Answer = (_request, response) => {
      const timer = setInterval(() => response.write('a'), 50)
      response.on('close', () => clearInterval(timer))
    }
    expect(await said(answer, { limits: short })).toMatch(
      /^fetchTimeout: Could not fetch "http:\/\/wire.example\/a": all of it did not come within 0.5 seconds\. Try/,
    )
  })

  it('of time, for a site that does not answer', async () => {
    expect(await said(() => {}, { limits: short })).toMatch(/^fetchTimeout: .* within 0\.\d+ sec/)
  })

  it('of time, for headers of a byte now and then', async () => {
    const { port } = await openSocketServer((socket) => {
      const timer = setInterval(() => socket.write('H'), 50)
      socket.on('close', () => clearInterval(timer))
    })
    expect(await refusalOf(localFetcher({ limits: short }).fetch(`http://127.0.0.1:${port}/`))).toMatch(
      /^fetch(?:Timeout|Failed): /,
    )
  })

  it('of time, for a name that is never looked up', async () => {
    const resolve = () => new Promise<never>(() => {})
    expect(await refusalOf(localFetcher({ limits: short, resolve }).fetch('http://wire.example/a'))).toMatch(
      /^fetchTimeout: /,
    )
  })

  it('of headers: 1 MB', async () => {
    const { port } = await openSocketServer((socket) => {
      socket.once('data', () => socket.write(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(1_000_000)}\r\n\r\n`))
    })
    expect(await refusalOf(localFetcher().fetch(`http://127.0.0.1:${port}/`))).toMatch(
      /^fetchTooLarge: .*: the headers of its answer are larger than 64 KB/,
    )
  })

  it('of redirects', async () => {
    const { port, connections } = await openWeb(({ url }, response) =>
      response.writeHead(302, { location: `${url}a` }).end(),
    )
    expect(await refusalOf(localFetcher().fetch(`http://wire.example:${port}/`))).toMatch(
      /^fetchFailed: .*: it leads from address to address, more than 5 times\./,
    )
    // robots.txt, the address and five more.
    expect(connections()).toBe(7)
  })
})

describe('answers that are no page', () => {
  it.each([
    [
      401,
      'the site answered 401: it asks for a login. Save the page from a browser and pass the file instead.',
    ],
    [403, 'the site answered 403: it does not let Onrecord in. Save the page from a browser'],
    [404, 'the site answered 404: there is no such page. Check the address;'],
    [410, 'the site answered 410: the page was taken away for good. Check the address;'],
    [418, "the site answered 418: I'm a Teapot. Save the page"],
    [429, 'the site answered 429: it was asked too often. Try again later.'],
    [451, 'the site answered 451: the page is withheld for legal reasons. Save the page'],
    [500, 'the site answered 500: it has a fault or is overloaded. Try again later.'],
    [503, 'the site answered 503: it has a fault or is overloaded. Try again later.'],
    [302, 'the site leads on without saying where to.'],
  ])('%s', async (status, sentence) => {
    const words = await said((_request, response) => void response.writeHead(status).end('sorry'))
    expect(words).toContain(`fetchFailed: Could not fetch "http://wire.example/a": ${sentence}`)
  })

  it.each([
    [
      'an image',
      { 'content-type': 'image/png' },
      /^inputUnsupported: .* the site says that it is "image\/png"/,
    ],
    ['a packing of its own', { 'content-encoding': 'zstd' }, /^fetchFailed: .* its body is packed as "zstd"/],
    ['packed twice', { 'content-encoding': 'gzip, gzip' }, /^fetchFailed: .* packed as "gzip, gzip"/],
    ['damaged', { 'content-encoding': 'gzip' }, /^fetchFailed: .* its compressed body is damaged\./],
  ])('%s', async (_what, headers, sentence) => {
    const words = await said((_request, response) => {
      response.writeHead(200, headers).end('sorry')
    })
    expect(words).toMatch(sentence)
  })

  it('a body that breaks off', async () => {
    const words = await said((_request, response) => {
      response.writeHead(200, { 'content-length': '99' }).write('sorry')
      response.socket?.end()
    })
    expect(words).toMatch(/^fetchFailed: .*: wire\.example (?:broke the connection off|did not send what)/)
  })

  it('a host that is not there, or takes no connection, or is no web server', async () => {
    const missing = async () => {
      throw Object.assign(new Error(), { code: 'ENOTFOUND' })
    }
    expect(await refusalOf(localFetcher({ resolve: missing }).fetch('http://wire.example/a'))).toBe(
      'fetchFailed: Could not fetch "http://wire.example/a": there is no host wire.example. Check the address and the network, then try again.',
    )
    // Nobody listens there.
    expect(await refusalOf(localFetcher().fetch('http://127.0.0.1:1025/'))).toContain('takes no connection')
    const { port } = await openSocketServer((socket) => socket.end('220 mail ready\r\n'))
    expect(await refusalOf(localFetcher().fetch(`http://127.0.0.1:${port}/`))).toContain(
      'does not answer as a web server does',
    )
  })
})

it('stops when it is told to', async () => {
  const stop = new AbortController()
  const { port } = await openWeb(() => stop.abort(new Error('enough')))
  await expect(localFetcher().fetch(`http://127.0.0.1:${port}/`, stop.signal)).rejects.toThrow('enough')
})

describe('Retry-After', () => {
  async function ask(after: string, answers = 1) {
    let left = answers
    const { port } = await openWeb((_request, response) => {
      if (left-- > 0) response.writeHead(429, { 'retry-after': after }).end()
      else response.end(page)
    })
    const waited: number[] = []
    const fetcher = localFetcher({ wait: async (ms) => void waited.push(ms) })
    return { said: await refusalOf(fetcher.fetch(`http://127.0.0.1:${port}/a`)), waited }
  }

  it('is waited for once, if it is short', async () => {
    expect(await ask('7')).toEqual({ said: 'ok', waited: [7000] })
    expect(await ask('Sat, 01 Feb 2025 08:00:03 GMT')).toEqual({ said: 'ok', waited: [3000] })
    expect(await ask('7', 2)).toEqual({ said: expect.stringMatching(/^fetchFailed: /), waited: [7000] })
  })

  it('is said, if it is long', async () => {
    const { said, waited } = await ask('120')
    expect(said).toMatch(
      /: the site answered 429 and asks to come back after 2025-02-01T08:02:00Z\. Run this again then\.$/,
    )
    expect(waited).toEqual([])
  })

  it.each(['soon', '-1', '99999999999999', ''])('is passed over, if it is %o', async (after) => {
    expect((await ask(after)).said).toContain('it was asked too often')
  })
})
