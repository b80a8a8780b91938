import { createRoute } from '@hono/zod-openapi'
import { type AddRoute, IdParams, lookUpProblems } from '../api.ts'
import { ClaimView } from '../claim-views.ts'

const route = createRoute({
  method: 'get',
  path: '/api/claims/{id}',
  summary: 'A claim: its statements, what parties hold, what differs, relations and decisions',
  request: { params: IdParams },
  responses: {
    200: { description: 'The claim.', content: { 'application/json': { schema: ClaimView } } },
    ...lookUpProblems,
  },
})

/** GET /api/claims/:id */
export const addClaim: AddRoute = (api, ledger, load) => {
  api.openapi(route, async (c) => {
    const { completeClaim } = await load()
    return c.json(completeClaim(await ledger.links.claim(c.req.valid('param').id)), 200)
  })
}
