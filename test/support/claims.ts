import { type ClaimStatement, notInterpreted, type Statement } from '../../src/core/index.ts'
import { stanceOf } from '../../src/link/index.ts'

const span = { start: 0, end: 4, text: 'said' }

/** What a test says of a statement of a claim beside its words. */
export type More = Partial<Omit<ClaimStatement, 'statement'>> & { readonly said?: Partial<Statement> }

/**
 * A statement of a claim: "Belmark asserts 03-01" is who does what on which day of 2031, in an article and of an origin
 * of its own unless told.
 */
export function claimStatement(words: string, { said, ...more }: More = {}): ClaimStatement {
  const [party = '', act = '', day] = words.split(' ')
  const statement: Statement = {
    id: words,
    source: [],
    cue: [span],
    content: [span],
    quotation: 'none',
    parent: null,
    confidence: 1,
    extractor: 'test/1',
    by: 'machine',
    ...notInterpreted,
    act: act as Statement['act'],
    factuality: act === 'denies' ? 'CT-' : 'CT+',
    actors: [{ name: `${party} spokesman`, party, affiliation: null, post: null, span }],
    ...said,
  }
  return {
    statement,
    stance: stanceOf(statement) ?? 'partial',
    article: words,
    origin: words,
    publishedAt: day === undefined ? null : `2031-${day}T10:00:00Z`,
    isRelay: false,
    ...more,
  }
}
