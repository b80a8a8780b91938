import { z } from 'zod'
import { collapse } from '../clean.ts'
import { elementsIn, firstIn, type NitfElement } from './nitf-element.ts'
import type { NitfStory } from './nitf-metadata.ts'

const Fields = z.record(z.string(), z.unknown())

/**
 * The story in NITF's JSON form, in which AP's tools store it: "@name" is an attribute, "#text" the words, all else an
 * element or a list of them. That form loses where an element stood among its neighbours. So elements of a line are
 * put back where there is one place alone for them, and a paragraph whose places nobody can tell is left out, as are
 * subheadings and pictures: an order that is made up would be no quotation.
 * @returns null for what is no story
 */
export function toJsonStory(value: unknown): NitfStory | null {
  const root = Fields.safeParse(value)
  if (!root.success) return null
  const fields = Fields.safeParse(root.data.nitf ?? root.data)
  if (!fields.success) return null
  const { head, body } = fields.data
  const language = fields.data['@xml:lang']
  const story = toElement('body', body)
  if (firstIn(story, 'body.content') === undefined) return null
  return {
    head: toElement('head', head),
    body: withPlacedContent(story),
    language: typeof language === 'string' ? language : null,
  }
}

function toElement(key: string, value: unknown): NitfElement {
  const fields = Fields.safeParse(value)
  if (!fields.success) return { key, attributes: {}, children: typeof value === 'string' ? [value] : [] }
  const attributes: Record<string, string> = {}
  const children: (NitfElement | string)[] = []
  for (const [name, inner] of Object.entries(fields.data)) {
    if (name.startsWith('@')) attributes[name.slice(1).toLowerCase()] = String(inner)
    else if (name === '#text') children.push(String(inner))
    else
      for (const one of Array.isArray(inner) ? inner : [inner])
        children.push(toElement(name.toLowerCase(), one))
  }
  return { key, attributes, children }
}

/** The body with the paragraphs of its content alone, each whole. */
function withPlacedContent(body: NitfElement): NitfElement {
  const children = body.children.map((child): NitfElement | string => {
    if (typeof child === 'string' || child.key !== 'body.content') return child
    return { ...child, children: elementsIn(child, 'p').flatMap((paragraph) => placed(paragraph) ?? []) }
  })
  return { ...body, children }
}

/** A paragraph with its words in their order, or null where that is lost. */
function placed(paragraph: NitfElement): NitfElement | null {
  const inner = paragraph.children.filter((child) => typeof child !== 'string')
  const [only] = inner
  if (only === undefined) return paragraph
  const words = paragraph.children.filter((child) => typeof child === 'string').join('')
  if (words.trim() === '') return inner.length === 1 ? paragraph : null
  const linked = collapse(only.children.filter((child) => typeof child === 'string').join(''))
  if (inner.length > 1 || linked === '' || only.children.length > 1) return null
  const text = fillGap(words, linked)
  return text === null ? null : { ...paragraph, children: [text] }
}

/** What is cut out of a line leaves two spaces, or one before a mark. After a colon at its end stands the rest. */
function fillGap(words: string, inner: string): string | null {
  const trimmed = words.trim()
  const gaps = [...trimmed.matchAll(/\s{2,}|\s(?=[.,;:!?](?:\s|$))/g)]
  const [gap] = gaps
  if (gaps.length > 1) return null
  if (gap === undefined) return trimmed.endsWith(':') ? `${trimmed} ${inner}` : null
  const after = trimmed.slice(gap.index + gap[0].length)
  return `${trimmed.slice(0, gap.index)} ${inner}${/^[.,;:!?]/.test(after) ? '' : ' '}${after}`
}
