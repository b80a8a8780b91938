import { type Block, type Range, trimRange } from '../core/index.ts'

/** A quotation with its marks. */
export interface QuotedRange extends Range {
  /** What stands between the marks; to the paragraph's end where none closes. */
  readonly inner: Range
  /** 0 for one that stands in no other. */
  readonly depth: number
  /** It is left open at the end of its paragraph and goes on in the next quotation of depth 0. */
  readonly carriesOn: boolean
}

type Mark = 'curly' | 'low' | 'angle' | 'straight' | 'curlySingle' | 'straightSingle'
interface Open {
  readonly mark: Mark
  readonly start: number
  readonly innerStart: number
}
/** A quotation before its depth is known. */
type Closed = Omit<QuotedRange, 'depth'>

/** Two straight or two back apostrophes stand for a double mark in older agency texts. */
const markPattern = /''|``|[“”„«»"‘’']/g
/** A mark that opens a paragraph, by which a quotation of the paragraph before goes on. */
const openingAtStart: Record<string, Mark> = {
  '“': 'curly',
  '„': 'low',
  '«': 'angle',
  '"': 'straight',
  "''": 'straight',
  '``': 'straight',
  '‘': 'curlySingle',
}
/** 'em, 'til, '90s: an apostrophe before letters that were left out opens nothing. */
const elision = /^['‘](?:em|til|cause|bout|tis|twas|n|\d\ds?)\b/i

/**
 * The quotations of a text: curly, straight, low and angled marks, single ones told from apostrophes,
 * nested ones too. No quotation crosses a block; one that a paragraph leaves open goes on if the next
 * paragraph starts with the same mark, else the stray mark is passed over. Sorted by start; the ranges
 * lie in one another or apart. Linear time.
 * @example findQuotations('“No,” he said.', [{ kind: 'paragraph', start: 0, end: 14 }]) // one, [0, 5)
 */
export function findQuotations(text: string, blocks: readonly Block[]): QuotedRange[] {
  const spoken = blocks.filter((block) => block.kind !== 'furniture')
  return spoken.flatMap((block, index) => quotationsOfBlock(text, block, spoken[index + 1]))
}

function quotationsOfBlock(text: string, block: Block, next: Block | undefined): QuotedRange[] {
  const open: Open[] = []
  const closed: Closed[] = []
  const lastSingleClose = lastClosingApostrophe(text, block)
  for (const match of text.slice(block.start, block.end).matchAll(markPattern)) {
    const at = block.start + match.index
    const end = at + match[0].length
    const step = readMark(text, { at, end, block, open, lastSingleClose })
    if (step === null) continue
    const level = open.findLastIndex(({ mark }) => mark === step.mark)
    const begun = level < 0 ? undefined : open[level]
    // What was open within goes with it: a stray mark never swallows what follows.
    if (level >= 0) open.length = level
    if (step.opens) open.push({ mark: step.mark, start: at, innerStart: end })
    else if (begun) {
      const inner = { start: begun.innerStart, end: at }
      closed.push({ start: begun.start, end, inner, carriesOn: false })
    }
  }
  const carried = carriedQuotation(text, { block, next, open })
  const all = carried
    ? [...closed.filter((range) => range.start >= carried.start || range.end <= carried.start), carried]
    : closed
  return withDepth(all)
}

interface MarkPlace {
  readonly at: number
  readonly end: number
  readonly block: Range
  readonly open: readonly Open[]
  readonly lastSingleClose: number
}

/** Whether the mark at a place opens or closes, and which kind; null when it does neither. */
function readMark(text: string, place: MarkPlace): { mark: Mark; opens: boolean } | null {
  const { at, end, block, open } = place
  const before = at > block.start ? text.charAt(at - 1) : ''
  const after = end < block.end ? text.charAt(end) : ''
  const isOpen = (mark: Mark) => open.some((one) => one.mark === mark)
  const mayOpen = before === '' || /[\s([{“‘"'«„–—\-/]/.test(before)
  switch (text.slice(at, end)) {
    case '“':
      return isOpen('low') ? { mark: 'low', opens: false } : { mark: 'curly', opens: true }
    case '”':
      return isOpen('low') ? { mark: 'low', opens: false } : { mark: 'curly', opens: false }
    case '„':
      return { mark: 'low', opens: true }
    case '«':
      return { mark: 'angle', opens: true }
    case '»':
      return { mark: 'angle', opens: false }
    case '"':
    case "''":
    case '``':
      if (!isOpen('straight')) return mayOpen ? { mark: 'straight', opens: true } : null
      // Space before and a word after: the one that is open was never closed.
      return { mark: 'straight', opens: /\s/.test(before) && /[\p{L}\p{N}]/u.test(after) }
    case '‘':
      return isElision(text, at) ? null : { mark: 'curlySingle', opens: true }
    case '’':
      return isOpen('curlySingle') && !isWordSign(after) ? { mark: 'curlySingle', opens: false } : null
    default:
      if (isOpen('straightSingle'))
        return isWordSign(after) || mayOpen ? null : { mark: 'straightSingle', opens: false }
      return mayOpen && isWordSign(after) && at < place.lastSingleClose && !isElision(text, at)
        ? { mark: 'straightSingle', opens: true }
        : null
  }
}

function isWordSign(sign: string): boolean {
  return /[\p{L}\p{N}]/u.test(sign)
}

function isElision(text: string, at: number): boolean {
  return elision.test(text.slice(at, at + 8))
}

/** Where the last straight apostrophe stands that could close a quotation; -1 when none does. */
function lastClosingApostrophe(text: string, block: Range): number {
  let at = text.lastIndexOf("'", block.end - 1)
  while (at >= block.start) {
    if (!isWordSign(text.charAt(at + 1)) && /\S/.test(text.charAt(at - 1))) return at
    if (at === 0) break
    at = text.lastIndexOf("'", at - 1)
  }
  return -1
}

interface BlockEnd {
  readonly block: Block
  readonly next: Block | undefined
  readonly open: readonly Open[]
}

function carriedQuotation(text: string, { block, next, open }: BlockEnd): Closed | null {
  if (block.kind !== 'paragraph' || next?.kind !== 'paragraph') return null
  const first = trimRange(text, { start: next.start, end: Math.min(next.end, next.start + 40) })
  const goesOn =
    first === null
      ? undefined
      : openingAtStart[/^(?:''|``|.)/.exec(text.slice(first.start, first.start + 2))?.[0] ?? '']
  const left = open.find(({ mark }) => mark === goesOn)
  const range = left && trimRange(text, { start: left.start, end: block.end })
  return range ? { ...range, inner: { start: left.innerStart, end: range.end }, carriesOn: true } : null
}

function withDepth(ranges: readonly Closed[]): QuotedRange[] {
  const around: Range[] = []
  return ranges
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((range) => {
      while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= range.start) around.pop()
      return { ...range, depth: around.push(range) - 1 }
    })
}
