import type { Block, Correction, Range } from '../../core/index.ts'
import { toSpan } from '../../core/index.ts'
import { kindOfNotice } from './correction-kind.ts'
import { longestNotice, noticeEnd } from './notice-end.ts'
import {
  firstWord,
  headedFault,
  heading,
  type Opening,
  onlyEdited,
  onlyPublished,
  openings,
  ownFault,
  slug,
} from './phrases.ts'
import { isQuoted, sentenceEnd } from './sentence-end.ts'

/** A text without any of these has no notice: most texts are done after one look. */
const anyNotice =
  /correct|clarif|retract|withdr|amend|editor|\bnote\b|updated?\b|(?:earlier|previous|prior|original|initial)(?: \w+)? (?:version|edition|headline|caption|draft|iteration)|misstat|misidentif|misspell|misattribut|misquot|this \w+ (?:had )?(?:originally|initially|previously|earlier|wrongly)|incorrect|erroneous|mistaken|refile/iu

/** How much may follow a label, or a notice that begins with "The story", UTF-16 units: above, they can be others'. */
const tailUnits = 600

/** Openings of a block that begin no notice, after which it is looked through no further: "Note: Note: Note: ..." */
const mostRefused = 1000

/** Longest line between a heading and its notice, UTF-16 units. */
const longestGap = 100

/**
 * The notices in which an outlet corrects, clarifies, updates or takes back what it published, as spans of the
 * article's text in order, none overlapping. Somebody else's correction, quoted or reported, is none.
 * @param marked words that a page itself marks as a notice, a block each
 * @example findCorrections(text, blocks) // [{ kind: 'correction', start: 812, end: 890, text: 'Correction: ...' }]
 */
export function findCorrections(
  text: string,
  blocks: readonly Block[],
  marked: ReadonlySet<string> = new Set(),
): Correction[] {
  if (marked.size === 0 && !anyNotice.test(text)) return []
  const found: Correction[] = []
  let label: Block | null = null
  let isGap = false
  for (const block of blocks) {
    if (block.kind === 'furniture') continue
    const words = text.slice(block.start, block.end)
    const ranges = marked.has(words) ? [block] : inBlock(text, block, blocks)
    const first = ranges[0]
    // A heading alone says nothing; with the notice below it they are one.
    const isHeaded = label !== null && (first?.start === block.start || headedFault.test(words))
    if (label !== null && isHeaded)
      ranges.splice(0, 1, { start: label.start, end: first?.start === block.start ? first.end : block.end })
    for (const range of ranges) found.push(toCorrection(text, range))
    // Between them some put a line, of the edition that had it wrong.
    const isBetween: boolean = !isHeaded && !isGap && words.length <= longestGap
    isGap = label !== null && isBetween
    if (heading.test(words)) label = block
    else if (!isGap) label = null
  }
  return withoutDoubles(found)
}

function toCorrection(text: string, range: Range): Correction {
  const span = toSpan(text, range)
  return { ...span, kind: kindOfNotice(span.text) }
}

/** A heading that the page marks is found alone and again with what stands below it. */
function withoutDoubles(found: readonly Correction[]): Correction[] {
  const kept: Correction[] = []
  // Each ends behind the one before it, so what begins no later than an earlier one covers it.
  let firstStart = Number.POSITIVE_INFINITY
  for (const one of found.toReversed()) {
    if (one.start < firstStart) kept.push(one)
    firstStart = Math.min(firstStart, one.start)
  }
  return kept.reverse()
}

function inBlock(text: string, block: Block, blocks: readonly Block[]): Range[] {
  const words = text.slice(block.start, block.end)
  if (!anyNotice.test(words)) return []
  const before = block.kind === 'headline' ? slug.exec(words) : null
  if (before !== null) return [{ start: block.start, end: block.start + before[0].length }]
  const ranges: Range[] = []
  let refused = 0
  for (const { index } of words.matchAll(firstWord)) {
    const at = block.start + index
    if (at < (ranges.at(-1)?.end ?? 0)) continue
    const range = noticeAt(text, at, { block, isOnly: blocks.length === 1 })
    if (range === 'refused' && ++refused > mostRefused) break
    if (typeof range === 'object') ranges.push(range)
  }
  return ranges
}

interface Place {
  readonly block: Block
  /** Texts whose layout is lost are one block. */
  readonly isOnly: boolean
}

function noticeAt(text: string, at: number, place: Place): Range | 'refused' | 'none' {
  let found: 'refused' | 'none' = 'none'
  for (const opening of openings) {
    opening.pattern.lastIndex = at
    const match = opening.pattern.exec(text)
    if (match === null) continue
    const after = at + match[0].length
    if (after > place.block.end) continue
    if (isNotice(text, { at, after }, opening, place))
      return noticeEnd(text, { at, after }, opening.form, place)
    found = 'refused'
  }
  return found
}

function isNotice(
  text: string,
  { at, after }: { readonly at: number; readonly after: number },
  { form }: Opening,
  { block }: Place,
): boolean {
  const isBlockStart = /^[\s([*_—–•]*$/u.test(text.slice(block.start, at))
  if (!isPlaceOf(form, { before: text.slice(Math.max(0, at - 12), at), isBlockStart })) return false
  // No further than a notice can go: a block without a stop would be read to its end for each opening in it.
  const endOf = (from: number) => sentenceEnd(text, from, Math.min(block.end, from + longestNotice))
  const end = endOf(after)
  const first = text.slice(at, end)
  // A second sentence often says what the first only announces.
  const opening = text.slice(after, endOf(end))
  if (isQuoted(text, at) || onlyEdited.test(first)) return false
  const isNearEnd = text.length - end <= tailUnits
  switch (form) {
    case 'label':
      return isBlockStart || isNearEnd || ownFault.test(opening)
    case 'note':
      return ownFault.test(opening)
    case 'sentence':
      return !onlyPublished.test(text.slice(after, end))
    case 'tail':
      return isNearEnd && /has (?:since )?been/.test(first)
    case 'update':
    case 'lead':
      return block.kind !== 'headline'
    case 'bracket':
      return true
  }
}

/** Whether a notice that begins so can stand there: most begin a sentence. */
function isPlaceOf(
  form: Opening['form'],
  { before, isBlockStart }: { readonly before: string; readonly isBlockStart: boolean },
): boolean {
  if (form === 'sentence') return true
  if (form === 'bracket') return /[([]\s{0,2}$/u.test(before)
  return isBlockStart || (form !== 'lead' && /(?:[.!?…:;][”’"')\]]*|["”’)\]])\s+[([*_—–•\s]*$/u.test(before))
}
