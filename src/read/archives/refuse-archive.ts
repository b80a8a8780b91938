import { OnrecordError } from '../../core/index.ts'
import { capitalise } from '../refuse.ts'
import { mostCaptures, mostGrowth } from './archive-limits.ts'

/** For an archive that is damaged or cut off: where, and why what follows cannot be read. */
export function refuseBreak(
  called: string,
  { number, at }: { readonly number: number; readonly at: number },
  why: string,
  cause?: unknown,
): OnrecordError {
  return new OnrecordError(
    'inputUnsupported',
    `${capitalise(called)} breaks in record ${number}, at byte ${at.toLocaleString('en')} of the unpacked archive: ${why}. ` +
      'What stands before it was read; get a whole copy of the archive for the rest.',
    { cause },
  )
}

/** For a record whose page is there and cannot be had. */
export function refuseRecord(called: string, why: string, cause?: unknown): OnrecordError {
  return new OnrecordError(
    'inputUnsupported',
    `Could not read ${called}: ${why}. Capture the page again, or save it and pass the file.`,
    { cause },
  )
}

/** For what unpacks to far more than an archive of pages does. */
export function refuseGrowth(called: string): OnrecordError {
  return new OnrecordError(
    'inputTooLarge',
    `${capitalise(called)} grows to more than ${mostGrowth} times its size when it is unpacked, which no archive of pages does. ` +
      'What stands before that was read; if it can be trusted, unpack it and pass what is in it.',
  )
}

/** For an archive with more captures than are brought into order. */
export function refuseCaptures(called: string): OnrecordError {
  return new OnrecordError(
    'inputTooLarge',
    `${capitalise(called)} has more than ${mostCaptures.toLocaleString('en')} captures, the most that are read of one archive. Split it.`,
  )
}

/** For captures that lie too far from their order in time. */
export function refuseHeld(called: string): OnrecordError {
  return new OnrecordError(
    'inputTooLarge',
    `${capitalise(called)} holds captures of the same addresses too far out of the order of time to be sorted in memory. Sort it by date, or split it.`,
  )
}

/** For a packed file without an archive in it. */
export function refuseNoArchive(called: string, what: string): OnrecordError {
  return new OnrecordError(
    'inputUnsupported',
    `Could not read ${called}: it is ${what}, and no web archive (WARC, ARC, WACZ) is in it. Unpack it and pass what is in it.`,
  )
}

/** For a file that is called an archive and is none. */
export function refuseMisnamed(called: string): OnrecordError {
  return new OnrecordError(
    'inputUnsupported',
    `Could not read ${called}: it is called a web archive and does not begin as one (WARC, ARC, WACZ). Give it the name of what it is.`,
  )
}

/** For a WACZ that cannot be opened as one. */
export function refuseZip(called: string, why: string, cause?: unknown): OnrecordError {
  return new OnrecordError(
    'inputUnsupported',
    `Could not read ${called}: ${why}. Get a whole copy of it, or make it again.`,
    { cause },
  )
}
