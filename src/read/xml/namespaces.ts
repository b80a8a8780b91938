/** The prefix a namespace goes by here; the empty one is that of RSS and Atom, whose words do not clash. */
const prefixes: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/atom': '',
  'http://purl.org/atom/ns': '',
  'http://purl.org/net/rss1.1': '',
  'http://purl.org/rss/1.0': '',
  'http://my.netscape.com/rdf/simple/0.9': '',
  'http://channel.netscape.com/rdf/simple/0.9': '',
  'http://backend.userland.com/rss': '',
  'http://backend.userland.com/rss2': '',
  'http://backend.userland.com/rss091': '',
  'http://blogs.law.harvard.edu/tech/rss': '',
  'http://cyber.law.harvard.edu/rss': '',
  'http://purl.org/dc/elements/1.0': 'dc',
  'http://purl.org/dc/elements/1.1': 'dc',
  'http://purl.org/dc/terms': 'dcterms',
  'http://purl.org/rss/1.0/modules/content': 'content',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/xml/1998/namespace': 'xml',
}

/** Prefixes declared on an element, and those of the elements around it. */
export interface Scope {
  readonly own: ReadonlyMap<string, string>
  readonly outer: Scope | null
}

/** The scope within an element with these attributes. */
export function scopeWithin(attributes: Readonly<Record<string, string>>, outer: Scope | null): Scope | null {
  const own = new Map<string, string>()
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'xmlns') own.set('', toNamespace(value))
    else if (name.startsWith('xmlns:')) own.set(name.slice(6).toLowerCase(), toNamespace(value))
  }
  return own.size === 0 ? outer : { own, outer }
}

/**
 * The name by which this room knows an element or attribute, whatever prefix the feed gave it. Feeds misspell
 * namespaces and forget to declare them, so a usual prefix counts as what it is usually short for.
 * @example toKey('c:encoded', scope) // 'content:encoded'
 */
export function toKey(name: string, scope: Scope | null): string {
  const lower = name.toLowerCase()
  const colon = lower.indexOf(':')
  const prefix = colon < 0 ? '' : lower.slice(0, colon)
  const local = lower.slice(colon + 1)
  const known = prefixes[namespaceOf(prefix, scope) ?? '']
  const spelt = known ?? (prefix === 'atom' ? '' : prefix)
  return spelt === '' ? local : `${spelt}:${local}`
}

function namespaceOf(prefix: string, scope: Scope | null): string | null {
  for (let at = scope; at !== null; at = at.outer) {
    const found = at.own.get(prefix)
    if (found !== undefined) return found
  }
  return null
}

function toNamespace(value: string): string {
  return value.trim().toLowerCase().replace(/[/#]$/, '')
}
