import { OnrecordError } from '../../core/index.ts'
import { mostFeedEntries } from '../limits.ts'
import { tooLong } from '../xml/refuse-xml.ts'

/** For a feed that is built to cost more than it says. */
export function refuseFeed(why: string): OnrecordError {
  return new OnrecordError(
    'inputUnsupported',
    `Could not read the feed: ${why}, which no newsroom's feed needs. Save the pages of its entries and pass those files.`,
  )
}

/** For a feed whose entry is longer than any article. */
export function refuseLongEntry(): OnrecordError {
  return refuseFeed(tooLong)
}

/** For a feed with too many entries. */
export function refuseEntries(): OnrecordError {
  return new OnrecordError(
    'inputTooLarge',
    `Could not read the feed: it has more than ${mostFeedEntries.toLocaleString('en')} entries, the most that are read of one. Split it and pass the parts.`,
  )
}
