import { z } from 'zod'

/**
 * For whom somebody speaks: a state's common short name ("Russia"), an organisation ("United Nations"),
 * an armed group, "Western", or one of the words media, independent, unknown.
 */
export const Party = z.string().min(1)

const nobodys: ReadonlySet<string> = new Set(['media', 'independent', 'unknown'])

/** Whether a party is one: who is media, independent or unknown speaks for none. */
export function isParty(party: string): boolean {
  return !nobodys.has(party)
}

/** A role held from one day to another; EDTF dates, null while open. */
export const Post = z.object({
  title: z.string(),
  of: Party,
  from: z.string().nullable(),
  to: z.string().nullable(),
})

/** A person or body that makes statements. */
export const Actor = z.object({
  id: z.string(),
  name: z.string(),
  party: Party.nullable(),
  affiliation: z.string().nullable(),
  posts: z.array(Post),
})
export type Actor = z.infer<typeof Actor>

/** Who publishes. */
export const Outlet = z.object({ id: z.string(), name: z.string() })
export type Outlet = z.infer<typeof Outlet>
