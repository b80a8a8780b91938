import type { Range } from '../../../core/index.ts'
import { functionWords } from '../facts/word-lists.ts'
import type { Word, Words } from '../words.ts'

/** A place where a paper, a post or a poll is spoken of with words that tell it from others: "a report by the GSB". */
export interface DocumentMention extends Range {
  /** The kind of its noun: a study is called a report too. */
  readonly kind: string
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Nouns by which the same thing is called, by kind. */
const kinds: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'report',
    setOf('report study paper publication analysis research assessment survey poll findings strategy review'),
  ],
  ['letter', setOf('letter petition appeal')],
  ['statement', setOf('statement communique declaration announcement release')],
  ['post', setOf('post tweet message thread video clip')],
  ['document', setOf('document memo memorandum filing complaint lawsuit indictment emails email')],
  ['update', setOf('update bulletin briefing summary')],
])

const kindOf: ReadonlyMap<string, string> = new Map(
  [...kinds].flatMap(([kind, nouns]) => [...nouns].map((noun) => [noun, kind] as const)),
)

/** The kind of document that a noun in lower case means; undefined for other nouns. */
export function toDocumentKind(noun: string): string | undefined {
  return kindOf.get(noun)
}

/** Words before and behind the noun at most. */
const mostBefore = 8
const mostBehind = 12

/** The documents that an article introduces, in order. Linear time. */
export function findDocuments({ all }: Words): DocumentMention[] {
  const found: DocumentMention[] = []
  for (const [at, word] of all.entries()) {
    const kind = word.isSign ? undefined : kindOf.get(word.lower)
    if (kind === undefined || kindOf.has(all[at + 1]?.lower ?? '')) continue
    const from = startOf(all, at)
    const to = endOf(all, at)
    if (from === null || (from === at && to === at + 1)) continue
    found.push({ kind, start: all[from]?.start ?? word.start, end: all[to - 1]?.end ?? word.end })
  }
  return found
}

/** Index of the first word behind "a", or of the owner; null where nothing introduces it. */
function startOf(all: readonly Word[], at: number): number | null {
  for (let from = at; from > 0 && at - from < mostBefore; from--) {
    const before = all[from - 1]
    if (!before || before.isSign || before.sentence !== all[at]?.sentence) return null
    if (before.possessive) return ownerOf(all, from - 1)
    if (/^(?:an?|another|one|latest|new|its|his|her|their)$/.test(before.lower)) return from
    if (before.lower === 'the') return all.slice(from, at).some(({ capital }) => capital) ? from : null
    if (functionWords.has(before.lower)) return null
  }
  return null
}

function ownerOf(all: readonly Word[], at: number): number {
  let from = at
  while (all[from - 1]?.capital && !all[from - 1]?.isSign && all[from - 1]?.sentence === all[at]?.sentence)
    from--
  return from
}

/** One past "by the GSB", "from the Orvian institute": what says whose it is. */
function endOf(all: readonly Word[], at: number): number {
  if (!/^(?:by|from|of|to|on)$/.test(all[at + 1]?.lower ?? '')) return at + 1
  let end = at + 1
  for (let next = at + 2; next < at + mostBehind; next++) {
    const word = all[next]
    if (!word || word.isSign || word.sentence !== all[at]?.sentence) break
    if (word.capital) end = next + 1
    else if (!/^(?:the|of|for|and|on|in|based)$|-based$/.test(word.lower)) break
  }
  return end
}
