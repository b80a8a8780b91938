import { once } from 'node:events'
import { createServer } from 'node:net'
import { createFetcher } from '../../src/read/index.ts'
import { type FuzzedParser, hold, seedsOf, unlessRefused } from './parser.ts'
import { answers, robots } from './seeds.ts'

const missing = 'HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'
const page = 'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\na'

/** A site of this machine that says to each path whatever it is told; one for a process. */
function openSite() {
  let answerTo: (path: string) => Uint8Array | string = () => missing
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', (asked) => socket.end(answerTo(/^GET (\S+)/.exec(asked.toString())?.[1] ?? '')))
  })
  server.unref()
  let port: Promise<number> | null = null
  const listen = async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    hold(address !== null && typeof address === 'object', 'the site has no port')
    return address.port
  }
  return async (answer: typeof answerTo): Promise<string> => {
    answerTo = answer
    port ??= listen()
    return `http://127.0.0.1:${await port}/a?x=${'y'.repeat(40)}`
  }
}

const site = openSite()

async function fetchFrom(answer: (path: string) => Uint8Array | string): Promise<void> {
  const address = await site(answer)
  const fetcher = createFetcher({
    userAgent: 'Onrecord/0.0.0',
    now: () => '2031-02-01T08:00:00Z',
    mayReach: (reached) => reached === '127.0.0.1',
    resolve: async () => ['127.0.0.1'],
    wait: async () => {},
    limits: { wholeMs: 900 },
  })
  const fetched = await unlessRefused(() => fetcher.fetch(address))
  if (fetched === null) return
  hold(fetched.bytes.length < 1 << 20, `a small answer became ${fetched.bytes.length} bytes`)
  hold(new URL(fetched.url).hash === '', `not the address of what was fetched: ${fetched.url}`)
}

const answer: FuzzedParser = {
  name: 'answers',
  seeds: seedsOf(answers),
  words: [
    '\r\n',
    '\r\n\r\n',
    'HTTP/1.1 ',
    '304',
    '100 Continue',
    'Content-Length: ',
    'Transfer-Encoding: chunked',
    'Content-Encoding: br',
    'Location: ',
    'Retry-After: ',
    'ffffffff\r\n',
    ': ',
  ],
  parse: (bytes) => fetchFrom((path) => (path === '/robots.txt' ? missing : bytes)),
}

const rules: FuzzedParser = {
  name: 'robots',
  seeds: seedsOf(robots),
  words: ['User-agent: ', 'Disallow: ', 'Allow: ', '*', '$', '/', '%', '****', '\r', '#', 'onrecord'],
  parse: (bytes) => {
    const head = `HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: ${bytes.length}\r\n\r\n`
    return fetchFrom((path) => (path === '/robots.txt' ? Buffer.concat([Buffer.from(head), bytes]) : page))
  },
}

/** Parsers of what a site answers: headers and body, and its rules. */
export const answerParsers: readonly FuzzedParser[] = [answer, rules]
