import type { Position } from '../core/index.ts'
import type { ClaimRow, ReviewView } from '../ledger/index.ts'
import { countWords, daysWords, holdersWords, holdsWords, labelWords } from '../wording/index.ts'
import { shortId } from './list-rows.ts'
import type { ListShape } from './print-list.ts'

/** What names a claim, with quotation marks of no kind: it is verbatim. */
export function claimLabel({ label }: Pick<ClaimRow, 'label'>): string {
  return label === null ? '(redacted)' : labelWords(label.statement.content) || '–'
}

export const claimList: ListShape<ClaimRow> = {
  one: 'claim',
  columns: [
    { heading: 'Claim, last day', flex: 0 },
    { heading: 'Words', flex: 3 },
    { heading: 'Who', flex: 2 },
    { heading: 'Counted', flex: 2 },
  ],
  cells: (claim) => [
    `${shortId(claim.id)}\n${claim.lastDay ?? '–'}`,
    claimLabel(claim),
    holdersWords(claim.parties),
    countWords(claim),
  ],
  csvColumns: ['id', 'words', 'statement', 'appearances', 'origins', 'voices', 'statements'].concat([
    'first',
    'last',
    'status',
    'parties',
  ]),
  csv: (claim) => [
    claim.id,
    claimLabel(claim),
    claim.label?.statement.id ?? null,
    claim.appearances,
    claim.origins,
    claim.voices,
    claim.statements,
    claim.firstDay,
    claim.lastDay,
    claim.status.join('; '),
    claim.parties.map(({ party, holds }) => `${party}: ${holds}`).join('; '),
  ],
  json: ({ label, ...claim }) => ({
    ...claim,
    label: label && { statement: label.statement.id, span: label.statement.content[0] ?? null },
  }),
}

/** A position with the claim that it is on, and the cues of its evidence. */
export interface PositionRow {
  readonly claim: ClaimRow
  readonly position: Position
  /** The earliest statement's own words: "did not deny". */
  readonly cue: string
}

export const positionList: ListShape<PositionRow> = {
  one: 'position',
  columns: [
    { heading: 'Party', flex: 1 },
    { heading: 'Holds', flex: 1 },
    { heading: 'Cue', flex: 1 },
    { heading: 'When', flex: 1 },
    { heading: 'Claim', flex: 0 },
    { heading: 'Words', flex: 3 },
  ],
  cells: ({ claim, position: { party, holds, since, until }, cue }) => [
    party,
    holdsWords(holds),
    cue === '' ? '–' : `“${cue}”`,
    daysWords(since, until),
    shortId(claim.id),
    claimLabel(claim),
  ],
  csvColumns: ['party', 'holds', 'cue', 'since', 'until', 'claim', 'words', 'evidence'],
  csv: ({ claim, position: { party, holds, since, until, evidence }, cue }) => [
    party,
    holds,
    cue,
    since,
    until,
    claim.id,
    claimLabel(claim),
    evidence.join('; '),
  ],
  json: ({ position, cue }) => ({ ...position, cue }),
}

const decisions: Readonly<Record<ReviewView['decision'], string>> = {
  accept: 'confirmed',
  fix: 'fixed',
  reject: 'rejected',
  add: 'added',
  merge: 'merged',
  split: 'split',
  undo: 'took back',
}

export const reviewList: ListShape<ReviewView> = {
  one: 'decision',
  columns: [
    { heading: 'Decision', flex: 0 },
    { heading: 'When', flex: 0 },
    { heading: 'By', flex: 1 },
    { heading: 'What', flex: 2 },
    { heading: 'Why', flex: 2 },
    { heading: 'State', flex: 1 },
  ],
  cells: (review) => [
    shortId(review.id),
    review.at.slice(0, 16).replace('T', ' '),
    review.by,
    reviewWords(review),
    review.why ?? '–',
    review.undone !== null
      ? `undone by ${shortId(review.undone)}`
      : review.lookAgain
        ? 'to look at again'
        : 'holds',
  ],
  csvColumns: ['id', 'decision', 'target', 'claim', 'statements', 'by', 'at', 'why', 'undone', 'lookAgain'],
  csv: ({ id, decision, target, claim, statements, by, at, why, undone, lookAgain }) => [
    id,
    decision,
    target,
    claim,
    statements.join('; '),
    by,
    at,
    why,
    undone,
    String(lookAgain),
  ],
  json: (review) => review,
}

/** @example reviewWords(review) // 'merged cla_0a1b2c into cla_9f8e7d' */
export function reviewWords({ decision, target, claim, statements }: ReviewView): string {
  const done = `${decisions[decision]} ${shortId(target)}`
  if (decision === 'merge') return `${done} into ${shortId(claim ?? '')}`
  if (decision === 'split') return `${done}: ${statements.map(shortId).join(', ')}`
  if (claim === null) return done
  // A relation is no part of a claim: the claim is where it shows.
  if (target.startsWith('rel_')) return `${done} in ${shortId(claim)}`
  return `${done} ${decision === 'reject' ? 'as no part of' : 'as part of'} ${shortId(claim)}`
}
