import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { createFetcher, type FetcherOptions } from '../../src/read/index.ts'

/** A server of this machine for one test. */
export interface LocalServer {
  readonly port: number
  /** How many connections were made to it. */
  connections(): number
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A web server without robots.txt, unless one is given. */
export async function openWeb(
  answer: Answer,
  { robots, host = '127.0.0.1' }: { robots?: Answer; host?: string } = {},
): Promise<LocalServer> {
  const missing: Answer = (_request, response) => {
    response.writeHead(404).end()
  }
  return await listen(
    createHttp((request, response) =>
      request.url === '/robots.txt' ? (robots ?? missing)(request, response) : answer(request, response),
    ),
    host,
  )
}

/** Whatever answers on a socket, web or not. */
export async function openSocketServer(answer: (socket: Socket) => void): Promise<LocalServer> {
  return await listen(
    createServer((socket) => {
      socket.on('error', () => {})
      answer(socket)
    }),
    '127.0.0.1',
  )
}

async function listen(server: Server, host: string): Promise<LocalServer> {
  const open = new Set<Socket>()
  let connections = 0
  server.on('connection', (socket: Socket) => {
    connections++
    open.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => open.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  onTestFinished(async () => {
    for (const socket of open) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { port: address.port, connections: () => connections }
}

/** A fetcher at a standing time that may reach this machine, unless the test says otherwise. */
export function localFetcher(options: Partial<FetcherOptions> = {}) {
  return createFetcher({
    userAgent: 'Onrecord/0.0.0',
    now: () => '2025-02-01T08:00:00Z',
    mayReach: () => true,
    resolve: async () => ['127.0.0.1'],
    ...options,
    limits: { pauseMs: 0, ...options.limits },
  })
}

/** What a promise was rejected with, as "code: sentence"; "ok" if it was not. */
export async function refusalOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
    return 'ok'
  } catch (error) {
    if (error instanceof Error && 'code' in error) return `${error.code}: ${error.message}`
    throw error
  }
}
