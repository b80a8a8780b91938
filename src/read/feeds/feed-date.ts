import { collapse } from '../clean.ts'
import { toIsoDate } from '../dates.ts'

/** Zones of RFC 822, and those of Europe that mean one thing only. */
const zones: Readonly<Record<string, string>> = {
  UT: '+0000',
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
  CET: '+0100',
  CEST: '+0200',
  EET: '+0200',
  EEST: '+0300',
  MSK: '+0300',
}

/**
 * A feed's date as ISO 8601: as `toIsoDate`, and years of two digits and zones by name as RFC 822 has them.
 * A zone that nobody can tell is left out, and the time stays.
 * @example toFeedDate('Thu, 01 Jan 04 19:48:21 EST') // '2004-01-01T19:48:21-05:00'
 */
export function toFeedDate(words: string | null | undefined): string | null {
  const text = collapse((words ?? '').slice(0, 100))
  return (
    toIsoDate(text) ??
    toIsoDate(
      text
        .replace(/^((?:[a-z]{3,9}\.?,?\s)?\d{1,2}[\s-][a-z]{3,9}\.?[\s-])(\d\d)(?=\s|$)/i, (_, day, year) =>
          // RFC 2822, 4.3: obsolete years below 50 are of this century.
          Number(year) < 50 ? `${day}20${year}` : `${day}19${year}`,
        )
        .replace(/ ([a-z]{2,4})$/i, (_, zone: string) => {
          const known = zones[zone.toUpperCase()]
          return known === undefined ? (/^gmt|utc$/i.test(zone) ? ` ${zone}` : '') : ` ${known}`
        })
        .replace(/([+-]\d\d):(\d\d)$/, '$1$2'),
    )
  )
}
