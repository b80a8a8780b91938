// What a feed of feedparser's or feedsmith's tests states about itself, held against what is read of it.

/** Where feedparser's tests serve their files. */
const server = 'http://127.0.0.1:8097/'

/** Feedparser's names (Python) and what they are here. */
const fields = [
  [/^feed\.title(?:_detail\.value)?$/, 'feed title', ({ feed }) => feed.title],
  [/^feed\.link$/, 'feed link', ({ feed }) => feed.link],
  [/^entries\.(\d+)\.title(?:_detail\.value)?$/, 'title', ({ entry }) => entry.title],
  [/^entries\.(\d+)\.link$/, 'link', ({ entry }) => entry.link],
  [/^entries\.(\d+)\.(?:author(?:_detail\.name)?|authors\.0\.name)$/, 'author', ({ entry }) => entry.author],
  [/^entries\.(\d+)\.(?:published|created)_parsed$/, 'date', ({ entry }) => entry.published],
  [/^entries\.(\d+)\.updated_parsed$/, 'date', ({ entry }) => entry.updated ?? entry.published],
  [/^entries\.(\d+)\.source\.title$/, 'outlet', ({ entry }) => entry.outlet],
  [
    /^entries\.(\d+)\.content\.0\.value$/,
    'content',
    ({ entry, words }) => words(entry.content ?? entry.summary),
  ],
  [
    /^entries\.(\d+)\.(?:description|summary)(?:_detail\.value)?$/,
    'content',
    ({ entry, words }) => words(entry.summary ?? entry.content),
  ],
]

/**
 * @returns null for a file that states nothing about what is read here; else each field with what was expected
 *   and found
 */
export function checkFeed(read, bytes, reference) {
  const decoded = read.decodeFeed(bytes)
  if (!('text' in decoded)) return null
  const { text } = decoded
  const stated = reference === null ? statedIn(text.slice(0, 3000)) : statedBy(reference)
  if (stated === null || stated.clauses.length === 0) return null
  const context = open(read, text, stated.address)
  const checked = stated.clauses.map(({ path, expected }) => {
    const [pattern, field, take] = fields.find(([known]) => known.test(path))
    const entry = context.feed.entries?.[Number(pattern.exec(path)[1] ?? 0)] ?? null
    const found =
      context.refused ?? (path.startsWith('feed') || entry ? take({ ...context, entry }) : 'no entry')
    return { field, expected, found, met: isSame(field, expected, found, context) }
  })
  return { isWellFormed: stated.isWellFormed, fields: checked }
}

function open(read, text, address) {
  const words = (content) => (content === null ? '' : read.wordsOfContent(content))
  const toWords = (html) => words({ kind: 'html', words: html })
  try {
    return { feed: read.parseFeed(text, address), words, toWords }
  } catch (error) {
    return { feed: {}, refused: `refused: ${error.message}`, words, toWords }
  }
}

function isSame(field, expected, found, { toWords, refused }) {
  if (refused) return false
  if (field === 'date')
    return Array.isArray(expected) && found !== null && Date.parse(found) === utc(expected)
  const want = String(expected)
  // Feedsmith's own are as written, ours resolved.
  if (field.endsWith('link') && want.startsWith('/')) return found?.endsWith(want) === true
  if (field.endsWith('link'))
    return found === want || found === (URL.canParse(want) ? new URL(want).href : want)
  // One of them is asked for, all are read.
  if (field === 'author') return found?.split(', ').includes(want.replace(/\s*\(\S+@\S+\)$/, '')) === true
  // Expected is HTML or text; words alone are read.
  return [want, toWords(want), withoutTags(want)].map(squeeze).includes(squeeze(found ?? ''))
}

function utc([year, month, day, hour, minute, second]) {
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

function withoutTags(html) {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|#38|#x26);/g, '&')
    .replace(/&lt;/g, '<')
}

function squeeze(words) {
  return words.replace(/[\s\u00AD\u200B]+/g, '').trim()
}

/** Feedparser's: `Expect: not bozo and entries[0]['title'] == 'Example'`. */
function statedIn(head) {
  const rule = /^\s*(?:"__TEST__".*?)?Expect:\s*(.+)$/m.exec(head)?.[1]
  // A character set by header is not in the file.
  if (!rule || /^\s*Header:\s*Content-type:.*charset/im.test(head)) return null
  const clauses = rule.split(/\s+and\s+/).flatMap((clause) => {
    const [, left, right] = /^\(?((?:feed|entries)\S*)\s*==\s*(.+?)\)?$/.exec(clause.trim()) ?? []
    const path = left?.replace(/\[['"]?(\w+)['"]?\]/g, '.$1')
    const expected = path && fields.some(([known]) => known.test(path)) ? toValue(right) : undefined
    // An address is no name; an empty value is "not said" here.
    if (expected === undefined || expected === '' || /^\S+@\S+$/.test(expected)) return []
    return [{ path, expected }]
  })
  const header = /^\s*Header:\s*Content-Location:\s*(\S+)/im.exec(head)?.[1]
  const address = header !== undefined && URL.canParse(header, server) ? new URL(header, server).href : server
  return { isWellFormed: !/(?<!not )\bbozo\b/.test(rule), clauses, address }
}

/** A value of Python: a string or a tuple of numbers; undefined for any other. */
function toValue(python) {
  const words = python.trim()
  if (/^\([\d, ]+\)?$/.test(words)) return words.match(/\d+/g).map(Number)
  const [, quoted] =
    /^u?'''(.*)'''$/.exec(words) ?? /^u?(?:"(.*)")$/.exec(words) ?? /^u?'(.*)'$/.exec(words) ?? []
  if (quoted === undefined || /'\s+or\s+/.test(quoted)) return undefined
  return quoted
    .replace(/\\N\{EURO SIGN\}/g, '€')
    .replace(/\\x([0-9a-f]{2})|\\u([0-9a-f]{4})|\\U([0-9a-f]{8})/gi, (_, a, b, c) =>
      String.fromCodePoint(Number.parseInt(a ?? b ?? c, 16)),
    )
    .replace(/\\n/g, '\n')
    .replace(/\\t/g, '\t')
    .replace(/\\(['"\\])/g, '$1')
}

/** Feedsmith's: the whole feed as JSON beside it. */
function statedBy({ title, link, items, entries }) {
  const text = (value) => (typeof value === 'string' ? value : value?.value)
  const clauses = [
    { path: 'feed.title', expected: text(title) },
    { path: 'feed.link', expected: link },
  ]
  for (const [at, item] of (items ?? entries ?? []).entries()) {
    const links = item.link ?? item.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href
    clauses.push({ path: `entries.${at}.title`, expected: text(item.title) })
    clauses.push({ path: `entries.${at}.link`, expected: links })
  }
  return {
    isWellFormed: true,
    clauses: clauses.filter(({ expected }) => typeof expected === 'string' && expected !== ''),
    address: undefined,
  }
}
