export interface NitfParts {
  /** What stands in `body.content`. */
  readonly content: string
  readonly doctype?: string
  /** What stands in `docdata` in place of the usual. */
  readonly head?: string
  readonly distributor?: string
  readonly storyDate?: string
  /** What stands in `body.end`. */
  readonly end?: string
}

const usualHead = `<doc-id regsrc="SW" id-string="https://wire.example/1"/><date.issue norm="20310204T193525Z"/>
  <ed-msg info="Eds: UPDATES: adds photos."/><doc.copyright holder="SW" year="2031"/>`

/** A story of NITF 3.4 as agencies send it, about an invented war. */
export function nitf({
  content,
  doctype = '',
  head,
  distributor = 'Sample Wire',
  storyDate,
  end,
}: NitfParts): string {
  const dated = storyDate === undefined ? '' : `<story.date norm="${storyDate}"/>`
  return `<?xml version="1.0" encoding="utf-8"?>${doctype}
<nitf version="-//IPTC//DTD NITF 3.4//EN" change.date="October 18, 2006" change.time="19:30" xml:lang="en-GB">
<head><title>BELMARK-BRIDGE</title><docdata>${head ?? usualHead}</docdata>
<revision-history name="desk" norm="20310204T211000+0100"/></head>
<body><body.head><hedline><hl1 id="headline">Belmark closes bridge</hl1><hl2>Traders were not told</hl2></hedline>
<byline>By ANNA BELL and JO ROE<byttl>Sample Wire</byttl></byline>
<distributor>${distributor}</distributor><dateline><location>LENZ, Belmark</location>${dated}</dateline></body.head>
<body.content>${content}</body.content><body.end>${end ?? ''}</body.end></body></nitf>`
}
