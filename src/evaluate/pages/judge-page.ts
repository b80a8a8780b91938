import type { GoldPage, PageReading } from './page-gold.ts'
import { isSameDay } from './same-day.ts'
import { compareHeadlines } from './same-headline.ts'
import { compareShingles, rateShingles } from './shingles.ts'

/** What is measured of a page, 0 to 1; the F1 of bodies is of their mean precision and recall. */
export const pageMeasures = [
  'body.p',
  'body.r',
  'published.day',
  'title.same',
  'title.contained',
  'title.shared',
] as const
export type PageMeasure = (typeof pageMeasures)[number]

/** A page's measures; null where it has none, which leaves it out of the mean. */
export type PageJudgement = Readonly<Record<PageMeasure, number | null>>

/** Compares what was read of a page with what people wrote down; null is a page that could not be read. */
export function judgePage(gold: GoldPage, reading: PageReading | null): PageJudgement {
  const body =
    gold.body === null ? { p: null, r: null } : rateShingles(compareShingles(gold.body, reading?.body ?? ''))
  const headline = gold.headline === null ? null : compareHeadlines(gold.headline, reading?.headline ?? '')
  return {
    'body.p': body.p,
    'body.r': body.r,
    'published.day':
      gold.publishedAt === null ? null : Number(isSameDay(gold.publishedAt, reading?.publishedAt ?? '')),
    'title.same': headline && Number(headline.isSame),
    'title.contained': headline && Number(headline.isContained),
    'title.shared': headline && Number(headline.isShared),
  }
}
