import { z } from 'zod'
import { OnrecordError } from '../../core/index.ts'
import { faultOfJson } from '../json-size.ts'
import { mostFeedEntries } from '../limits.ts'
import { capitalise } from '../refuse.ts'

/** A field that is not what it should be counts as missing. */
const words = z.string().nullish().catch(null)
const Byline = z.object({ by: words, title: words, name: words }).nullish().catch(null)

/** An item of AP's feed, as far as it is read. */
export const WireItem = z.looseObject({
  type: words,
  headline: words,
  title: words,
  bylines: z.array(Byline).nullish().catch(null),
  firstcreated: words,
  versioncreated: words,
  language: words,
  provider: words,
  datelinelocation: z.object({ city: words }).nullish().catch(null),
  renditions: z.record(z.string(), z.unknown()).nullish().catch(null),
})
export type WireItem = z.infer<typeof WireItem>

const Page = z.looseObject({
  data: z
    .looseObject({ items: z.array(z.unknown()).nullish().catch(null), item: z.unknown().optional() })
    .nullish()
    .catch(null),
  items: z.array(z.unknown()).nullish().catch(null),
  item: z.unknown().optional(),
})

/**
 * The items in the JSON of AP's feed: a page of it, one item, or a list of items as AP's tools store them.
 * @param called the file within a sentence
 * @throws OnrecordError inputUnsupported for what is no such JSON, inputTooLarge for too many items
 * @see https://api.ap.org/media/v/docs/
 */
export function parseWireItems(called: string, text: string): WireItem[] {
  const fault = faultOfJson(text)
  if (fault !== null) throw refuseWire(called, fault)
  const items = listOf(parseJson(called, text))
  if (items.length > mostFeedEntries)
    throw new OnrecordError(
      'inputTooLarge',
      `${capitalise(called)} has more than ${mostFeedEntries.toLocaleString('en')} items, the most that are read of one file. Split it and pass the parts.`,
    )
  return items.flatMap((item) => {
    const known = WireItem.safeParse(isWrapped(item) ? item.item : item)
    return known.success ? [known.data] : []
  })
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  const page = Page.safeParse(value)
  if (!page.success) return []
  const { data, items, item } = page.data
  return data?.items ?? items ?? (data?.item ? [data.item] : item ? [item] : [value])
}

function isWrapped(value: unknown): value is { readonly item: unknown } {
  return typeof value === 'object' && value !== null && 'item' in value
}

function parseJson(called: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw refuseWire(called, 'it is not valid JSON')
    throw error
  }
}

function refuseWire(called: string, why: string): OnrecordError {
  return new OnrecordError(
    'inputUnsupported',
    `Could not read ${called} as a feed of AP: ${why}. Save it again, or save its stories as NITF and pass those files.`,
  )
}
