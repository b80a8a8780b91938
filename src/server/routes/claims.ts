import { createRoute, z } from '@hono/zod-openapi'
import { Position } from '../../core/index.ts'
import { type AddRoute, ListParams, problems } from '../api.ts'
import { ClaimPage } from '../claim-views.ts'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()

const query = ListParams.omit({ outlet: true }).extend({
  party: z.string().max(200).optional().openapi({ description: 'only where this party holds something' }),
  holds: z
    .enum(Position.shape.holds.options)
    .optional()
    .openapi({ description: 'with `party`: what it holds last' }),
  place: z.string().max(200).optional().openapi({ description: 'only about this place, by its name' }),
  from: day.openapi({ description: 'only where something was said on this day or later: 2025-01-31' }),
  to: day.openapi({ description: 'only where something was said on this day or earlier' }),
  status: z
    .enum(['single origin', 'contested', 'no denial recorded', 'changed'])
    .optional()
    .openapi({ description: 'only of this status' }),
  article: z.string().max(100).optional().openapi({ description: 'only claims that this article carries' }),
  least: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(2)
    .openapi({ description: 'at least so many statements; 1 gives those that one alone speaks to as well' }),
  order: z
    .enum(['newest', 'contested'])
    .default('newest')
    .openapi({ description: '`contested`: most pairs of parties that contradict each other first' }),
})

const route = createRoute({
  method: 'get',
  path: '/api/claims',
  summary: 'Claims: what statements of several reports say of the same thing',
  request: { query },
  responses: {
    200: { description: 'A page of claims.', content: { 'application/json': { schema: ClaimPage } } },
    ...problems,
  },
})

/** GET /api/claims */
export const addClaims: AddRoute = (api, ledger) => {
  api.openapi(route, async (c) => {
    const { search, ...given } = c.req.valid('query')
    const asked = Object.entries({ ...given, search: search?.trim() }).filter(
      ([, value]) => value !== undefined && value !== '',
    )
    return c.json(await ledger.links.claims(Object.fromEntries(asked)), 200)
  })
}
