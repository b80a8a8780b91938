import { toAddress } from '../address.ts'
import { collapse, collapseOrNull } from '../clean.ts'
import { toFeedDate } from '../feeds/feed-date.ts'
import { bylineOf } from '../furniture.ts'
import { toLanguage } from '../language.ts'
import type { Draft } from '../to-article.ts'
import { elementsIn, firstIn, type NitfElement, wordsIn } from './nitf-element.ts'

/** A story of NITF: its root's head and body, either of which can be missing. */
export interface NitfStory {
  readonly head: NitfElement | undefined
  readonly body: NitfElement | undefined
  /** By `xml:lang`, as declared. */
  readonly language: string | null
}

type Said = Pick<
  Draft,
  'url' | 'outlet' | 'headline' | 'byline' | 'dateline' | 'credits' | 'published' | 'modifiedAt' | 'language'
> & { readonly standfirst: string | null; readonly isSample: boolean }

/** What a story says of itself outside its content; null is "not said". */
export function readNitfMetadata({ head, body, language }: NitfStory): Said {
  const top = firstIn(body, 'body.head')
  const headline =
    lineOf(firstIn(top, 'hl1')) ?? lineOf(firstIn(top, 'hedline')) ?? lineOf(firstIn(head, 'title'))
  const distributor = lineOf(firstIn(top, 'distributor')) ?? lineOf(firstIn(body, 'distributor'))
  const publishedAt = publishedOf(head, top)
  return {
    url: addressOf(head),
    outlet: outletOf(head, distributor),
    headline,
    standfirst: lineOf(firstIn(firstIn(top, 'hedline'), 'hl2')),
    byline: bylinesOf(top),
    dateline: lineOf(firstIn(firstIn(top, 'dateline'), 'location')),
    credits: distributor,
    published:
      publishedAt === null
        ? { publishedAt: null, publishedFrom: null }
        : { publishedAt, publishedFrom: 'meta' },
    modifiedAt: revisedOf(head),
    language: toLanguage(language),
    isSample: metaOf(head, 'onrecord-sample') === 'true',
  }
}

function lineOf(element: NitfElement | undefined, but: readonly string[] = []): string | null {
  return collapseOrNull(wordsIn(element, but))
}

/** Names of people, each with "By" before it and their post or agency in an element of its own. */
function bylinesOf(top: NitfElement | undefined): string | null {
  const names = elementsIn(top, 'byline').flatMap((element) => {
    const words = collapse(wordsIn(element, ['byttl', 'virtloc']))
    return words === '' ? [] : [bylineOf(words) ?? words.replace(/^by:?\s+/i, '')]
  })
  return names.length === 0 ? null : [...new Set(names)].join(', ')
}

/** When the outlet issued it, else when it may be used, else when it was written. */
function publishedOf(head: NitfElement | undefined, top: NitfElement | undefined): string | null {
  const said = [
    firstIn(head, 'date.issue')?.attributes.norm,
    firstIn(head, 'pubdata')?.attributes['date.publication'],
    firstIn(head, 'date.release')?.attributes.norm,
    firstIn(top, 'story.date')?.attributes.norm,
    wordsIn(firstIn(top, 'story.date')),
  ]
  return firstDate(said)
}

/** The last time that an editor changed it. */
function revisedOf(head: NitfElement | undefined): string | null {
  const dates = elementsIn(head, 'revision-history').map(({ attributes }) => attributes.norm)
  return firstDate(dates.reverse())
}

function firstDate(words: readonly (string | undefined)[]): string | null {
  for (const said of words) {
    const date = toFeedDate(said)
    if (date !== null) return date
  }
  return null
}

/** The paper that it stood in; of what stood in none, who sent it out, else who holds the rights. */
function outletOf(head: NitfElement | undefined, distributor: string | null): string | null {
  const rights = firstIn(head, 'doc.rights')?.attributes
  const said = [
    firstIn(head, 'pubdata')?.attributes.name,
    distributor,
    rights?.owner,
    firstIn(head, 'doc.copyright')?.attributes.holder,
    rights?.agent,
    firstIn(head, 'doc-id')?.attributes.regsrc,
  ]
  return said.reduce<string | null>((found, words) => found ?? collapseOrNull(words), null)
}

/** NITF names a story by a number of the agency's; where that is an address, or one stands beside it, it counts. */
function addressOf(head: NitfElement | undefined): string | null {
  const said = [
    metaOf(head, 'canonical'),
    metaOf(head, 'url'),
    firstIn(head, 'pubdata')?.attributes['ex-ref'],
    firstIn(head, 'doc-id')?.attributes['id-string'],
  ]
  return said.reduce<string | null>((found, words) => found ?? toAddress(words), null)
}

function metaOf(head: NitfElement | undefined, name: string): string | undefined {
  return elementsIn(head, 'meta').find(({ attributes }) => attributes.name?.toLowerCase() === name)
    ?.attributes.content
}
