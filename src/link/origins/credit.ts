import type { Story } from './story.ts'

/** Words of an outlet's name at most. */
const mostWords = 4

/**
 * Whether a story names another's outlet, written together or apart, or by its first letters: "the Daily Mail" for
 * DailyMail, "The New York Times" for NYT. Who tells what another found names it.
 */
export function namesOutlet({ text, words }: Story, outlet: string | null): boolean {
  const joined = joinName(outlet ?? '')
  if (joined === '') return false
  // The bare form is often a word of its own: a name in small letters is none.
  const isName = (at: number) => /^[\p{Lu}\p{N}]/u.test(text.slice(words.starts[at], words.ends[at]))
  for (const [at, form] of words.forms.entries()) {
    if (!isName(at)) continue
    let name = ''
    let letters = ''
    for (let next = at; next < Math.min(at + mostWords, words.forms.length); next++) {
      name += next === at ? form : (words.forms[next] ?? '')
      letters += text.charAt(words.starts[next] ?? 0)
      if (name === joined || (next > at && letters === outlet)) return true
      if (!joined.startsWith(name) && !outlet?.startsWith(letters)) break
    }
  }
  return false
}

/** The agencies that both stories credit, or that one credits and the other's outlet is. Sorted. */
export function sharedAgencies(a: Credited, b: Credited): string[] {
  const all = new Set([...a.agencies, ...b.agencies])
  const restsOn = ({ agencies, outlet }: Credited, agency: string) =>
    agencies.includes(agency) || isAgency(outlet, agency)
  return [...all].filter((agency) => restsOn(a, agency) && restsOn(b, agency)).sort()
}

/** Who published, and which agencies are credited there. */
export type Credited = Pick<Story, 'agencies' | 'outlet'>

/**
 * Whether an outlet is the agency that is credited by this name, written together or apart or by its first letters.
 * @example isAgency('Associated Press', 'AP') // true
 */
export function isAgency(outlet: string | null, agency: string): boolean {
  if (outlet === null) return false
  const capitals = outlet.replace(/[^\p{Lu}]/gu, '')
  return joinName(outlet) === joinName(agency) || (capitals.length > 1 && capitals === agency)
}

function joinName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
