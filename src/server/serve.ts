import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { OnrecordError, systemCode } from '../core/index.ts'
import { type Access, isLoopback } from './access.ts'
import { type AppOptions, createApp } from './app.ts'

export interface ServeOptions extends Omit<AppOptions, 'access'> {
  /** Where to listen: "127.0.0.1", "0.0.0.0" for every network of this machine. */
  readonly host: string
  /** 0 takes any free one. */
  readonly port: number
  /** Needed beyond this machine: who has it may look. */
  readonly token?: string | null | undefined
  /** Called once with the address to open, as soon as it answers. */
  readonly onListening?: ((url: string) => void) | undefined
  /** Stops the server when aborted. */
  readonly signal?: AbortSignal | undefined
}

/** A server that runs. `closed` settles when it has stopped, by `close()` or by the signal. */
export interface RunningServer {
  /** The address to open, without a slash at its end; where a token is needed, `${url}/?token=TOKEN`. */
  readonly url: string
  readonly closed: Promise<void>
  close(): Promise<void>
}

/**
 * Serves a ledger over HTTP until closed. The ledger stays the caller's to close.
 * @throws OnrecordError portTaken; usage when there is no token for a host beyond this machine or the host
 * cannot be listened on; inputMissing when the web app is not built
 * @example const { url } = await serveLedger({ ledger, webFolder, host: '127.0.0.1', port: 4321 })
 */
export async function serveLedger({
  host,
  port,
  token,
  onListening,
  signal,
  ...rest
}: ServeOptions): Promise<RunningServer> {
  const accessAt = decideAccess(host, token)
  const server = createServer()
  const listening = listen(server, host, port)
  const app = listening.then((taken) => createApp({ ...rest, access: accessAt(taken) }))
  // Whoever asks before the app is ready waits for it.
  server.on(
    'request',
    getRequestListener(async (request, env) => (await app).fetch(request, env)),
  )
  const closed = new Promise<void>((resolve) => server.once('close', () => resolve()))
  const close = () => stop(server, closed)
  try {
    await app
  } catch (error) {
    if (server.listening) await close()
    throw error
  }
  const url = toUrl(host, await listening)
  signal?.addEventListener('abort', () => void close(), { once: true })
  if (signal?.aborted) await close()
  else onListening?.(url)
  return { url, closed, close }
}

/** Decided before anything listens; the port is known only after. */
function decideAccess(host: string, token: string | null | undefined): (port: number) => Access {
  if (isLoopback(host)) return (port) => ({ kind: 'thisMachine', port })
  if (token) return () => ({ kind: 'token', token })
  throw new OnrecordError('usage', `"${host}" can be reached by others: serving there needs a token.`)
}

/** Browsers keep idle connections open for minutes; an answer under way is short and may finish. */
async function stop(server: Server, closed: Promise<void>): Promise<void> {
  if (server.listening) server.close()
  server.closeIdleConnections()
  const patience = setTimeout(() => server.closeAllConnections(), 500)
  await closed
  clearTimeout(patience)
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (cause) {
    throw listenError(host, port, cause)
  }
  const address = server.address()
  return address !== null && typeof address === 'object' ? address.port : port
}

function listenError(host: string, port: number, cause: unknown): OnrecordError {
  const code = systemCode(cause)
  if (code === 'EADDRINUSE') {
    const other = port < 65_535 ? port + 1 : port - 1
    const sentence = `Port ${port} is taken by another program, perhaps by another "onrecord serve". Stop that one, or choose another port: --port ${other}.`
    return new OnrecordError('portTaken', sentence, { cause })
  }
  const why =
    code === 'EACCES'
      ? `port ${port} is not allowed to you; choose one above 1023`
      : `the system answered ${code ?? 'with an error'}; check --host and --port`
  return new OnrecordError('usage', `Could not listen on ${host}:${port}: ${why}.`, { cause })
}

/** "0.0.0.0" and "::" are every address and so none to open: the machine's own name stands in for them. */
function toUrl(host: string, port: number): string {
  const name = ['0.0.0.0', '::', '127.0.0.1'].includes(host) ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
