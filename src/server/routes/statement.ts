import { createRoute } from '@hono/zod-openapi'
import { type AddRoute, IdParams, lookUpProblems } from '../api.ts'
import { StatementView } from '../views.ts'

const route = createRoute({
  method: 'get',
  path: '/api/statements/{id}',
  summary: 'A statement, whether or not a later reading still has it',
  request: { params: IdParams },
  responses: {
    200: { description: 'The statement.', content: { 'application/json': { schema: StatementView } } },
    ...lookUpProblems,
  },
})

/** GET /api/statements/:id */
export const addStatement: AddRoute = (api, ledger, load) => {
  api.openapi(route, async (c) => {
    const view = await ledger.statement(c.req.valid('param').id)
    const article = await ledger.article(view.article.version)
    const { completeStatement } = await load()
    return c.json(completeStatement(view, article), 200)
  })
}
