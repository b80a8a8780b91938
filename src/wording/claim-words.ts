import type { Position, Relation, Span, Stance, WhyLinked } from '../core/index.ts'

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

/** What two statements share, by the names that linkers give their features. */
const features: Readonly<Record<string, string>> = {
  cosine: 'near in meaning',
  ownCosine: 'nearer in meaning than most',
  wordShare: 'words in common',
  wordCover: 'the words of one in the other',
  rarestWord: 'a rare word in common',
  nameShare: 'names in common',
  nameLack: 'names, none in common',
  numberShare: 'numbers in common',
  placeShare: 'places in common',
  dayShare: 'their times meet',
  samePolarity: 'both that it is so, or both that it is not',
  ownHeadlines: 'headlines on one matter',
  sameTrigger: 'the same word for the event',
  triggers: 'words for the event near in meaning',
  daysApart: 'published on other days',
  sameAct: 'the same kind of act',
  aspectLack: 'each tells what the other does not',
}

/** What a score is made of, the weightiest first. @example whyWords([{ feature: 'dayShare', value: 1, adds: 0.4 }]) // '+0.4 their times meet' */
export function whyWords(why: readonly WhyLinked[]): string {
  return why
    .map(
      ({ feature, adds }) =>
        `${adds < 0 ? '−' : '+'}${Math.abs(adds).toFixed(1)} ${features[feature] ?? feature}`,
    )
    .join(', ')
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
  return until === null || until === since ? since : `${since} to ${until}`
}

/** The words of a content on one line. @example labelWords(statement.content) // 'the village … was taken' */
export function labelWords(content: readonly Span[]): string {
  return content.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(' … ')
}
