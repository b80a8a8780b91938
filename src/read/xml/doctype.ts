import type { RefuseXml } from './refuse-xml.ts'

/**
 * XML without its document type. Nothing that it names is fetched and no entity is ever expanded, so what
 * needs that is refused; a sign under its HTML name (`<!ENTITY nbsp "&#160;">`) needs nothing.
 * @throws what `refuse` gives
 */
export function withoutDoctype(xml: string, refuse: RefuseXml): string {
  const start = doctypeStart(xml)
  if (start === null) return xml
  const open = /[[>]/g
  open.lastIndex = start
  const mark = open.exec(xml)
  if (mark === null) return xml
  if (mark[0] === '>') return xml.slice(0, start) + xml.slice(mark.index + 1)
  const close = /\]\s*>/g
  close.lastIndex = mark.index
  const end = close.exec(xml)
  if (end === null) throw refuse('its document type has no end')
  checkEntities(xml.slice(mark.index, end.index), refuse)
  return xml.slice(0, start) + xml.slice(end.index + end[0].length)
}

/** Where the document type begins; only white space, comments and instructions stand before it. */
function doctypeStart(xml: string): number | null {
  for (let at = 0; ; ) {
    while (/\s|\uFEFF/.test(xml.charAt(at))) at++
    const end = xml.startsWith('<?', at) ? '?>' : xml.startsWith('<!--', at) ? '-->' : null
    if (end === null) return /^<!doctype\s/i.test(xml.slice(at, at + 10)) ? at : null
    const found = xml.indexOf(end, at)
    if (found < 0) return null
    at = found + end.length
  }
}

function checkEntities(subset: string, refuse: RefuseXml): void {
  for (const match of subset.matchAll(/<!ENTITY\s+([^\s"'>]{1,100})\s*("[^"]*"|'[^']*')?/g)) {
    // Parameter entities bring further declarations, and none is needed.
    if (match[1] === '%') continue
    const value = match[2]?.slice(1, -1)
    if (value === undefined) throw refuse('it asks for other files to be put into its text')
    if (!/^(?:.|&#x?[0-9a-f]{1,6};|&#38;#?\w{1,6};)?$/iu.test(value))
      throw refuse('it declares abbreviations of its own ("entities")')
  }
}
