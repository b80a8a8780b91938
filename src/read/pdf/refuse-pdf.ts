import { OnrecordError } from '../../core/index.ts'
import { capitalise } from '../refuse.ts'
import type { PdfRefusal } from './open-pdf.ts'
import { longestText, mostPages } from './pdf-limits.ts'

const saveText = 'Save its words as plain text and pass that file.'

/** The sentence for a PDF that is not read. */
export function refusePdf(called: string, why: PdfRefusal, pages: number | null): OnrecordError {
  const name = capitalise(called)
  if (why === 'locked')
    return unsupported(`${name} is locked with a password. Save a copy without one and pass that file.`)
  if (why === 'damaged')
    return unsupported(
      `Could not read ${called}: it begins as a PDF and is damaged or cut off. Fetch or save it again.`,
    )
  if (why === 'pages')
    return tooLarge(
      `${name} has more than ${mostPages} pages, the most that are read as one article. Split it and pass the parts.`,
    )
  if (why === 'long')
    return tooLarge(
      `${name} has more than ${longestText.toLocaleString('en')} signs of text, the most that are read as one article. Split it and pass the parts.`,
    )
  if (why === 'memory')
    return unsupported(`Could not read ${called}: it unpacks to more than any report holds. ${saveText}`)
  if (why === 'unknownLetters')
    return unsupported(`Could not read ${called}: its fonts do not say which letters they show. ${saveText}`)
  if (why === 'pictures')
    return new OnrecordError(
      'inputNoArticle',
      `${name} holds ${pages === 1 ? 'the picture of a page' : 'pictures of pages'}, no text. Recognise its text first (OCR), or pass its words as plain text.`,
    )
  return new OnrecordError(
    'inputNoArticle',
    `${name} has no article in it: fewer than 80 letters of text were found. ${saveText}`,
  )
}

/** For a PDF whose reading was cut off. @param page the last that was read */
export function refuseSlowPdf(called: string, page: number): OnrecordError {
  const where = page === 0 ? 'before its first page' : `after page ${page}`
  return unsupported(`Could not read ${called}: it took too long and was cut off ${where}. ${saveText}`)
}

function unsupported(message: string): OnrecordError {
  return new OnrecordError('inputUnsupported', message)
}

function tooLarge(message: string): OnrecordError {
  return new OnrecordError('inputTooLarge', message)
}
