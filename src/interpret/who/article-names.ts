import { type Range, type Statement, toSpan, type Where } from '../../core/index.ts'
import type { Context } from '../context.ts'
import { toDay, toEdtf } from '../when/day.ts'
import type { PartyMention } from './find-parties.ts'
import { isHeldOn, type Registry } from './registry.ts'
import type { SideClues } from './side-name.ts'
import { isWarText } from './speaking-sides.ts'
import { nameText } from './text-names.ts'
import { splitWords, type Word } from './words-of.ts'

/** What an article names: its words, the parties among them, and where each word stands. */
export interface ArticleNames {
  readonly text: string
  readonly registry: Registry
  readonly outlet: string | null
  /** ISO 8601 of publication; null where it is not known. */
  readonly day: string | null
  readonly words: readonly Word[]
  readonly mentions: readonly PartyMention[]
  /** By the index of each of its words. */
  readonly mentionAt: ReadonlyMap<number, PartyMention>
  readonly places: ReadonlyMap<string, readonly number[]>
  readonly counts: ReadonlyMap<string, number>
  /** The first mention of the only armed group that it names; null where it names none or several. */
  readonly onlyGroup: PartyMention | null
  /** Whether it tells of a war or of what states do to each other. */
  readonly isWar: boolean
  /** The adjective of a party that the registry lacks, where the text has it. */
  readonly adjectives: ReadonlyMap<string, string>
  readonly statements: {
    readonly byId: ReadonlyMap<string, Statement>
    readonly byParent: ReadonlyMap<string, readonly Statement[]>
    /** All of them in order, and the place of each by id. */
    /** By where their source ends, the first of each. */
    readonly bySource: ReadonlyMap<number, Statement>
    readonly all: readonly Statement[]
    readonly places: ReadonlyMap<string, number>
  }
  /** The party of the place that the report was filed from; null where none is told. */
  readonly filedIn: string | null
  /** Who governs a territory that is named there and whose offices are not those of its state: Crimea. */
  territoryAt(index: number): string | null
  /** The country (ISO 3166-1) of the last place in a range before a point, else of the first behind; null for none. */
  countryIn(range: Range, before: number): string | null
}

/** What of a range’s places is asked: where they stand and what they are. */
export type FindPlaces = (
  context: Context,
  statement: { readonly content: Statement['content'] },
) => readonly Pick<Where, 'spans' | 'candidates' | 'chosen'>[]

const known = new WeakMap<Context, ArticleNames>()

/** The names of a context’s article, worked out once. Linear. */
export function namesOf(context: Context, registry: Registry, findPlaces?: FindPlaces): ArticleNames {
  const before = known.get(context)
  if (before) return before
  const placed = (range: Range, point: number) =>
    findPlaces ? countryIn(findPlaces, context, { range, point }) : null
  const day = dayOf(context.article.publishedAt)
  const names = {
    ...readNames(context.text, registry, day, {
      text: context.text,
      statements: context.statements,
      isPlace: (range) => placed(range, range.end) !== null,
    }),
    outlet: context.article.outlet,
    statements: indexStatements(context.statements),
    countryIn: placed,
  }
  known.set(context, names)
  return names
}

function indexStatements(statements: readonly Statement[]): ArticleNames['statements'] {
  const byParent = new Map<string, Statement[]>()
  for (const statement of statements) {
    if (statement.parent === null) continue
    const all = byParent.get(statement.parent)
    if (all) all.push(statement)
    else byParent.set(statement.parent, [statement])
  }
  return {
    byId: new Map(statements.map((one) => [one.id, one])),
    byParent,
    bySource: new Map(statements.toReversed().map((one) => [one.source[0]?.end ?? -1, one])),
    all: statements,
    places: new Map(statements.map(({ id }, place) => [id, place])),
  }
}

function countryIn(
  findPlaces: FindPlaces,
  context: Context,
  { range, point }: { readonly range: Range; readonly point: number },
): string | null {
  if (range.end <= range.start) return null
  const found = findPlaces(context, { content: [toSpan(context.text, range)] }).flatMap(
    ({ spans, candidates, chosen }) => {
      const place = candidates.find(({ id }) => id === chosen)
      return place?.country ? spans.map(({ start }) => ({ start, country: place.country })) : []
    },
  )
  const sorted = found.toSorted((a, b) => a.start - b.start)
  const last = sorted.findLast(({ start }) => start < point) ?? sorted[0]
  return last?.country ?? null
}

function readNames(
  text: string,
  registry: Registry,
  day: string | null,
  clues: SideClues,
): Omit<ArticleNames, 'countryIn' | 'outlet' | 'statements'> {
  const words = splitWords(text)
  const { mentions, adjectives } = nameText(words, registry, day, clues)
  const mentionAt = new Map<number, PartyMention>()
  const counts = new Map<string, number>()
  for (const mention of mentions) {
    counts.set(mention.party, (counts.get(mention.party) ?? 0) + 1)
    for (let at = mention.from; at < mention.to; at++) mentionAt.set(at, mention)
  }
  const places = new Map<string, number[]>()
  for (const [at, { key }] of words.entries()) {
    const all = places.get(key)
    if (all) all.push(at)
    else places.set(key, [at])
  }
  const territoryAt = (at: number) =>
    registry.names
      .get(words[at]?.key ?? '')
      ?.find((named) => named.kind === 'territory' && (day === null || isHeldOn(day, named)))?.party ?? null
  return {
    territoryAt,
    filedIn: filedIn(text, mentions),
    text,
    registry,
    day,
    words,
    mentions,
    mentionAt,
    places,
    counts,
    adjectives,
    isWar: isWarText(text),
    onlyGroup: onlyGroup(mentions),
  }
}

function onlyGroup(mentions: readonly PartyMention[]): PartyMention | null {
  const groups = mentions.filter(({ named }) => named.kind === 'group' && named.form !== 'faction')
  const [first] = groups
  return first && groups.every(({ party }) => party === first.party) ? first : null
}

function dayOf(publishedAt: string | null): string | null {
  const day = toDay(publishedAt)
  return day && toEdtf(day)
}

/** A dateline: capitals at the beginning of a line, then a dash. */
const dateline = /(?:^|\n)(\p{Lu}[\p{Lu} ,.'’]{2,40})(?:, [^\n–—-]{1,20})?(?: \(\w+\))?\s*[–—-]\s/u

function filedIn(text: string, mentions: readonly PartyMention[]): string | null {
  const match = dateline.exec(text.slice(0, 2000))
  if (!match) return null
  const end = match.index + match[0].length
  const found = mentions.find(
    ({ span, named }) => span.start >= match.index && span.end <= end && named.kind === 'state',
  )
  return found?.party ?? null
}

/** Indices of the words of a range. */
export function wordsIn({ words }: ArticleNames, { start, end }: Range): number[] {
  const found: number[] = []
  for (let at = firstFrom(words, start); at < words.length; at++) {
    const word = words[at]
    if (!word || word.start >= end) break
    found.push(at)
  }
  return found
}

/** The same, where the range begins within a name with all of it: "Ministry of Defence" of "UK Ministry of Defence". */
export function wholeWordsIn(names: ArticleNames, range: Range): number[] {
  const found = wordsIn(names, range)
  const first = found[0] ?? 0
  const before: number[] = []
  for (let at = names.mentionAt.get(found[0] ?? -1)?.from ?? first; at < first; at++) before.push(at)
  return [...before, ...found]
}

function firstFrom(words: readonly Word[], place: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.end ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low
}

/** What stands between a word and the next: spaces, commas, quotation marks, a possessive’s ending. */
export function gapAfter({ text, words }: ArticleNames, at: number): string {
  const end = words[at]?.end ?? text.length
  const next = words[at + 1]?.start ?? text.length
  return text.slice(end, Math.min(next, end + 40))
}
