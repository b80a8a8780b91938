import { fail, OnrecordError, type Outcome, type ReadArticle, succeed } from '../../core/index.ts'
import { toWellFormed } from '../clean.ts'
import type { ReadOptions } from '../read-options.ts'
import { capitalise } from '../refuse.ts'
import { toArticle } from '../to-article.ts'
import { kindOfItem, toWireDraft } from './wire-draft.ts'
import { parseWireItems, type WireItem } from './wire-items.ts'

/** One outcome of AP's feed: an item's article, or at the end what of it is no article. */
interface WireOutcome {
  /** After the file's name: ", item 3"; empty for an item that is the whole file. */
  readonly at: string
  readonly outcome: Outcome<ReadArticle>
  /** How much of the file is read, 0 to 1. */
  readonly part: number
}

/**
 * The articles of the items in AP's feed whose stories stand in it, in its order. The others make one failure
 * together, with their number: nothing that an item links to is fetched.
 * @param called the file within a sentence
 * @throws OnrecordError when the file as a whole cannot be read
 */
export async function* readWire(
  called: string,
  text: string,
  options: ReadOptions,
): AsyncGenerator<WireOutcome> {
  const items = parseWireItems(called, text)
  if (items.length === 0) throw refuseBare(called)
  const without = { text: 0, other: 0 }
  for (const [index, item] of items.entries()) {
    options.signal?.throwIfAborted()
    const at = items.length === 1 ? '' : `, item ${index + 1}`
    const outcome = await readItem(`${called}${at}`, item, options)
    if (outcome === null) without[kindOfItem(item)]++
    else yield { at, outcome, part: (index + 1) / items.length }
  }
  if (without.text + without.other > 0)
    yield { at: '', outcome: fail(refuseWithout(called, { ...without, all: items.length })), part: 1 }
}

async function readItem(
  called: string,
  item: WireItem,
  // An address given for the file is the feed's, and no story's.
  { url: _, ...options }: ReadOptions,
): Promise<Outcome<ReadArticle> | null> {
  try {
    const draft = toWireDraft(called, item)
    if (draft === null) return null
    const bytes = Buffer.from(toWellFormed(JSON.stringify(item)))
    return succeed(await toArticle({ ...draft, mediaType: 'application/json', bytes }, options))
  } catch (error) {
    if (error instanceof OnrecordError) return fail(error)
    throw error
  }
}

function refuseBare(called: string): OnrecordError {
  return new OnrecordError(
    'inputNoArticle',
    `${capitalise(called)} is a page of AP's feed without items. Save it again when it has some.`,
  )
}

function refuseWithout(
  called: string,
  { text, other, all }: { readonly text: number; readonly other: number; readonly all: number },
): OnrecordError {
  if (all === 1) return refuseOne(called, text === 1)
  const links = `${count(text, 'only links to its story', 'only link to their stories')}`
  const rest = `${count(other, 'is a picture or film', 'are pictures or films')}`
  const parts = [text > 0 ? links : '', other > 0 ? rest : ''].filter((part) => part !== '')
  const what =
    text > 0 ? ' Nothing is fetched for it: download the stories as NITF and pass those files.' : ''
  return new OnrecordError(
    'inputNoArticle',
    `Of the ${all.toLocaleString('en')} items of ${called} ${parts.join(' and ')}.${what}`,
  )
}

function refuseOne(called: string, isText: boolean): OnrecordError {
  const what = isText
    ? 'an item of a feed that only links to its story. Nothing is fetched for it: download the story as NITF and pass that file.'
    : 'an item of a feed that is a picture or film, not a story.'
  return new OnrecordError('inputNoArticle', `${capitalise(called)} is ${what}`)
}

function count(number: number, one: string, more: string): string {
  return number === 1 ? `1 ${one}` : `${number.toLocaleString('en')} ${more}`
}
