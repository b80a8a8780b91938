import type { CareSpan, Range } from '../../core/index.ts'
import type { Context } from '../context.ts'
import type { Sentence } from '../sentences.ts'
import { isFreed } from './captivity.ts'
import { decide } from './decide.ts'
import { type KnownNames, noneKnown } from './known-names.ts'
import { findMentions, type Mention } from './mentions.ts'
import { findNameRuns, type NameRun } from './name-runs.ts'
import { gatherPeople, markSpeakers, type Person } from './people.ts'
import { type Flag, readSentence } from './read-sentence.ts'
import { toShape } from './shape.ts'
import { isTelling } from './signs.ts'

/** Those whom an article names and who are to be masked. */
export interface Care {
  /** Their names wherever they stand, in order, apart. */
  readonly spans: CareSpan[]
  /** Those of them whose bearers the article says to be held, and nowhere to have been freed. */
  readonly held: Range[]
}

const nobody: Care = { spans: [], held: [] }

/**
 * Finds the names of prisoners, detainees, children and private victims in an article and every other mention of
 * them. Prisoners and detainees always; children and victims unless the article names their public role, they speak
 * on the record in it, or are known to be public.
 * @param sentences of the article, all of them, in order
 */
export function readCare(
  context: Context,
  sentences: readonly Sentence[],
  known: KnownNames = noneKnown,
): Care {
  const { text } = context
  const isMarked = sentences.map(
    ({ start, end, block }) => block.kind !== 'furniture' && isTelling(text.slice(start, end)),
  )
  if (!isMarked.includes(true)) return nobody
  const isCommon = toCommon(text)
  // Most articles name nobody who is to be masked: names are looked for only where a sentence may tell of one.
  const found: (readonly NameRun[] | undefined)[] = []
  const runsOf = (sentence: Sentence, at: number) => {
    found[at] ??= findNameRuns(text, sentence, isCommon)
    return found[at]
  }
  const shape = (at: number) => {
    const sentence = sentences[at]
    return sentence ? toShape(text, sentence, runsOf(sentence, at)) : { words: '', marks: [] }
  }
  const flags: Flag[] = []
  for (const at of isMarked.keys())
    if (isMarked[at]) flags.push(...readSentence(shape(at), isMarked[at - 1] ? shape(at - 1).words : ''))
  if (flags.length === 0) return nobody
  const people = gatherPeople(text, sentences.flatMap(runsOf))
  markSpeakers(people, context.statements)
  const cared = decide(text, flags, { people, known })
  const headlines = context.blocks.filter(({ kind }) => kind === 'headline' || kind === 'subheading')
  const mentions = findMentions(text, people, { wanted: cared, headlines })
  return { spans: toSpans(mentions, cared), held: toHeld(text, mentions, cared) }
}

function toSpans(mentions: readonly Mention[], cared: ReturnType<typeof decide>): CareSpan[] {
  return mentions.map(({ start, end, person }) => ({ start, end, why: cared.get(person) ?? 'victim' }))
}

function toHeld(text: string, mentions: readonly Mention[], cared: ReturnType<typeof decide>): Range[] {
  const held = new Set<Person>()
  for (const [person, why] of cared)
    if ((why === 'prisoner' || why === 'detainee') && !isFreed(text, person)) held.add(person)
  return mentions.filter(({ person }) => held.has(person)).map(({ start, end }) => ({ start, end }))
}

/** Whether a word, given in lower case, stands in a text without a capital too: then it is no name where a sentence begins with it. */
function toCommon(text: string): (word: string) => boolean {
  // Words that begin an English sentence and are no names have no accents.
  const words = new Set(text.match(/\b[a-z]+\b/g))
  return (word) => words.has(word)
}
