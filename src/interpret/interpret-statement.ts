import { type Statement, toSpan } from '../core/index.ts'
import { findAccused } from './act/harm/lays-harm.ts'
import { readAct } from './act/read-act.ts'
import { readAddressee } from './around/read-addressee.ts'
import { readChannel } from './around/read-channel.ts'
import { toSurroundings } from './around/surroundings.ts'
import { readWhomAsked } from './around/whom-asked.ts'
import type { Context } from './context.ts'
import { readEvidence } from './evidence/read-evidence.ts'
import { findQuantities } from './quantity/find-quantities.ts'
import { toDay } from './when/day.ts'
import { findTimes } from './when/find-times.ts'
import { readSaid } from './when/read-said.ts'
import { findParties } from './who/find-parties.ts'

/** What a statement says beyond its spans, as far as it is worked out. */
export type Said = Pick<
  Statement,
  'act' | 'factuality' | 'hedges' | 'addressee' | 'channel' | 'evidence' | 'quantities' | 'when'
>

/** UTF-16 units of a piece of content in which numbers and times are looked for: no one says more at once. */
const longest = 20_000

/** UTF-16 units of a source that are read, and of a piece in which its hedges stand: they are in its first clause. */
const hedged = 1_000

type Given = Pick<Statement, 'cue' | 'source' | 'content'> & Partial<Pick<Statement, 'parent' | 'antecedent'>>

/**
 * Works out act, certainty, addressee, channel and quantities of one statement from its words and the sentence
 * around it. Every span is of the article's text.
 * @param context the article version with all its statements; @param actors who speaks, where that is known: who is
 * accused is another
 * @example interpretStatement(context, statement).act // 'denies'
 */
export function interpretStatement(
  context: Context,
  statement: Given,
  actors: NonNullable<Statement['actors']> = [],
): Said {
  const { text } = context
  const { cue, source, content } = statement
  const today = toDay(context.article.publishedAt)
  const around = toSurroundings(text, statement, {
    parent: parentOf(context, statement)?.content,
    sentences: context.sentences,
  })
  const begin = content.map(({ start, end }) => ({ start, end: Math.min(end, start + longest) }))
  const said = words(content)
  const isQuoted = beginsQuoted(text, content)
  const accused = findAccused(said, {
    words: words([...source, ...(statement.antecedent ?? [])]).slice(0, hedged),
    isQuoted,
    parties: actors.flatMap(({ party }) => (party === null ? [] : [party])),
    partyOf: partyIn(context),
  })
  const { act, factuality, hedges } = readAct({
    source: words(source).slice(0, hedged),
    cue: words(cue),
    content: said,
    isQuoted,
    isParty: actors.some(speaksForSide),
    ownName: ownNameIn(context, said, actors),
    accused,
  })
  const addressee = readAddressee(text, statement, around)
  return {
    act,
    factuality,
    hedges: findWords(text, [...cue, ...content], hedges),
    addressee:
      addressee.length > 0 ? addressee : readWhomAsked(statement, around.sentence, context.statements),
    channel: readChannel(text, statement, around),
    evidence: readEvidence(text, statement, around),
    quantities: begin.flatMap((span) => findQuantities(text, span, today)),
    when: {
      said: readSaid(text, statement, today, around),
      about: begin.flatMap((span) => findTimes(text, span, today)),
    },
  }
}

/** Who speaks for a party, or holds a post of one that is not told. */
function speaksForSide({ party, post }: NonNullable<Statement['actors']>[number]): boolean {
  if (party === null || party === 'unknown') return post !== null
  return party !== 'independent' && party !== 'media'
}

/** UTF-16 units of a content in which the name of its subject ends. */
const subject = 60

/** The name of a source's own party with which a content begins, in lower case: "Orsk would send sappers". */
function ownNameIn(
  { registry, article }: Context,
  said: string,
  actors: NonNullable<Statement['actors']>,
): string | null {
  if (!registry) return null
  const begin = said.slice(0, subject)
  const [first] = findParties(registry, begin, { start: 0, end: begin.length }, article.publishedAt)
  if (!first || !/^["“‘'„«]?(?:that )?(?:the )?$/iu.test(begin.slice(0, first.span.start))) return null
  return actors.some(({ party }) => party === first.party) ? first.span.text.toLowerCase() : null
}

/** The party that words name by themselves, by the registry: "Orsk’s", "Orskian". */
function partyIn({ registry, article }: Context): (words: string) => string | null {
  if (!registry) return () => null
  return (words) =>
    findParties(registry, words, { start: 0, end: words.length }, article.publishedAt)[0]?.party ?? null
}

/** Whether a content begins in quotation marks, within it or right before it. */
function beginsQuoted(text: string, content: Spans): boolean {
  const start = content[0]?.start ?? 0
  return (
    /^\s?["“‘'„«]/u.test(text.slice(start, start + 2)) ||
    /["“‘„«]$/u.test(text.slice(Math.max(0, start - 1), start))
  )
}

function parentOf({ statements }: Context, { parent }: Given): Statement | undefined {
  return typeof parent === 'string' ? statements.find(({ id }) => id === parent) : undefined
}

type Spans = Statement['source']

const words = (spans: Spans) => spans.map((span) => span.text).join(' ')

/** Where a word or phrase in lower case stands as a whole; -1 where it does not. */
function indexOfWord(text: string, word: string): number {
  const lower = text.toLowerCase().replace(/\s/g, ' ')
  // A capital that is longer in lower case would shift what follows.
  if (lower.length !== text.length) return -1
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1))
    if (!/[\p{L}\p{N}]/u.test(lower.charAt(at - 1) + lower.charAt(at + word.length))) return at
  return -1
}

/** The places of words, given in lower case, in some spans: the first of each. */
function findWords(text: string, spans: Spans, wanted: readonly string[]): Spans {
  const found = new Map<number, Spans[number]>()
  for (const word of new Set(wanted))
    for (const span of spans) {
      const at = indexOfWord(span.text.slice(0, hedged), word)
      if (at < 0) continue
      const start = span.start + at
      found.set(start, toSpan(text, { start, end: start + word.length }))
      break
    }
  return [...found.values()].toSorted((a, b) => a.start - b.start)
}
