import { z } from 'zod'
import { fail, isExportHeader, OnrecordError, type Outcome, succeed, trimRange } from '../core/index.ts'
import { toAddress } from './address.ts'
import { decodeText } from './charset.ts'
import { collapseOrNull, toWellFormed } from './clean.ts'
import { toIsoDate } from './dates.ts'
import { readPlainText } from './plain-text.ts'
import { capitalise, refuseCharset } from './refuse.ts'
import { type Draft, unpublished } from './to-article.ts'

const optional = z.string().nullish()
/** A line of JSON Lines. Further fields are left to the snapshot. */
const ArticleLine = z.object({
  url: optional,
  outlet: optional,
  title: optional,
  published: optional,
  text: z.string(),
  sample: z.boolean().nullish(),
})
const AnyObject = z.record(z.string(), z.unknown())

const shape = 'Write one object a line: {"url", "outlet", "title", "published", "text"}.'

/**
 * The article of a line of JSON Lines. Its `text` stays as it is, but for lone surrogates and NUL, which no
 * store takes and which become U+FFFD.
 * @param name the line as a person would name it: "a.jsonl, line 3"
 */
export function readLine(name: string, bytes: Uint8Array): Outcome<Draft> {
  const decoded = decodeText(bytes)
  if ('invalid' in decoded) return fail(refuseCharset(name, decoded.invalid))
  const parsed = parseJson(name, decoded.text)
  if (!parsed.ok) return parsed
  if (isExportHeader(parsed.value))
    return invalid(
      'inputUnsupported',
      `${capitalise(name)} begins an export of Onrecord, not a list of articles. Pass it as a file, alone: "onrecord read FILE" takes it into an empty ledger.`,
    )
  const line = ArticleLine.safeParse(parsed.value)
  if (!line.success)
    return invalid('inputInvalidLine', `${capitalise(name)}: ${faultOf(line.error, parsed.value)}. ${shape}`)
  return toDraft(name, line.data, bytes)
}

function toDraft(name: string, line: z.infer<typeof ArticleLine>, bytes: Uint8Array): Outcome<Draft> {
  const text = toWellFormed(line.text)
  const whole = trimRange(text, { start: 0, end: text.length })
  if (whole === null)
    return invalid(
      'inputEmpty',
      `${capitalise(name)}: "text" is empty. Leave the line out or give it the article's words.`,
    )
  const headline = collapseOrNull(line.title)
  // Without a line end the layout is lost, and a guess at paragraphs would be no more than that.
  const isOneLine = !/[\r\n\u2028\u2029]/.test(text.slice(whole.start, whole.end))
  const plain = isOneLine
    ? { blocks: [{ kind: 'paragraph' as const, ...whole }], headline: null, byline: null }
    : readPlainText(text, headline)
  const publishedAt = toIsoDate(line.published)
  return succeed({
    text,
    blocks: plain.blocks,
    url: toAddress(line.url),
    outlet: collapseOrNull(line.outlet),
    headline: headline ?? plain.headline,
    byline: plain.byline,
    published: publishedAt === null ? unpublished : { publishedAt, publishedFrom: 'line' },
    modifiedAt: null,
    language: null,
    isSample: line.sample === true,
    mediaType: 'application/json',
    bytes,
  })
}

function parseJson(name: string, words: string): Outcome<unknown> {
  try {
    return succeed(JSON.parse(words))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // Node's own message quotes the text around the fault, which can be a whole article's.
    return invalid('inputInvalidLine', `${capitalise(name)}: the line is not valid JSON. ${shape}`)
  }
}

function faultOf(error: z.ZodError, value: unknown): string {
  const issue = error.issues[0]
  const field = issue?.path.join('.')
  if (!field || !issue) return 'the line is not a JSON object'
  const has = AnyObject.safeParse(value)
  if (has.success && !(field in has.data)) return `the object has no "${field}"`
  return `"${field}" is not ${field === 'sample' ? 'true or false' : 'a text'}`
}

function invalid(
  code: 'inputInvalidLine' | 'inputEmpty' | 'inputUnsupported',
  message: string,
): Outcome<never> {
  return fail(new OnrecordError(code, message))
}
