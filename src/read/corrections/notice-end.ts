import type { Block, Range } from '../../core/index.ts'
import { kindOfNotice } from './correction-kind.ts'
import { credits, goesOn, type Opening } from './phrases.ts'
import { sentenceEnd } from './sentence-end.ts'

/** Longest notice, UTF-16 units: newsrooms' longest have some 200 words. */
export const longestNotice = 1500

/** What may follow the first sentence of a notice at the end of a text, UTF-16 units: a sentence or two. */
const lastUnits = 250

/**
 * The range of a notice: within brackets up to the closing one; a labelled block as a whole; else its first
 * sentence and those that go on with it. The names of who else worked on the report stay outside.
 * @param place where it begins, and where its opening words end
 */
export function noticeEnd(
  text: string,
  { at, after }: { readonly at: number; readonly after: number },
  form: Opening['form'],
  { block, isOnly }: { readonly block: Block; readonly isOnly: boolean },
): Range {
  const bracketed = inBrackets(text, at, block)
  if (bracketed !== null) return bracketed
  const to = Math.min(block.end, at + longestNotice)
  let end = sentenceEnd(text, after, to)
  const isUpdate = form !== 'update' && kindOfNotice(text.slice(at, end)) === 'update'
  // Where layout is lost, what little follows at the text's end belongs to the notice, as the rest of its block does.
  const isLast = isOnly && block.end - end <= lastUnits
  const isWhole = !isUpdate && (isLast || (!isOnly && text.slice(block.start, at).trim() === ''))
  while (end < to) {
    const start = end + (/^\s*/.exec(text.slice(end, to))?.[0].length ?? 0)
    const next = sentenceEnd(text, start, to)
    const sentence = text.slice(start, next)
    if (start >= to || next <= start || credits.test(sentence)) break
    if (!isWhole && !follows(text.slice(at, end), sentence)) break
    end = next
  }
  return { start: at, end: at + text.slice(at, end).trimEnd().length }
}

/** Whether a sentence goes on with a notice: it says so, or speaks of whom the notice names. */
function follows(notice: string, sentence: string): boolean {
  if (kindOfNotice(notice) === 'update') return false
  const first = /^\p{Lu}[\p{L}’'-]{2,}/u.exec(sentence)?.[0]
  return goesOn.test(sentence) || (first !== undefined && first !== 'The' && notice.includes(first))
}

function inBrackets(text: string, at: number, block: Block): Range | null {
  const open = /[([]\s*$/u.exec(text.slice(Math.max(block.start, at - 3), at))?.[0]
  if (open === undefined) return null
  let depth = 1
  for (let end = at; end < Math.min(block.end, at + longestNotice); end++) {
    const sign = text.charAt(end)
    if (sign === '(' || sign === '[') depth++
    else if (sign === ')' || sign === ']') depth--
    if (depth === 0) return { start: at - open.length, end: end + 1 }
  }
  return null
}
