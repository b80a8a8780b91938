import { createRoute, z } from '@hono/zod-openapi'
import { Act } from '../../core/index.ts'
import { type AddRoute, ListParams, problems, toListQuery } from '../api.ts'
import { StatementPage } from '../views.ts'

const query = ListParams.extend({
  act: Act.optional().openapi({ description: 'only statements that do this' }),
  party: z.string().max(200).optional().openapi({ description: 'only statements of this party' }),
  article: z
    .string()
    .max(100)
    .optional()
    .openapi({ description: 'only statements of this article or version' }),
})

const route = createRoute({
  method: 'get',
  path: '/api/statements',
  summary: 'Statements of the latest readings, by article and place; with `search`, best match first',
  request: { query },
  responses: {
    200: { description: 'A page of statements.', content: { 'application/json': { schema: StatementPage } } },
    ...problems,
  },
})

/** GET /api/statements */
export const addStatements: AddRoute = (api, ledger) => {
  api.openapi(route, async (c) => c.json(await ledger.statements(toListQuery(c.req.valid('query'))), 200))
}
