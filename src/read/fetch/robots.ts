import parseRobots from 'robots-parser'
import type { Visit } from './ask.ts'
import { follow } from './follow.ts'
import { refuseByRobots, refuseSize } from './refuse-fetch.ts'
import { refuseAnswer } from './retry-after.ts'

/** Whether an address may be fetched, by one robots.txt. */
type Rules = (url: URL) => boolean

/** Characters of a robots.txt times those of a path: under a second of matching at worst. Real ones come to 10 million. */
const mostMatching = 200_000_000

/** Names of programs times rules, as the parser keeps a list of rules for each name. Real ones come to 200,000. */
const mostRules = 1_000_000

/** What the robots.txt of each origin says, kept for a run. */
export type RobotsCache = Map<string, Rules>

interface RobotsOptions {
  readonly visit: Visit
  readonly known: RobotsCache
  readonly now: () => string
}

/**
 * Does nothing where the site's robots.txt allows a page. A site without one allows all; one that can't give
 * it now is left alone.
 * @throws OnrecordError fetchRefusedByRobots, and all that fetching robots.txt can end with
 * @see https://www.rfc-editor.org/rfc/rfc9309
 */
export async function admitByRobots(url: URL, { visit, known, now }: RobotsOptions): Promise<void> {
  const rules = known.get(url.origin) ?? (await readRules(url.origin, visit, now))
  known.set(url.origin, rules)
  if (!rules(url)) throw refuseByRobots(visit.called, url.host)
}

async function readRules(origin: string, visit: Visit, now: () => string): Promise<Rules> {
  const { limits, userAgent } = visit
  const file = new URL('/robots.txt', origin)
  const short = { ...visit, limits: { ...limits, bodyBytes: limits.robotsBytes } }
  const { answer } = await follow(file, short, async () => {})
  const { status, bytes } = answer
  if (bytes !== null) {
    const words = new TextDecoder().decode(bytes)
    const costly = () => refuseSize(visit.called, `robots.txt of ${file.host} has too many rules`)
    if (count(words, 'user-agent') * count(words, 'allow') > mostRules) throw costly()
    const robots = parseRobots(file.href, words)
    return (url) => {
      if (words.length * (url.pathname + url.search).length > mostMatching) throw costly()
      return robots.isAllowed(url.href, userAgent) !== false
    }
  }
  // "Too many requests" says nothing of what may be fetched.
  if (status >= 400 && status < 500 && status !== 429) return () => true
  throw refuseAnswer(`${visit.called} (asking for its robots.txt first)`, answer, now())
}

function count(words: string, word: string): number {
  return words.toLowerCase().split(word).length - 1
}
