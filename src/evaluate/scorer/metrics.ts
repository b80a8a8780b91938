import { roles } from '../gold.ts'

/**
 * The metrics, in the order they are printed. All counts are summed over documents.
 *
 * - `ROLE.exact`: a prediction is right when a gold statement has the same spans in the role; for source and
 *   content their cues must touch. As BBC Citron counts; duplicates are not seen.
 * - `ROLE.exact1`: the same, each gold statement matched once; what is empty on both sides is not counted.
 * - `ROLE.overlap`: tokens of the role that lie in some span of the role on the other side.
 * - `ROLE.overlap-raw`: as Citron prints it: shared tokens of all pairs. Gold against itself passes 100.
 * - `ROLE.token`: each token of the text has the role or not.
 * - `ROLE.span`: distinct spans, the same on both sides, whatever statement they belong to (CofeNet's).
 * - `all.exact`, `all.overlap`: the three roles at once; the three overlaps summed.
 * - `all.attribution`: one to one; cues touch, sources touch or both are empty, and the contents' Jaccard index
 *   over signs is 0.5 or more. `attr-nosrc` leaves the source out; `attr-jaccard.8` asks for 0.8.
 */
export const metrics: readonly string[] = [
  ...roles.flatMap((role) =>
    ['exact', 'exact1', 'overlap', 'overlap-raw', 'token', 'span'].map((name) => `${role}.${name}`),
  ),
  'all.exact',
  'all.overlap',
  'all.attribution',
  'all.attr-nosrc',
  'all.attr-jaccard.8',
]
