import type { OnrecordError } from '../../core/index.ts'
import { longestFeedEntry } from '../limits.ts'

/** The sentence for XML that is built to cost more than it says, by what is wrong: "it has too many elements". */
export type RefuseXml = (why: string) => OnrecordError

/** For an entry or a story that is longer than any article. */
export const tooLong = `an entry has more than ${longestFeedEntry.toLocaleString('en')} signs`
