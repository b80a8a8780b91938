import type { Position, Relation, Span, Stance } from '../core/index.ts'

const holding: Readonly<Record<Position['holds'], string>> = {
  affirms: 'affirms',
  denies: 'denies',
  declines: 'declines to comment',
  noResponse: 'no response',
  notConfirmed: 'not confirmed',
  partial: 'in part',
}

const stances: Readonly<Record<Stance, string>> = {
  affirms: 'affirms',
  denies: 'denies',
  noCommit: 'leaves open',
  partial: 'in part',
}

const relations: Readonly<Record<Relation['kind'], string>> = {
  repeats: 'repeats',
  corroborates: 'corroborates',
  denies: 'denies',
  contradicts: 'contradicts',
  refines: 'is more exact than',
  updates: 'updates',
  corrects: 'corrects',
  withdraws: 'withdraws',
  respondsTo: 'responds to',
  notComparable: 'can’t be compared with',
}

const slots: Readonly<Record<string, string>> = {
  who: 'who',
  what: 'what',
  when: 'when',
  where: 'where',
  howMany: 'how many',
  howSure: 'how sure',
}

/** What a party holds, as words. @example holdsWords('notConfirmed') // 'not confirmed' */
export function holdsWords(holds: Position['holds']): string {
  return holding[holds]
}

/** How a statement stands to its claim, as words. @example stanceWords('noCommit') // 'leaves open' */
export function stanceWords(stance: Stance): string {
  return stances[stance]
}

/** How one statement stands to another, as words. @example relationWords('respondsTo') // 'responds to' */
export function relationWords(kind: Relation['kind']): string {
  return relations[kind]
}

/** What of two statements is compared, as words. @example slotWords('howMany') // 'how many' */
export function slotWords(slot: string): string {
  return slots[slot] ?? slot
}

/** What counting tells of a claim, in the design's order: the three numbers are never mixed. */
export function countWords(claim: {
  readonly appearances: number
  readonly origins: number
  readonly voices: number
  readonly status: readonly string[]
}): string {
  const count = (number: number, one: string) =>
    `${number.toLocaleString('en')} ${one}${number === 1 ? '' : 's'}`
  return [
    count(claim.appearances, 'appearance'),
    count(claim.origins, 'origin'),
    count(claim.voices, 'voice'),
    ...claim.status,
  ].join(' · ')
}

/** Who holds what last. @example holdersWords(parties) // 'affirms: Ukraine; denies: North Korea, Russia' */
export function holdersWords(parties: readonly Pick<Position, 'party' | 'holds'>[]): string {
  const order = Object.keys(holding) as Position['holds'][]
  const lines = order.flatMap((holds) => {
    const names = parties.filter((one) => one.holds === holds).map(({ party }) => party)
    return names.length === 0 ? [] : [`${holding[holds]}: ${names.join(', ')}`]
  })
  return lines.join('; ') || '–'
}

/** A day, or what of it is known. @example daysWords('2025-01-31', null) // '2025-01-31 on' */
export function daysWords(since: string | null, until: string | null): string {
  if (since === null) return until === null ? 'undated' : `until ${until}`
  return until === null ? since : `${since} to ${until}`
}

/** The words of a content on one line. @example labelWords(statement.content) // 'the village … was taken' */
export function labelWords(content: readonly Span[]): string {
  return content.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(' … ')
}
