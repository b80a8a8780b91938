import { createRoute } from '@hono/zod-openapi'
import { type AddRoute, problems } from '../api.ts'
import { version } from '../version.ts'
import { LedgerAnswer } from '../views.ts'

const route = createRoute({
  method: 'get',
  path: '/api/ledger',
  summary: 'What the ledger holds',
  responses: {
    200: { description: 'Counts.', content: { 'application/json': { schema: LedgerAnswer } } },
    ...problems,
  },
})

/** GET /api/ledger */
export const addLedger: AddRoute = (api, ledger) => {
  api.openapi(route, async (c) => c.json({ version, ...(await ledger.counts()) }, 200))
}
