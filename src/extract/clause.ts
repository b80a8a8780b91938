import type { TokenStatement } from './decode.ts'
import type { Passage, Token, TokenRange } from './tagger.ts'

/** Tokens `[low, high]` of one sentence, or of what one quotation holds of it, with their words. */
export interface Clause {
  readonly low: number
  readonly high: number
  /** The words of the whole passage in lower case, and as they stand; '' outside it. */
  word(index: number): string
  shape(index: number): string
  /** Whether a token is quoted in a sentence that is not: always false inside a quotation's clause. */
  quoted(index: number): boolean
}

/** A statement that a rule found. */
export type Finding = Omit<TokenStatement, 'confidence'>

/** A rule for one form of attribution: the statement of a cue when it stands in this form, else null. */
export type RuleForm = (clause: Clause, cue: TokenRange, passage: Passage) => Finding | null

/** The clauses that cues are looked for in: the sentences, then the quoted parts of each. */
export function clausesOf({ text, tokens }: Passage): Clause[] {
  const shapes = tokens.map(({ start, end }) => text.slice(start, end))
  const words = shapes.map((shape) => shape.toLowerCase())
  const toClause = ({ first, last }: TokenRange, inQuotation: boolean): Clause => ({
    low: first,
    high: last,
    word: (index) => words[index] ?? '',
    shape: (index) => shapes[index] ?? '',
    quoted: (index) => !inQuotation && (tokens[index]?.quoted ?? false),
  })
  const sentences = runs(tokens, (a, b) => a.sentence === b.sentence)
  const quoted = runs(tokens, (a, b) => a.sentence === b.sentence && a.quoted === b.quoted)
  return [
    ...sentences.map((range) => toClause({ ...range, first: behindDateline(tokens, shapes, range) }, false)),
    ...quoted.filter(({ first }) => tokens[first]?.quoted).map((range) => toClause(range, true)),
  ]
}

/** "ORVA -" or "ORVA, Belmark (BPS) -" at a block's start says where the report was filed: nobody says it. */
function behindDateline(
  tokens: readonly Token[],
  shapes: readonly string[],
  { first, last }: TokenRange,
): number {
  if (tokens[first - 1]?.block === tokens[first]?.block) return first
  if (!/^\p{Lu}{2,}$/u.test(shapes[first] ?? '')) return first
  const dash = shapes.slice(first, Math.min(last, first + 10)).findIndex((shape) => /^[–—-]$/.test(shape))
  return dash < 0 ? first : first + dash + 1
}

function runs(tokens: readonly Token[], same: (a: Token, b: Token) => boolean): TokenRange[] {
  const found: { first: number; last: number }[] = []
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1]
    const open = found.at(-1)
    if (open && before && same(before, token)) open.last = index
    else found.push({ first: index, last: index })
  }
  return found
}
