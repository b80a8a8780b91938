import { createRoute } from '@hono/zod-openapi'
import { type AddRoute, IdParams, lookUpProblems } from '../api.ts'
import { ArticleView } from '../views.ts'

const route = createRoute({
  method: 'get',
  path: '/api/articles/{id}',
  summary: 'The latest version of an article id, or the version of a version id',
  request: { params: IdParams },
  responses: {
    200: {
      description: 'Text, blocks, statements, and words that may belong to others.',
      content: { 'application/json': { schema: ArticleView } },
    },
    ...lookUpProblems,
  },
})

/** GET /api/articles/:id */
export const addArticle: AddRoute = (api, ledger, load) => {
  api.openapi(route, async (c) => {
    const view = await ledger.article(c.req.valid('param').id)
    const { completeView } = await load()
    return c.json(completeView(view), 200)
  })
}
