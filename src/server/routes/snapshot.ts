import { createRoute, z } from '@hono/zod-openapi'
import { type AddRoute, IdParams, lookUpProblems } from '../api.ts'

const route = createRoute({
  method: 'get',
  path: '/api/articles/{id}/snapshot',
  summary: 'The bytes that the article version was read from, as a file to keep',
  request: { params: IdParams },
  responses: {
    200: {
      description: 'The bytes as they came.',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...lookUpProblems,
  },
})

const endings: Record<string, string> = {
  'text/html': 'html',
  'text/plain': 'txt',
  'application/json': 'json',
}

/** GET /api/articles/:id/snapshot. A stranger's page is never rendered under this address: it is handed over as a file. */
export const addSnapshot: AddRoute = (api, ledger) => {
  api.openapi(route, async (c) => {
    const { version } = (await ledger.article(c.req.valid('param').id)).article
    const { bytes, mediaType } = await ledger.snapshot(version)
    const [type = '', charset = ''] = mediaType.split(/(?=;)/)
    const name = `${version}.${endings[type] ?? 'bin'}`
    return new Response(new Uint8Array(bytes), {
      headers: {
        // Bytes that do not name their charset can be read again only with the header that did.
        'Content-Type': `application/octet-stream${charset}`,
        'Content-Disposition': `attachment; filename="${name}"`,
      },
    })
  })
}
