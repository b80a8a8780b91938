import { OnrecordError } from '../../core/index.ts'
import { collapse } from '../clean.ts'
import { withNotices } from '../corrections/page-notices.ts'
import { bodyBlocks, joinBlocks, type PageBlock } from '../page-blocks.ts'
import { parseDocument } from '../parse-document.ts'
import { capitalise } from '../refuse.ts'
import type { Draft } from '../to-article.ts'
import { withoutDoctype } from '../xml/doctype.ts'
import { forEachElement, type XmlElement } from '../xml/xml-elements.ts'
import { elementsIn, firstIn, type NitfElement } from './nitf-element.ts'
import { toMarkup } from './nitf-markup.ts'
import { type NitfStory, readNitfMetadata } from './nitf-metadata.ts'

/** Fewest letters of a story: agencies send alerts of one sentence, and what is sent without words is a picture. */
const fewestLetters = 30

/** What NITF's reader finds; the bytes and what they are stay the caller's. */
export type NitfDraft = Omit<Draft, 'mediaType' | 'bytes'>

/**
 * The story of NITF 2 to 3.6, well-formed or not. No entity is expanded and nothing fetched.
 * @param called the file within a sentence
 * @throws OnrecordError inputUnsupported for what only a hostile file has, inputNoArticle without a story
 * @see https://iptc.org/standards/nitf/
 */
export function parseNitf(called: string, text: string): NitfDraft {
  const refuse = (why: string) => refuseNitf(called, why)
  const parts = new Map<string, XmlElement>()
  let language: string | null = null
  forEachElement(withoutDoctype(text, refuse), {
    refuse,
    isFrame: (element, parent) => {
      if (parent === null) language = element.language
      return parent === null
    },
    onElement: (element) => {
      if (!parts.has(element.key)) parts.set(element.key, element)
    },
  })
  const body = parts.get('body')
  return toNitfDraft(called, { head: parts.get('head'), body, language: body?.language ?? language })
}

/**
 * The article of a story: headline, standfirst, its content's blocks and the line about its writers.
 * @throws OnrecordError inputUnsupported, inputNoArticle
 */
export function toNitfDraft(called: string, story: NitfStory): NitfDraft {
  const { standfirst, ...said } = readNitfMetadata(story)
  const found = contentBlocks(called, story.body, said.headline)
  const letters = found.reduce((sum, { words }) => sum + (words.match(/\p{L}/gu)?.length ?? 0), 0)
  if (letters < fewestLetters) throw refuseNoStory(called)
  const head: PageBlock[] = []
  if (said.headline !== null) head.push({ kind: 'headline', words: said.headline })
  if (standfirst !== null) head.push({ kind: 'standfirst', words: standfirst })
  const corrections = correctionsOf(story.head)
  return {
    ...said,
    ...joinBlocks(withNotices([...head, ...found], corrections)),
    notice: new Set(corrections.flat().map(({ words }) => words)),
  }
}

/** What the agency says was wrong in the story it sent before, which stands in its data alone. */
function correctionsOf(head: NitfElement | undefined): PageBlock[][] {
  return elementsIn(head, 'correction').flatMap(({ attributes: { info } }) => {
    const words = collapse(info ?? '')
    return words === '' ? [] : [[{ kind: 'paragraph' as const, words }]]
  })
}

function contentBlocks(called: string, body: NitfElement | undefined, headline: string | null): PageBlock[] {
  const content = firstIn(body, 'body.content')
  const parts = [
    ...(content === undefined ? [] : [content]),
    ...elementsIn(firstIn(body, 'body.end'), 'tagline'),
  ]
  const document = parseDocument(`<body>${parts.map(toMarkup).join('')}</body>`)
  if ('refused' in document) throw refuseNitf(called, document.refused)
  return bodyBlocks(document.body, { headline, standfirst: null })
}

function refuseNitf(called: string, why: string): OnrecordError {
  return new OnrecordError(
    'inputUnsupported',
    `Could not read ${called}: ${why}, more than any story has. Save the story's words as plain text and pass that file.`,
  )
}

function refuseNoStory(called: string): OnrecordError {
  return new OnrecordError(
    'inputNoArticle',
    `${capitalise(called)} is NITF without a story: its content has fewer than ${fewestLetters} letters. Pass the file that holds the story's words.`,
  )
}
