import { OpenAPIHono, z } from '@hono/zod-openapi'
import type { Ledger, ListQuery } from '../ledger/index.ts'
import type { LoadCompletion } from './completion.ts'
import { invalidRequest } from './problem.ts'
import { Problem } from './views.ts'

/** The part of the site under /api, onto which each file of routes/ adds one address. */
export type Api = OpenAPIHono

/** Every file of routes/ has one function of this shape. */
export type AddRoute = (api: Api, ledger: Ledger, load: LoadCompletion) => void

/** An API without routes that answers a malformed request with a problem. */
export function createApi(): Api {
  return new OpenAPIHono({ defaultHook: invalidRequest })
}

/** The `id` in an address. A prefix is enough where it fits one thing alone. */
export const IdParams = z.object({
  id: z
    .string()
    .min(1)
    .max(100)
    .openapi({ description: 'the id, or a prefix of it that fits one thing alone' }),
})

/** What both lists take. 1000 units hold any search that a person types; 200 rows are more than a screen shows. */
export const ListParams = z.object({
  search: z
    .string()
    .max(1000)
    .optional()
    .openapi({ description: 'words, all of which must occur; "in quotation marks" as a phrase' }),
  outlet: z.string().max(1000).optional().openapi({ description: 'only this outlet' }),
  cursor: z.string().max(1000).optional().openapi({ description: 'the `next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(200).default(50).openapi({ description: 'rows a page' }),
})

type Params = { [key in keyof ListQuery]?: ListQuery[key] | undefined }

/** The ledger's query of what stood in the address: an empty search field is no search. */
export function toListQuery({ search, outlet, article, act, party, cursor, limit }: Params): ListQuery {
  return {
    ...(search?.trim() ? { search } : {}),
    ...(outlet ? { outlet } : {}),
    ...(article ? { article } : {}),
    ...(act ? { act } : {}),
    ...(party ? { party } : {}),
    ...(cursor ? { cursor } : {}),
    ...(limit === undefined ? {} : { limit }),
  }
}

const sorry = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
})

/** The problems that any route may answer with, for its description. */
export const problems = {
  400: sorry('The request does not fit.'),
  503: sorry('Somebody is writing to the ledger: try again.'),
}

/** Those of a route that looks one thing up. */
export const lookUpProblems = { ...problems, 404: sorry('There is no such thing in the ledger.') }
