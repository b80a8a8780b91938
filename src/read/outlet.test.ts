import { describe, expect, it } from 'vitest'
import { shownOutlet } from './outlet.ts'
import { parseDocument } from './parse-document.ts'

const url = 'https://evening.ostra.example/a'

describe('shownOutlet', () => {
  it.each([
    ['microdata', '<p itemprop="publisher"><b itemprop="name">Ostra Evening</b></p>', 'Ostra Evening'],
    ['the application', '<meta name="application-name" content="Ostra Evening">', 'Ostra Evening'],
    ['the end of the title', '<title>Army takes Vellin | Ostra Evening</title>', 'Ostra Evening'],
    ['the start of the title', '<title>Ostra Evening: Army takes Vellin</title>', 'Ostra Evening'],
    ['a hyphen with spaces', '<title>Army re-takes Vellin - The Evening</title>', 'The Evening'],
    ['no name that the address does not bear out', '<title>Army takes Vellin | Politics</title>', null],
    ['no headline', '<title>Evening</title>', null],
    ['nothing', '<p>Ostra Evening</p>', null],
  ])('takes %s', (_what, markup, outlet) => {
    const document = parseDocument(`<html><head></head><body>${markup}</body></html>`)
    if ('refused' in document) throw new Error(document.refused)
    expect(shownOutlet(document, url)).toBe(outlet)
  })

  it('takes no title where there is no address to bear it out', () => {
    const document = parseDocument('<html><head><title>Army takes Vellin | Evening</title></head></html>')
    if ('refused' in document) throw new Error(document.refused)
    expect(shownOutlet(document, null)).toBeNull()
  })
})
