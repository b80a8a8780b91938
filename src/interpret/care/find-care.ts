import { type CareSpan, overlaps, type Range } from '../../core/index.ts'
import type { Context } from '../context.ts'
import type { Sentence } from '../sentences.ts'
import { isFreed } from './captivity.ts'
import { decide } from './decide.ts'
import { findMentions, type Mention } from './mentions.ts'
import { findNameRuns, toPart } from './name-runs.ts'
import { gatherPeople, markSpeakers } from './people.ts'
import { type Flag, readSentence } from './read-sentence.ts'
import { toShape } from './shape.ts'
import { isTelling } from './signs.ts'

/** Whether somebody of this name is known to a registry of parties and posts. */
export type IsPublic = (name: string) => boolean

/** Those whom an article names and who are to be masked. */
export interface Care {
  /** Their names wherever they stand, in order, apart. */
  readonly spans: CareSpan[]
  /** Whether a range holds the name of somebody whom the article says to be held, and not to have been freed. */
  isHeld(range: Range): boolean
}

const nobody: Care = { spans: [], isHeld: () => false }

/**
 * Finds the names of prisoners, detainees, children and private victims in an article and every other mention of
 * them. Prisoners and detainees always; children and victims unless the article names their public role, they speak
 * on the record in it, or `isPublic` knows them.
 * @param sentences of the article, all of them, in order
 */
export function readCare(
  context: Context,
  sentences: readonly Sentence[],
  isPublic: IsPublic = () => false,
): Care {
  const { text } = context
  const isMarked = sentences.map(
    ({ start, end, block }) => block.kind !== 'furniture' && isTelling(text.slice(start, end)),
  )
  if (!isMarked.includes(true)) return nobody
  const isCommon = toCommon(text)
  const runs = sentences.map((sentence) => findNameRuns(text, sentence, isCommon))
  const shape = (at: number) => {
    const sentence = sentences[at]
    return sentence ? toShape(text, sentence, runs[at] ?? []) : { words: '', marks: [] }
  }
  const flags: Flag[] = []
  for (const at of isMarked.keys())
    if (isMarked[at]) flags.push(...readSentence(shape(at), isMarked[at - 1] ? shape(at - 1).words : ''))
  if (flags.length === 0) return nobody
  const people = gatherPeople(text, runs.flat())
  markSpeakers(people, context.statements)
  const cared = decide(text, flags, { people, isPublic })
  const headlines = context.blocks.filter(({ kind }) => kind === 'headline' || kind === 'subheading')
  const mentions = findMentions(text, people, { wanted: cared, headlines })
  return { spans: toSpans(mentions, cared), isHeld: toHeld(text, mentions, cared) }
}

function toSpans(mentions: readonly Mention[], cared: ReturnType<typeof decide>): CareSpan[] {
  return mentions.map(({ start, end, person }) => ({ start, end, why: cared.get(person) ?? 'victim' }))
}

function toHeld(
  text: string,
  mentions: readonly Mention[],
  cared: ReturnType<typeof decide>,
): Care['isHeld'] {
  const held = mentions.filter(({ person }) => {
    const why = cared.get(person)
    return (why === 'prisoner' || why === 'detainee') && !isFreed(text, person)
  })
  return (range) => held.some((mention) => overlaps(mention, range))
}

/** Whether a word, given in lower case, stands in a text without a capital too: then it is no name where a sentence begins with it. */
function toCommon(text: string): (word: string) => boolean {
  const words = new Set<string>()
  for (const [word] of text.matchAll(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu)) words.add(toPart(word))
  return (word) => words.has(word)
}
