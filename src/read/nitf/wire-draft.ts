import { z } from 'zod'
import { collapseOrNull } from '../clean.ts'
import { toFeedDate } from '../feeds/feed-date.ts'
import { bylineOf } from '../furniture.ts'
import { toLanguage } from '../language.ts'
import { toJsonStory } from './json-story.ts'
import { type NitfDraft, parseNitf, toNitfDraft } from './parse-nitf.ts'
import { isNitf } from './sniff-nitf.ts'
import type { WireItem } from './wire-items.ts'

/** Where tools put a story's NITF in its item: as XML, or as JSON. */
const storyFields = ['content_json', 'content_nitf', 'nitf', 'content']

/** What an item without its text is, for a person who wonders where it went. */
export type WireKind = 'text' | 'other'

/**
 * The article of an item whose story stands in it; null where it only links to it, or is a picture or film.
 * @param called the item within a sentence
 * @throws OnrecordError inputUnsupported, inputNoArticle
 */
export function toWireDraft(called: string, item: WireItem): NitfDraft | null {
  if (kindOfItem(item) === 'other') return null
  const found = storyOf(called, item)
  if (found === null) return null
  const publishedAt = toFeedDate(item.firstcreated) ?? toFeedDate(item.versioncreated)
  return {
    ...found,
    outlet: found.outlet ?? collapseOrNull(item.provider),
    credits: found.credits ?? collapseOrNull(item.provider),
    headline: found.headline ?? collapseOrNull(item.headline),
    byline: found.byline ?? bylinesOf(item),
    dateline: found.dateline ?? collapseOrNull(item.datelinelocation?.city),
    published: publishedAt === null ? found.published : { publishedAt, publishedFrom: 'feed' },
    modifiedAt: found.modifiedAt ?? toFeedDate(item.versioncreated),
    language: found.language ?? toLanguage(item.language),
  }
}

/** Whether an item is a story in words; pictures, films and sound have captions alone. */
export function kindOfItem({ type }: WireItem): WireKind {
  return type === null || type === undefined || /^(?:text|story|composite)$/i.test(type) ? 'text' : 'other'
}

function storyOf(called: string, item: WireItem): NitfDraft | null {
  const rendition = z.looseObject({}).safeParse(item.renditions?.nitf)
  for (const holder of rendition.success ? [item, rendition.data] : [item]) {
    for (const field of storyFields) {
      const value = holder[field]
      if (typeof value === 'string' && isNitf(value)) return parseNitf(called, value)
      const story = toJsonStory(value)
      if (story !== null) return toNitfDraft(called, story)
    }
  }
  return null
}

function bylinesOf({ bylines }: WireItem): string | null {
  const names = (bylines ?? []).flatMap((byline) => {
    const words = collapseOrNull(byline?.by ?? byline?.name)
    return words === null ? [] : [bylineOf(words) ?? words.replace(/^by:?\s+/i, '')]
  })
  return names.length === 0 ? null : [...new Set(names)].join(', ')
}
