import { Hono } from 'hono'
import { etag } from 'hono/etag'
import type { Ledger } from '../ledger/index.ts'
import { type Access, checkAccess } from './access.ts'
import { createApi } from './api.ts'
import { type LoadCompletion, noCompletion } from './completion.ts'
import { guardAnswers, onlyLooking } from './headers.ts'
import { answerError, problem } from './problem.ts'
import { routes } from './routes/index.ts'
import { readSite } from './site.ts'
import { version } from './version.ts'

/** What the app stands on; all of it is passed in. */
export interface AppOptions {
  readonly ledger: Ledger
  /** The built web app, a folder with an index.html. */
  readonly webFolder: string
  readonly access: Access
  /** Works out antecedents and possible misses; without it both are null. */
  readonly completion?: LoadCompletion | undefined
  /** Hears of errors that were nobody's mistake but the program's. */
  readonly onFault?: ((error: Error) => void) | undefined
}

/**
 * The API and the web app as one Hono app, to be asked by `app.request()` or served.
 * @throws OnrecordError inputMissing when the web app is not built
 * @example const app = await createApp({ ledger, webFolder: 'dist/web', access: { kind: 'thisMachine', port: 4321 } })
 */
export async function createApp({
  ledger,
  webFolder,
  access,
  completion = noCompletion,
  onFault = () => {},
}: AppOptions): Promise<Hono> {
  const site = await readSite(webFolder)
  const app = new Hono()
  app.use(guardAnswers, checkAccess(access), onlyLooking)
  app.use('/api/*', etag(), async (c, next) => {
    await next()
    // Kept by the browser alone, and asked about each time: an unchanged answer costs no words.
    if (c.res.ok) c.res.headers.set('Cache-Control', 'private, no-cache')
  })
  app.route('/', describedApi(ledger, completion))
  app.get('*', (c) => site.answer(c.req.path, c.req.header('if-none-match')) ?? c.notFound())
  app.notFound((c) => {
    if (!c.req.path.startsWith('/api/')) return site.notFound()
    return problem(
      404,
      'notFound',
      `The API has no "${c.req.path}". What it has stands in /api/openapi.json.`,
    )
  })
  app.onError((error) => answerError(error, onFault))
  return app
}

function describedApi(ledger: Ledger, completion: LoadCompletion) {
  const api = createApi()
  for (const addRoute of routes) addRoute(api, ledger, completion)
  api.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Onrecord',
      version,
      description:
        'The ledger of who said what in contested news. Spans are [start, end) in UTF-16 units of the text.',
      license: { name: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
  })
  return api
}
