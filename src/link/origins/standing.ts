import { dayNumber } from './days.ts'
import type { Piece, Story } from './story.ts'

/**
 * On which days a sentence ran: ISO 8601 dates, any order, as a ledger counts them by `Piece.hash`. A handful is
 * enough; the days of the two articles that are compared may be among them.
 */
export type DaysOf = (hash: string) => readonly string[]

/** A sentence of fewer words ("He did not say more.") stands anywhere by chance. */
const leastWords = 5
/** What runs on the same or the next day may be the same news. */
const sameNewsDays = 1
/**
 * A story of which more than this share has run on other days is a text that runs again and again, not one of
 * background alone: then nothing counts as standing.
 */
const mostStanding = 0.6

/** The sentences by which a ledger counts; shorter ones need no counting. */
export function countedPieces({ pieces }: Pick<Story, 'pieces'>): Piece[] {
  return pieces.filter(({ from, to }) => to - from >= leastWords)
}

/**
 * 1 for each word of a story that stands in a sentence which has also run on another day, away from both articles by
 * more than a day: what the war is about, how a scheme works, how to send in pictures.
 */
export function markStanding(story: Story, other: Story, daysOf: DaysOf): Uint8Array {
  const marks = new Uint8Array(story.words.forms.length)
  const own = [story, other].flatMap(({ publishedAt }) => dayNumber(publishedAt) ?? [])
  let count = 0
  for (const { from, to, hash } of countedPieces(story)) {
    const isStanding = daysOf(hash).some((day) => {
      const number = dayNumber(day)
      return number !== null && own.every((one) => Math.abs(number - one) > sameNewsDays)
    })
    if (!isStanding) continue
    marks.fill(1, from, to)
    count += to - from
  }
  return count > mostStanding * marks.length ? marks.fill(0) : marks
}
