import type { Statement } from '../../core/index.ts'

/** What a statement does with its proposition: says it, says that it is not so, leaves it open, or does something else. */
export type Polarity = 'affirms' | 'denies' | 'open' | 'none'

const open = ['declinesToComment', 'noResponse', 'notConfirmed', 'cannotVerify']
const said = ['asserts', 'alleges', 'believes', 'confirms']

/** Null where neither act nor factuality is worked out. Demands, plans, questions and praise are "none". */
export function polarityOf({ act, factuality }: Pick<Statement, 'act' | 'factuality'>): Polarity | null {
  if (act === null) return null
  if (open.includes(act)) return 'open'
  if (act === 'denies') return 'denies'
  if (!said.includes(act)) return 'none'
  if (factuality === null) return null
  if (factuality.endsWith('+')) return 'affirms'
  return factuality.endsWith('-') ? 'denies' : 'open'
}
