import type { Position } from '../core/index.ts'
import type { ClaimMember, Ledger } from '../ledger/index.ts'
import type { CompleteClaim, RelationView, SlotView } from '../pipeline/index.ts'
import {
  countWords,
  daysWords,
  holdsWords,
  relationWords,
  slotWords,
  stanceWords,
  whyWords,
} from '../wording/index.ts'
import { claimLabel, reviewWords } from './claim-rows.ts'
import { wordsOf } from './extract-table.ts'
import { shortId } from './list-rows.ts'
import { formatTable } from './table.ts'

/** Relations that a table shows of each kind, and differences; --format json has all. */
const shownOfKind = 4
const shownSlots = 12
/** Links that a table explains, the least sure first: those are to be looked at. */
const shownReasons = 8

/** A claim: who holds what since when, every statement with its words, and what differs or can't be compared. */
export async function showClaim(ledger: Ledger, id: string, columns: number) {
  const { completeClaim } = await import('../pipeline/index.ts')
  const view = completeClaim(await ledger.links.claim(id))
  const parts = [
    `${claimLabel(view)}\n${countWords(view)}\n${view.id}`,
    positionsPart(view, columns),
    membersPart(view, columns),
    slotsPart(view.slots, columns),
    relationsPart(view.relations, columns),
    reasonsPart(view.members, columns),
    reviewsPart(view),
  ]
  return { json: view, table: parts.filter((part) => part !== '').join('\n\n') }
}

function positionsPart({ positions, members }: CompleteClaim, columns: number): string {
  if (positions.length === 0) return ''
  const cues = new Map(members.map(({ statement }) => [statement.id, wordsOf(statement.cue)]))
  const cells = (one: Position, at: number) => [
    positions[at - 1]?.party === one.party ? '' : one.party,
    holdsWords(one.holds),
    `“${cues.get(one.evidence[0] ?? '') ?? ''}”`,
    daysWords(one.since, one.until),
    String(one.evidence.length),
  ]
  const headings = [
    { heading: 'Party', flex: 1 },
    { heading: 'Holds', flex: 1 },
    { heading: 'In the words', flex: 1 },
    { heading: 'When', flex: 1 },
    { heading: 'Statements', flex: 0 },
  ]
  return formatTable(headings, positions.map(cells), columns)
}

function membersPart({ members, statements }: CompleteClaim, columns: number): string {
  const headings = [
    { heading: 'Statement', flex: 0 },
    { heading: 'Day', flex: 0 },
    { heading: 'Outlet', flex: 1, isSpare: true },
    { heading: 'Source and cue', flex: 2 },
    { heading: 'Content', flex: 3 },
    { heading: 'Stands', flex: 0 },
    { heading: 'By', flex: 0, isSpare: true },
  ]
  const rows = members.map(({ statement, article, link }) => [
    shortId(statement.id),
    statement.when?.said?.edtf ?? article.publishedAt?.slice(0, 10) ?? '–',
    article.outlet ?? '–',
    `${wordsOf(statement.source) || '(nobody named)'}${statement.inCaptivity ? ' (in captivity)' : ''} | ${wordsOf(statement.cue)}`,
    wordsOf(statement.content),
    stanceWords(link.stance),
    link.by,
  ])
  const more = statements - members.length
  return (
    formatTable(headings, rows, columns) + (more > 0 ? `\n... and ${more} more; --format json has them.` : '')
  )
}

/** Slots in which versions differ; who speaks and who leaves it open is told by the positions. */
function slotsPart(slots: readonly SlotView[], columns: number): string {
  const verdicts = { differ: 'differ', notComparable: 'can’t be compared', agree: 'agree' } as const
  const found = new Map<string, { cells: string[]; pairs: number }>()
  for (const { slot, verdict, kind, reason, a, b } of slots) {
    if (slot === 'who' || slot === 'howSure' || kind === 'noStance' || kind === 'opposite') continue
    // The same words in another order or with another first letter are the same difference.
    const key = JSON.stringify([
      slot,
      verdict,
      kind,
      [wordsOf(a), wordsOf(b)].map((one) => one.toLowerCase()).toSorted(),
    ])
    const known = found.get(key)
    if (known) known.pairs++
    else {
      const words = `“${wordsOf(a)}”, “${wordsOf(b)}”`
      found.set(key, { cells: [slotWords(slot), verdicts[verdict], words, reason], pairs: 1 })
    }
  }
  if (found.size === 0) return ''
  const rows = [...found.values()].map(({ cells, pairs }) => [...cells, String(pairs)])
  const more =
    rows.length > shownSlots ? `\n... and ${rows.length - shownSlots} more; --format json has them.` : ''
  const headings = [
    { heading: 'In', flex: 0 },
    { heading: 'They', flex: 1 },
    { heading: 'Words', flex: 2 },
    { heading: 'Because', flex: 3 },
    { heading: 'Pairs', flex: 0 },
  ]
  // What differs is what a person looks for.
  const sorted = rows.toSorted((a, b) => Number(b[1] === verdicts.differ) - Number(a[1] === verdicts.differ))
  return formatTable(headings, sorted.slice(0, shownSlots), columns) + more
}

function relationsPart(relations: readonly RelationView[], columns: number): string {
  const seen = new Map<string, number>()
  const rows = relations
    .filter(({ kind, state }) => kind !== 'repeats' || state !== 'suggested')
    .flatMap(({ id, kind, from, to, reason, state, by }) => {
      seen.set(kind, (seen.get(kind) ?? 0) + 1)
      if ((seen.get(kind) ?? 0) > shownOfKind && state === 'suggested') return []
      const how = state === 'suggested' ? 'suggested' : `${state} by ${by}`
      return [[shortId(id), `${shortId(from)} ${relationWords(kind)} ${shortId(to)}`, reason, how]]
    })
  if (rows.length === 0) return ''
  const all = [...seen.values()].reduce((sum, count) => sum + count, 0)
  const more = all > rows.length ? `\n... and ${all - rows.length} more; --format json has them.` : ''
  const headings = [
    { heading: 'Relation', flex: 0 },
    { heading: 'How statements stand', flex: 3 },
    { heading: 'Because', flex: 4 },
    { heading: 'State', flex: 1 },
  ]
  return formatTable(headings, rows, columns) + more
}

/** What brought statements here, the least sure first; those without a score lean on another. */
function reasonsPart(members: readonly ClaimMember[], columns: number): string {
  const linked = members
    .flatMap(({ statement: { id }, link: { to, score, why } }) =>
      to === null ? [] : [{ id, to, score, why }],
    )
    .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0))
  if (linked.length === 0) return ''
  const rows = linked.slice(0, shownReasons).map(({ id, to, score, why }) => {
    const made =
      score === null ? 'it speaks of what that one says, just before it' : whyWords(why.slice(0, 3))
    return [shortId(id), shortId(to), score?.toFixed(2) ?? '–', made]
  })
  const left = linked.length - rows.length
  const more = left > 0 ? `\n... and ${left} surer ones; --format json has them.` : ''
  const headings = [
    { heading: 'Statement', flex: 0 },
    { heading: 'Most like', flex: 0 },
    { heading: 'Score', flex: 0 },
    { heading: 'Made of', flex: 1 },
  ]
  return formatTable(headings, rows, columns) + more
}

function reviewsPart({ reviews }: CompleteClaim): string {
  return reviews
    .map((review) => {
      const state = review.undone === null ? '' : ', undone since'
      return `${shortId(review.id)}  ${review.at.slice(0, 10)}  ${review.by} ${reviewWords(review)}${review.why === null ? '' : `: ${review.why}`}${state}`
    })
    .join('\n')
}
