import { createRoute } from '@hono/zod-openapi'
import { type AddRoute, ListParams, problems, toListQuery } from '../api.ts'
import { ArticlePage } from '../views.ts'

const route = createRoute({
  method: 'get',
  path: '/api/articles',
  summary: 'Articles: newest publication first; with `search`, best match first',
  request: { query: ListParams },
  responses: {
    200: { description: 'A page of articles.', content: { 'application/json': { schema: ArticlePage } } },
    ...problems,
  },
})

/** GET /api/articles */
export const addArticles: AddRoute = (api, ledger) => {
  api.openapi(route, async (c) => c.json(await ledger.articles(toListQuery(c.req.valid('query'))), 200))
}
