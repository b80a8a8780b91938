import { type Answer, ask, type Visit } from './ask.ts'
import { failed } from './refuse-fetch.ts'
import { toTarget } from './target.ts'

const redirects = new Set([301, 302, 303, 307, 308])

/** Where a chain of redirects ended, and what was answered there. */
export interface Arrival {
  readonly url: URL
  readonly answer: Answer
}

/**
 * Asks an address and whatever it leads to.
 * @param admit called before each address is asked; what it throws ends the way
 * @throws OnrecordError
 */
export async function follow(
  start: URL,
  visit: Visit,
  admit: (url: URL, visit: Visit) => Promise<void>,
): Promise<Arrival> {
  const { called, limits } = visit
  let url = start
  for (let followed = 0; followed <= limits.redirects; followed++) {
    const step = { ...visit, isRedirect: visit.isRedirect || followed > 0 }
    await admit(url, step)
    const answer = await ask(url, step)
    if (!redirects.has(answer.status)) return { url, answer }
    const location = answer.headers.get('location')
    if (location === undefined) throw failed(called, 'the site leads on without saying where to')
    // Headers come as Latin-1, and what sites put there unescaped is UTF-8.
    url = toTarget(called, Buffer.from(location, 'latin1').toString(), url)
  }
  throw failed(called, `it leads from address to address, more than ${limits.redirects} times`)
}
