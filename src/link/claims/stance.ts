import type { Statement } from '../../core/index.ts'
import type { Stance } from './claim-statement.ts'

const leavesOpen: ReadonlySet<Statement['act']> = new Set([
  'declinesToComment',
  'noResponse',
  'notConfirmed',
  'cannotVerify',
  'asks',
] as const)

/**
 * How a statement stands to the proposition that its content words; null where nothing has worked out what it says.
 * Plans, demands, praise and blame count for it: whoever demands a withdrawal speaks to whether there is one.
 * @example stanceOf({ act: 'denies', factuality: 'CT-' }) // 'denies'
 */
export function stanceOf({ act, factuality }: Pick<Statement, 'act' | 'factuality'>): Stance | null {
  if (act === null) return null
  if (leavesOpen.has(act)) return 'noCommit'
  if (act === 'denies' || factuality?.endsWith('-')) return 'denies'
  if (act === 'intends' || act === 'demands' || act === 'appraises') return 'affirms'
  return factuality === 'Uu' || factuality === 'CTu' ? 'noCommit' : 'affirms'
}
