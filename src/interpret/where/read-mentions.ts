import type { Range } from '../../core/index.ts'
import type { Context } from '../context.ts'
import { endWithArea } from './container.ts'
import { type FoundName, findNames } from './find-names.ts'
import type { Gazetteer } from './gazetteer.ts'
import { hintsOf } from './hints.ts'
import { readUse, type Use } from './is-place.ts'
import { readName } from './name.ts'
import { placeWords } from './place-words.ts'
import { type Resolved, resolveNames } from './resolve.ts'
import { type Word, wordsOf } from './words-of.ts'

/** A name that stands for a place, with the word for its kind and its direction: "western Kursk region". */
export interface Mention extends Range {
  readonly resolved: Resolved
  readonly isNear: boolean
}

/** A name in a text and how it is used there. */
interface Used {
  readonly name: FoundName
  readonly use: Use
  /** Whether a sentence begins with it. */
  readonly isFirst: boolean
  /** "Russia’s army": whose something is, not where; "Russia’s west" is where. */
  readonly isOwner: boolean
  /** Where the direction before it begins, or the name itself. */
  readonly start: number
}

/**
 * No report names so many places: what goes on beyond is not looked at, so that a hostile text costs seconds. The words
 * are read by the piece, so that it costs little memory too.
 */
const mostNames = 20_000
const mostCapitals = 150_000
const pieceUnits = 100_000

/** How much a name says of where the others of its text lie: persons say nothing of it. */
const weights: Readonly<Record<Use, number>> = { place: 1, near: 1, speaker: 1, open: 0.4, other: 0 }

/** The names of an article that stand for places, in order of place, settled together. */
export function readMentions(gazetteer: Gazetteer, context: Context): Mention[] {
  const { text, article } = context
  const { uses, lower } = readUses(gazetteer, context)
  const elsewhere = {
    placed: countKeys(uses, ['place', 'near']),
    others: countKeys(uses, ['other', 'speaker']),
    lower,
  }
  const ranges = uses.map(({ name, use }) => ({ start: name.start, end: name.end, weight: weights[use] }))
  const resolved = resolveNames(gazetteer, text, { ranges, hints: hintsOf(gazetteer, article) })
  return uses.flatMap((used, at) => {
    const one = resolved[at]
    if (used.isOwner && (one?.chosen?.kind === 'country' || one?.chosen?.kind === 'capital')) return []
    if (!one || used.use === 'other' || used.use === 'speaker' || isPerson(used, one, elsewhere)) return []
    if (used.use === 'open' && !isPlaceAnyway(used, one, elsewhere)) return []
    const read = readName(gazetteer, text, used.name)
    const end = read.area ? (endWithArea(text, read)?.end ?? used.name.end) : used.name.end
    return [{ start: used.start, end, resolved: one, isNear: used.use === 'near' }]
  })
}

function readUses(gazetteer: Gazetteer, { text, blocks, article }: Context) {
  const uses: Used[] = []
  const lower = new Set<string>()
  let capitals = 0
  for (const piece of blocks
    .filter(({ kind }) => kind !== 'furniture')
    .flatMap((block) => cut(text, block))) {
    if (uses.length >= mostNames || capitals >= mostCapitals) break
    const words = wordsOf(text, piece)
    for (const word of words)
      if (word.isCapital) capitals++
      else lower.add(word.lower)
    let before: Pick<Used, 'name' | 'use'> | undefined
    for (const name of findNames(gazetteer, text, words)) {
      const use = isDateline(article.dateline, words, name) ? 'speaker' : readUse(words, name, before)
      before = { name, use }
      uses.push({
        name,
        use,
        isFirst: words[name.from]?.isFirst ?? false,
        isOwner: isOwner(words, name),
        start: startOf(words, name),
      })
    }
  }
  return { uses: uses.slice(0, mostNames), lower }
}

/** A block in pieces that end at a blank. */
function cut(text: string, { start, end }: Range): Range[] {
  const pieces: Range[] = []
  for (let from = start; from < end; ) {
    const blank = from + pieceUnits < end ? text.lastIndexOf(' ', from + pieceUnits) : end
    const to = blank > from ? blank : Math.min(end, from + pieceUnits)
    pieces.push({ start: from, end: to })
    from = to
  }
  return pieces
}

function isOwner(words: readonly Word[], { to }: FoundName): boolean {
  return words[to - 1]?.isPossessive === true && !placeWords.directions.has(words[to]?.lower ?? '')
}

function startOf(words: readonly Word[], { from, start }: FoundName): number {
  const before = words[from - 1]
  const isDirection = before !== undefined && placeWords.directions.has(before.lower)
  return words[from]?.isJoined && isDirection ? before.start : start
}

/** Where the report was filed: the first words of a block that are the article’s dateline, with a dash after them. */
function isDateline(dateline: string | null, words: readonly Word[], { from, to }: FoundName): boolean {
  if (dateline === null || from > 5) return false
  const isNamed = dateline.toLowerCase().includes(words[from]?.lower ?? '\n')
  return isNamed && words.slice(to, to + 6).some(({ text }) => /^[—–(-]/.test(text))
}

/** What the text says of names elsewhere, by key, and the words that stand in it in lower case. */
interface Elsewhere {
  readonly placed: ReadonlyMap<string, number>
  readonly others: ReadonlyMap<string, number>
  readonly lower: ReadonlySet<string>
}

function countKeys(uses: readonly Used[], wanted: readonly Use[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { name, use } of uses)
    if (wanted.includes(use)) counts.set(name.key, (counts.get(name.key) ?? 0) + 1)
  return counts
}

/** "to Sanders", of whom the text says elsewhere that he is Bernie Sanders: towns of that name are smaller. */
function isPerson({ name }: Used, { chosen }: Resolved, { placed, others }: Elsewhere): boolean {
  const named = others.get(name.key) ?? 0
  if (named === 0 || named < (placed.get(name.key) ?? 0)) return false
  return chosen === null || (chosen.kind !== 'country' && chosen.population < personSize)
}

/** People in a town that is not taken for a person’s name. */
const personSize = 100_000

/** A town or region that nothing around it says to be one; countries and capitals then stand for who acts. */
function isPlaceAnyway(
  { name, isFirst }: Used,
  { chosen }: Resolved,
  { placed, others, lower }: Elsewhere,
): boolean {
  if (!chosen || chosen.kind === 'country' || chosen.kind === 'capital' || others.has(name.key)) return false
  const isOneWord = name.to - name.from === 1
  if (isOneWord && lower.has(name.key)) return false
  if (placed.has(name.key)) return true
  return !(isOneWord && isFirst) && chosen.population >= knownSize
}

/** People in a town whose name needs no "in" before it. */
const knownSize = 50_000
