import { OnrecordError, systemCode } from '../core/index.ts'
import { largestFileBytes, toMegabytes } from './limits.ts'

const formats =
  'Onrecord reads .html, .txt, .pdf, .jsonl, .csv, feeds, NITF, web archives and folders of them'

/** The sentence for an error of the file system, with what to do; one that no system gave is a fault of the program. */
export function refuseSystem(name: string, error: unknown): OnrecordError {
  const code = systemCode(error)
  const options = { cause: error }
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new OnrecordError('inputMissing', `There is no file or folder ${name}. Check the name.`, options)
  if (code === 'EACCES' || code === 'EPERM')
    return new OnrecordError(
      'inputForbidden',
      `Could not read ${name}: this user has no permission. Allow it (chmod u+rX) or run as a user who may.`,
      options,
    )
  const why = error instanceof Error ? error.message : String(error)
  return new OnrecordError(
    'inputUnreadable',
    code === undefined
      ? `Could not read ${name}: Onrecord met a fault of its own (${why}). Please report it; until it is mended, save the words as plain text and pass that file.`
      : `Could not read ${name}: the system answered ${code}. Check the disk or copy the file, then read it again.`,
    options,
  )
}

/** For a file without a byte, or with white space alone. */
export function refuseEmpty(name: string): OnrecordError {
  return new OnrecordError(
    'inputEmpty',
    `${capitalise(name)} is empty. Save the article again and pass the new file.`,
  )
}

/** For a file that is no text. */
export function refuseBinary(name: string, what: string): OnrecordError {
  return new OnrecordError(
    'inputBinary',
    `${capitalise(name)} is ${what}, not text. Save the article as a web page or as plain text and pass that file.`,
  )
}

/** For a page, text or table above its limit. */
export function refuseLarge(name: string, most = largestFileBytes): OnrecordError {
  if (most > largestFileBytes)
    return new OnrecordError(
      'inputTooLarge',
      `${capitalise(name)} is larger than ${toMegabytes(most)}, the most that is held at once. Split it.`,
    )
  return new OnrecordError(
    'inputTooLarge',
    `${capitalise(name)} is larger than ${toMegabytes(largestFileBytes)}, the most that is read as one article: no ` +
      'report is that long, and memory must stay flat. Split it, or pass many articles as JSON Lines (.jsonl).',
  )
}

/** For formats that are no article. */
export function refuseFormat(name: string, what: string): OnrecordError {
  return new OnrecordError(
    'inputUnsupported',
    `Could not read ${name}: it is ${what}. ${formats}; save the article in one of these.`,
  )
}

/** For bytes that are not text in the encoding they should be in. */
export function refuseCharset(name: string, encoding: string): OnrecordError {
  return new OnrecordError(
    'inputCharset',
    `${capitalise(name)} is not valid ${encoding}. Convert it to UTF-8 (iconv -f ENCODING -t UTF-8) and pass the new file.`,
  )
}

/** @example capitalise('standard input') // 'Standard input' */
export function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
