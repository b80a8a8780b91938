import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createFakeLedger } from '../../test/support/fake-ledger.ts'
import { toEntry } from '../../test/support/marked.ts'
import { reports } from '../../test/support/reports.ts'
import { OnrecordError } from '../core/index.ts'
import type { Ledger } from '../ledger/index.ts'
import type { Access } from './access.ts'
import { createApp } from './app.ts'
import type { LoadCompletion } from './completion.ts'
import { ArticlePage, ArticleView, StatementPage, StatementView } from './views.ts'

const entries = reports.map(toEntry)
const ledger = createFakeLedger(entries)
const bridge = entries[4]?.article
const statement = entries[4]?.reading?.statements[2]
const thisMachine: Access = { kind: 'thisMachine', port: 4321 }
const Description = z.object({
  paths: z.record(z.string(), z.unknown()),
  components: z.object({ schemas: z.record(z.string(), z.object({ required: z.array(z.string()) })) }),
})
let webFolder = ''

beforeAll(async () => {
  webFolder = await mkdtemp(join(tmpdir(), 'onrecord-site-'))
  await mkdir(join(webFolder, 'assets'))
  await writeFile(join(webFolder, 'index.html'), '<!doctype html><title>Onrecord</title>')
  await writeFile(join(webFolder, 'assets', 'main-1a2b.js'), 'export {}')
  await writeFile(join(webFolder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
})
afterAll(() => rm(webFolder, { recursive: true }))

interface Asked {
  readonly from?: Ledger
  readonly access?: Access
  readonly completion?: LoadCompletion
}

/** Asks an app of this ledger as a browser at this machine would. */
async function ask(path: string, request: RequestInit & Asked = {}) {
  const { from = ledger, access = thisMachine, completion, headers, ...rest } = request
  const app = await createApp({ ledger: from, webFolder, access, completion })
  const given = new Headers({ host: 'localhost:4321' })
  new Headers(headers).forEach((value, name) => {
    given.set(name, value)
  })
  return app.request(`http://localhost:4321${path}`, { ...rest, headers: given })
}

describe('the API', () => {
  it('counts what the ledger holds', async () => {
    const answer = await ask('/api/ledger')
    expect(await answer.json()).toMatchObject({
      articles: 5,
      versions: 6,
      outlets: 5,
      sample: false,
      version: '0.1.0',
    })
  })

  it('lists articles in pages that lead from one to the next', async () => {
    const first = ArticlePage.parse(await (await ask('/api/articles?limit=2')).json())
    const second = ArticlePage.parse(await (await ask(`/api/articles?limit=2&cursor=${first.next}`)).json())
    expect([first.total, first.items.length, second.items.length]).toEqual([5, 2, 2])
    expect(second.items[0]?.article.id).not.toBe(first.items[0]?.article.id)
  })

  it('marks the searched words, and takes an empty search for none', async () => {
    const found = ArticlePage.parse(await (await ask('/api/articles?search=shelling')).json())
    expect(found.items[0]?.snippet?.pieces[1]).toEqual({ text: 'shelling', marked: true })
    expect(ArticlePage.parse(await (await ask('/api/articles?search=')).json()).total).toBe(5)
  })

  it('gives an article with text, blocks, statements and versions', async () => {
    const view = ArticleView.parse(await (await ask(`/api/articles/${bridge?.article.id}`)).json())
    expect(view.text).toBe(bridge?.text)
    expect(view.blocks).toEqual(bridge?.blocks)
    expect(view.statements).toHaveLength(15)
    expect(view.versions).toHaveLength(1)
  })

  it('adds what is worked out of an article when it is shown', async () => {
    const miss = { start: 0, end: 2, text: 'So', why: 'cue' as const }
    const completion: LoadCompletion = async () => ({
      completeView: (view) => ({ ...view, possibleMisses: [miss] }),
      completeStatement: (view, article) => ({
        ...view,
        statement: { ...view.statement, antecedent: article.statements[0]?.source ?? null },
      }),
      completeClaim: (view) => ({ ...view, relations: [], slots: [] }),
    })
    const article = await ask(`/api/articles/${bridge?.article.id}`, { completion })
    expect(ArticleView.parse(await article.json()).possibleMisses).toEqual([miss])
    const alone = await ask(`/api/statements/${statement?.id}`, { completion })
    const { antecedent } = StatementView.parse(await alone.json()).statement
    expect(antecedent).toEqual(entries[4]?.reading?.statements[0]?.source)
  })

  it('says that nothing was looked for where nothing works it out', async () => {
    const view = ArticleView.parse(await (await ask(`/api/articles/${bridge?.article.id}`)).json())
    expect(view.possibleMisses).toBeNull()
  })

  it('gives a statement with its article, and the statements of one article', async () => {
    const view = await (await ask(`/api/statements/${statement?.id}`)).json()
    expect(view).toMatchObject({ statement, article: bridge?.article, current: true })
    const all = StatementPage.parse(await (await ask(`/api/statements?article=${bridge?.article.id}`)).json())
    expect(all.total).toBe(15)
  })

  it('hands a snapshot over as a file, never as a page', async () => {
    const answer = await ask(`/api/articles/${bridge?.article.id}/snapshot`)
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="${bridge?.article.version}.txt"`,
    )
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await answer.text()).toBe(bridge?.text)
  })

  it('describes every one of its addresses', async () => {
    const { paths, components } = Description.parse(await (await ask('/api/openapi.json')).json())
    expect(Object.keys(paths)).toEqual([
      '/api/ledger',
      '/api/articles',
      '/api/articles/{id}',
      '/api/articles/{id}/snapshot',
      '/api/statements',
      '/api/statements/{id}',
      '/api/claims',
      '/api/claims/{id}',
    ])
    expect(components.schemas.Statement?.required).toContain('cue')
  })

  it('answers the same question with the same tag, and then with nothing', async () => {
    const tag = (await ask('/api/articles')).headers.get('etag') ?? ''
    const again = await ask('/api/articles', { headers: { 'if-none-match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(again.headers.get('content-security-policy')).toContain("default-src 'self'")
  })
})

describe('a request that cannot be answered', () => {
  const busy = new OnrecordError('ledgerBusy', 'Another process writes.')
  const failing = (error: Error): Ledger => ({ ...ledger, counts: () => Promise.reject(error) })

  it.each([
    ['/api/statements/sta_none', 404, 'notFound', 'There is no statement "sta_none" in this ledger.'],
    [
      '/api/nothing',
      404,
      'notFound',
      'The API has no "/api/nothing". What it has stands in /api/openapi.json.',
    ],
    ['/api/articles?cursor=x', 400, 'usage', '"x" is no cursor of this list.'],
    ['/api/articles?limit=0', 400, 'usage', expect.stringContaining('"limit"')],
  ])('gets a sentence and a code: %s', async (path, status, code, detail) => {
    const answer = await ask(path)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(await answer.json()).toMatchObject({ status, code, detail })
  })

  it('is told to come back while somebody writes', async () => {
    const answer = await ask('/api/ledger', { from: failing(busy) })
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1'])
  })

  it('learns nothing of a fault inside', async () => {
    const answer = await ask('/api/ledger', { from: failing(new Error('secret path /home/x')) })
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('secret')
  })

  it('must be one of looking', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const answer = await ask('/api/articles', { method })
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    }
    const head = await ask('/api/articles', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })
})

describe('the site', () => {
  it.each([
    '/',
    '/?search=x',
    '/articles/art_1',
    '/statements/sta_1',
    '/claims',
    '/claims?order=contested',
    '/claims/cla_1',
  ])('opens the app at %s', async (path) => {
    const answer = await ask(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  })

  it.each(['/unknown', '/articles/a/b', '/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fetc'])(
    'has no page at %s and says so with the app',
    async (path) => {
      const answer = await ask(path)
      expect(answer.status).toBe(404)
      expect(await answer.text()).toContain('<title>Onrecord')
    },
  )

  it('lets hashed files be kept for ever and the page be asked for anew', async () => {
    expect((await ask('/assets/main-1a2b.js')).headers.get('cache-control')).toContain('immutable')
    expect((await ask('/')).headers.get('cache-control')).toBe('no-cache')
    expect((await ask('/favicon.svg')).headers.get('content-type')).toBe('image/svg+xml')
  })

  it('guards every answer', async () => {
    for (const path of ['/', '/api/ledger', '/api/nothing', '/unknown']) {
      const { headers } = await ask(path)
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; worker-src 'self' blob:",
      )
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    }
  })

  it('says what to do where it is not built', async () => {
    const wanted = createApp({ ledger, webFolder: join(webFolder, 'none'), access: thisMachine })
    await expect(wanted).rejects.toThrow(/npm run build/)
  })
})

describe('who may look', () => {
  it.each(['localhost:4321', '127.0.0.1:4321', '[::1]:4321', 'LOCALHOST:4321'])(
    '%s is this machine',
    async (host) => {
      expect((await ask('/api/ledger', { headers: { host } })).status).toBe(200)
    },
  )

  it.each([
    'evil.example',
    'localhost',
    'localhost:1',
    'localhost.evil.example:4321',
    '127.0.0.1.evil.example:4321',
    '',
  ])('%s is turned away with a sentence', async (host) => {
    const answer = await ask('/', { headers: { host } })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('http://localhost:4321')
  })

  const access: Access = { kind: 'token', token: 'the-right-token' }
  const host = 'desk.example:4321'

  it('needs the token beyond this machine, for the page too', async () => {
    for (const path of ['/', '/api/ledger', '/?token=wrong', '/assets/main-1a2b.js']) {
      const answer = await ask(path, { access, headers: { host } })
      expect(answer.status).toBe(401)
      expect(await answer.text()).toContain('token')
    }
  })

  it('takes the token once from the address, keeps it in a cookie and goes on without it', async () => {
    const answer = await ask('/articles/art_1?search=a&token=the-right-token', { access, headers: { host } })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/articles/art_1?search=a'])
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    const next = await ask('/api/ledger', { access, headers: { host, cookie: cookie.split(';')[0] ?? '' } })
    expect(next.status).toBe(200)
  })

  it('does not let itself be sent to another host', async () => {
    const answer = await ask('//evil.example/?token=the-right-token', { access, headers: { host } })
    expect(answer.headers.get('location')).toBe('/evil.example/')
  })

  it('takes a bearer token from a program', async () => {
    const withToken = (token: string) =>
      ask('/api/ledger', { access, headers: { host, authorization: `Bearer ${token}` } })
    expect((await withToken('the-right-token')).status).toBe(200)
    expect((await withToken('the-right-tokem')).status).toBe(401)
  })
})
