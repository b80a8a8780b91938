import type { Position } from '../core/index.ts'
import type { ClaimMember, Ledger } from '../ledger/index.ts'
import { featureTexts } from '../link/index.ts'
import type { CompleteClaim, RelationView, SlotView } from '../pipeline/index.ts'
import { countWords, daysWords, holdsWords, relationWords, slotWords, stanceWords } from '../wording/index.ts'
import { claimLabel, reviewWords } from './claim-rows.ts'
import { wordsOf } from './extract-table.ts'
import { shortId } from './list-rows.ts'
import { formatTable } from './table.ts'

/** Relations that a table shows of each kind, and differences; --format json has all. */
const shownOfKind = 4
const shownSlots = 12

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
    { heading: 'Source', flex: 1 },
    { heading: 'Cue', flex: 1 },
    { heading: 'Content', flex: 3 },
    { heading: 'Stands', flex: 1 },
    { heading: 'By', flex: 0, isSpare: true },
  ]
  const rows = members.map(({ statement, article, link }) => [
    shortId(statement.id),
    statement.when?.said?.edtf ?? article.publishedAt?.slice(0, 10) ?? '–',
    article.outlet ?? '–',
    wordsOf(statement.source) || '–',
    wordsOf(statement.cue),
    wordsOf(statement.content),
    `${stanceWords(link.stance)}${statement.inCaptivity ? ' (in captivity)' : ''}`,
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
    const key = `${slot} ${verdict} ${reason}`
    const known = found.get(key)
    if (known) known.pairs++
    else {
      const words = `“${wordsOf(a)}”, “${wordsOf(b)}”`
      found.set(key, { cells: [slotWords(slot), verdicts[verdict], words, reason], pairs: 1 })
    }
  }
  if (found.size === 0) return ''
  const rows = [...found.values()].slice(0, shownSlots).map(({ cells, pairs }) => [...cells, String(pairs)])
  const headings = [
    { heading: 'In', flex: 0 },
    { heading: 'They', flex: 1 },
    { heading: 'Words', flex: 2 },
    { heading: 'Because', flex: 3 },
    { heading: 'Pairs', flex: 0 },
  ]
  return formatTable(headings, rows, columns)
}

function relationsPart(relations: readonly RelationView[], columns: number): string {
  const seen = new Map<string, number>()
  const rows = relations
    .filter(({ kind, state }) => kind !== 'repeats' || state !== 'suggested')
    .flatMap(({ id, kind, from, to, reason, state, by }) => {
      seen.set(kind, (seen.get(kind) ?? 0) + 1)
      if ((seen.get(kind) ?? 0) > shownOfKind && state === 'suggested') return []
      const how = state === 'suggested' ? 'suggested' : `${state} by ${by}`
      return [[shortId(id), shortId(from), relationWords(kind), shortId(to), reason, how]]
    })
  if (rows.length === 0) return ''
  const headings = [
    { heading: 'Relation', flex: 0 },
    { heading: 'Statement', flex: 0 },
    { heading: '', flex: 1 },
    { heading: 'Statement', flex: 0 },
    { heading: 'Because', flex: 3 },
    { heading: 'State', flex: 1 },
  ]
  return formatTable(headings, rows, columns)
}

/** What brought each statement here, the weightiest reason first. */
function reasonsPart(members: readonly ClaimMember[], columns: number): string {
  const rows = members.flatMap(({ statement, link: { to, score, why } }) => {
    if (to === null) return []
    if (score === null)
      return [[shortId(statement.id), shortId(to), '–', 'it speaks of what that one says, just before it']]
    const reasons = why
      .slice(0, 3)
      .map(({ feature, adds }) => `${adds < 0 ? '-' : '+'}${Math.abs(adds).toFixed(1)} ${textOf(feature)}`)
    return [[shortId(statement.id), shortId(to), score.toFixed(2), reasons.join(', ')]]
  })
  if (rows.length === 0) return ''
  const headings = [
    { heading: 'Statement', flex: 0 },
    { heading: 'Most like', flex: 0 },
    { heading: 'Score', flex: 0 },
    { heading: 'Made of', flex: 1 },
  ]
  return formatTable(headings, rows, columns)
}

/** What a feature tells a person; the linker of a later version may know others. */
function textOf(feature: string): string {
  return new Map<string, string>(Object.entries(featureTexts)).get(feature) ?? feature
}

function reviewsPart({ reviews }: CompleteClaim): string {
  return reviews
    .map((review) => {
      const state = review.undone === null ? '' : ', undone since'
      return `${shortId(review.id)}  ${review.at.slice(0, 10)}  ${review.by} ${reviewWords(review)}${review.why === null ? '' : `: ${review.why}`}${state}`
    })
    .join('\n')
}
