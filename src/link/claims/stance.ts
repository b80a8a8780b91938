import type { Stance, Statement } from '../../core/index.ts'
import { polarityOf } from '../compare/polarity.ts'

/**
 * How a statement stands to the proposition that its content words; null where nothing has worked out what it says.
 * Plans, demands, praise and blame count for it unless they are negated: whoever demands a withdrawal speaks to whether
 * there is one. A question leaves it open.
 * @example stanceOf({ act: 'denies', factuality: 'CT-' }) // 'denies'
 */
export function stanceOf(statement: Pick<Statement, 'act' | 'factuality'>): Stance | null {
  const polarity = polarityOf(statement)
  if (polarity === 'open' || statement.act === 'asks') return 'noCommit'
  if (polarity !== 'none') return polarity
  return statement.factuality?.endsWith('-') ? 'denies' : 'affirms'
}
