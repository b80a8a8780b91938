import { collapse, collapseOrNull } from '../clean.ts'
import { isElement, isText, type PageElement, type PageNode } from '../dom.ts'

/** Elements that are lines of their own within a heading. */
const boxes = new Set('br div p h1 h2 h3 h4 h5 h6 header section ul li'.split(' '))
const silent = new Set('script style noscript template svg button'.split(' '))

/**
 * The lines of a heading: a label and what it stands above are two. Elements that follow one another are lines, as
 * are boxes.
 * @example of '<h1><span>War in Vell</span><span>Army takes village</span></h1>': ['War in Vell', 'Army takes village']
 */
export function headingLines(heading: PageElement): string[] {
  let text = ''
  let lastSign = ''
  let isAfterElement = false
  const visit = (node: PageNode): void => {
    if (isText(node)) {
      const words = node.textContent ?? ''
      if (isAfterElement && runsTogether(lastSign, words)) text += '\n'
      text += words.replace(/\s/g, ' ')
      lastSign = words.slice(-1) || lastSign
      isAfterElement &&= words.trim() === ''
    }
    if (!isElement(node) || silent.has(node.localName)) return
    const isBox = boxes.has(node.localName)
    if (isBox || isAfterElement) text += '\n'
    isAfterElement = false
    for (const child of node.childNodes) visit(child)
    if (isBox) text += '\n'
    isAfterElement = !isBox
  }
  for (const child of heading.childNodes) visit(child)
  return text.split('\n').flatMap((line) => collapseOrNull(line) ?? [])
}

/** "Vell" and "Army" without a space between: no word goes on in a capital. */
function runsTogether(lastSign: string, after: string): boolean {
  return /[\p{Ll}\p{N}\p{P}]/u.test(lastSign) && /^[\p{Lu}\p{Pi}\p{Ps}]/u.test(after)
}

/** How far above a heading the box can be that holds it and its label. */
const levelsAbove = 3
/** Signs looked at above a heading: a label is shorter, and what is further up is none. */
const signsAbove = 300

/** The words right above a heading, at most 300 signs; empty where it is the first thing of its boxes. */
export function wordsAbove(heading: PageElement): string {
  let below: PageNode = heading
  for (let level = 0; level < levelsAbove && below.parentNode !== null; level++) {
    let words = ''
    for (const node of below.parentNode.childNodes) {
      if (node === below) break
      const isRead = isText(node) || (isElement(node) && !silent.has(node.localName))
      if (isRead) words = `${words} ${node.textContent ?? ''}`.trimEnd().slice(-signsAbove)
    }
    if (collapse(words) !== '') return collapse(words)
    below = below.parentNode
  }
  return ''
}
