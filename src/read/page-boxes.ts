import type { PageElement } from './dom.ts'

/**
 * Words of a class or id under which sites put what stands beside the report: who wrote it and when, boxes to
 * follow, to subscribe, to read on. Each was found on many sites and hardly ever on a part of a report.
 */
const apart = new Set(
  'byline author authors bio biography timestamp dateline newsletter newsletters related recirc recirculation infobox signup feedback player paywall piano promo promotion sponsored outbrain taboola sharing share toolbar breadcrumb breadcrumbs comments pagination disclaimer'.split(
    ' ',
  ),
)
/** The same for the words under a picture. */
const captions = new Set(
  'caption captions figcaption legend legende bildunterschrift credit credits'.split(' '),
)

/** Part of the body's signs that such a box can hold. A larger one is the body, whatever it is called. */
const largestPart = 0.2
/** A short body's boxes are a larger part of it: below this a box is always believed. UTF-16 units. */
const small = 300

/**
 * What an element's name says of its words: a caption, or apart from the report. Null where it says nothing, or
 * where the element holds too much to be believed.
 * @param whole UTF-16 units of the whole body
 */
export function kindOfBox(element: PageElement, whole: number): 'caption' | 'apart' | null {
  const { localName } = element
  const isPicture = localName === 'figure' || localName === 'figcaption'
  const names = namesOf(element)
  const kind =
    isPicture || names.some((name) => captions.has(name))
      ? 'caption'
      : names.some((name) => apart.has(name))
        ? 'apart'
        : null
  if (kind === null) return null
  const length = (element.textContent ?? '').length
  return length > small && length > whole * largestPart ? null : kind
}

/**
 * The words of an element's class and id.
 * @example of 'class="articleBody author-bio__Box"': article, body, author, bio, box
 */
export function namesOf(element: PageElement): string[] {
  const written = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  if (written === ' ') return []
  return written
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
}
