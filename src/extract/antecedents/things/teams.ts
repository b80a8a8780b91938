import type { Range } from '../../../core/index.ts'
import type { PersonMention } from '../persons/persons.ts'
import type { Word, Words } from '../words.ts'

const nouns = new Set(
  'researchers scientists academics scholars authors investigators experts team economists historians'.split(
    ' ',
  ),
)

/** Words of "at the Orvian institute" at most. */
const mostBehind = 8

/** Whether a noun in lower case is said of people who study something together. */
export function isTeamNoun(noun: string): boolean {
  return nouns.has(noun)
}

/** Those who study something together, as an article introduces them: "Anne Harel and her colleagues", "researchers at Orva". */
export function findTeams({ all }: Words, persons: readonly PersonMention[]): Range[] {
  const withColleagues = persons.flatMap((mention) => {
    const behind = colleaguesFrom(all, mention.to)
    return behind === null ? [] : [{ start: mention.start, end: behind }]
  })
  const fromSomewhere = [...all.entries()].flatMap(([at, word]) => {
    const end = isTeamNoun(word.lower) ? seatOf(all, at) : null
    return end === null ? [] : [{ start: word.start, end }]
  })
  return [...withColleagues, ...fromSomewhere].toSorted((a, b) => a.start - b.start)
}

/** End of "and her colleagues", "of the university and her team" behind a name; null where nothing of it stands. */
function colleaguesFrom(all: readonly Word[], to: number): number | null {
  for (let at = to; at < to + mostBehind; at++) {
    const word = all[at]
    if (!word || word.sentence !== all[to]?.sentence || (word.isSign && word.text !== ',')) return null
    if (word.lower !== 'and') continue
    const [owner, noun] = all.slice(at + 1, at + 3)
    const isOwned =
      /^(?:his|her|their)$/.test(owner?.lower ?? '') &&
      /^(?:colleagues|team|co-authors)$/.test(noun?.lower ?? '')
    return isOwned && noun ? noun.end : null
  }
  return null
}

/** End of "from the Orvian institute", "led by Anne Harel" behind a noun. */
function seatOf(all: readonly Word[], at: number): number | null {
  let next = at + 1
  if (all[next]?.lower === 'led') next++
  if (!/^(?:from|at|of|by|with)$/.test(all[next]?.lower ?? '')) return null
  let end: number | null = null
  for (next++; next < at + mostBehind; next++) {
    const word = all[next]
    if (!word || word.isSign || word.sentence !== all[at]?.sentence) break
    if (word.capital) end = word.end
    else if (!/^(?:the|of|for|and)$/.test(word.lower)) break
  }
  return end
}
