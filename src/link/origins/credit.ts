import type { Story } from './story.ts'

/** Words of an outlet's name at most. */
const mostWords = 4

/**
 * Whether a story names another's outlet, written together or apart, or by its first letters: "the Daily Mail" for
 * DailyMail, "The New York Times" for NYT. Who tells what another found names it.
 */
export function namesOutlet({ text, words }: Story, outlet: string | null): boolean {
  const joined = (outlet ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
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

/** The agencies that both stories credit, or that one credits and the other is. Sorted. */
export function sharedAgencies(a: Story, b: Story): string[] {
  const names = ({ agencies, outlet }: Story) => new Set(outlet === null ? agencies : [...agencies, outlet])
  const other = names(b)
  return [...names(a)]
    .filter((name) => other.has(name) && [...a.agencies, ...b.agencies].includes(name))
    .sort()
}
