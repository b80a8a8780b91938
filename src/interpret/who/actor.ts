import type { Statement } from '../../core/index.ts'

/** Who one of the speakers is. */
export interface Actor {
  readonly kind: NonNullable<Statement['sourceKind']>
  readonly name: string
  readonly party: string
  readonly affiliation: string | null
  readonly post: string | null
}
