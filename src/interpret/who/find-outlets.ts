import { lexicon } from './lexicon.ts'
import { canBeSide } from './side-name.ts'
import type { Word } from './words-of.ts'

const keys = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Nouns right before the name of an outlet: "the newspaper Morning Bell". */
const before = keys(
  'newspaper daily weekly tabloid paper broadcaster website portal magazine newswire newsreader radio',
)
/** The same where the word before them says so: "news agency", "Telegram channel", "television station". */
const beforeTwo: ReadonlyMap<string, RegExp> = new Map([
  ['agency', /^(?:news|press|wire)$/],
  ['service', /^(?:news|press|wire)$/],
  ['channel', /^(?:telegram|tv|television|news|youtube|state|satellite|whatsapp)$/],
  ['station', /^(?:tv|television|radio|news)$/],
  ['network', /^(?:tv|television|radio|news|cable)$/],
  ['outlet', /^(?:news|media)$/],
  ['site', /^(?:news|web)$/],
])
/** Last words of the names of newspapers and broadcasters. */
const last = keys(
  'courier gazette herald tribune chronicle telegraph dispatch news newspaper radio television tv weekly examiner inquirer newsweek broadcasting newswire',
)
/** The same behind "the" alone: people are called so too. */
const lastBehindThe = keys(
  'times press daily wire media post mail star echo journal argus sentinel mercury bulletin observer monitor standard clarion bell review voice record independent express mirror sun globe advertiser register',
)
/** "Velpress", "Orwire": one word that says it. */
const suffix =
  /^(?!empress|cypress|impress|express|compress|suppress|barbed)\p{L}{2,}(?:press|wire|news|radio|media)$/u
const numbers = keys('one two three four five six seven eight nine ten eleven twelve 24')

/** Whether a word ends the name of a newspaper or broadcaster: “Courier”. */
export function endsOutlet(key: string): boolean {
  return last.has(key) || lastBehindThe.has(key)
}

/** What else tells outlets from other names. */
export interface OutletClues {
  /** Whether a word begins a name that is known already. */
  isKnown(at: number): boolean
  /** Whether somebody in the text has the name. */
  isPerson(word: Word): boolean
  /** Whether a word stands in a source. */
  speaks(word: Word): boolean
}

/** A text with so many outlets is a list. */
const mostOutlets = 60

/**
 * Newspapers, agencies and stations that the registry lacks, by the words of their names ("the Orsk Courier",
 * "Velpress", "Channel Nine"), by the noun before them ("news agency Strand") and by being told: "told Tolva". Linear.
 */
export function findOutlets(
  words: readonly Word[],
  { isKnown, isPerson, speaks }: OutletClues,
): readonly (readonly Word[])[] {
  const found = new Map<string, readonly Word[]>()
  const add = (from: number, to: number) => {
    const name = words.slice(from, to)
    if (name.length > 0 && !isKnown(from)) found.set(name.map(({ key }) => key).join(' '), name)
  }
  for (let at = 0; at < words.length && found.size < mostOutlets; at++) {
    const word = words[at]
    if (!word) continue
    const { key } = word
    if (before.has(key) || beforeTwo.get(key)?.test(words[at - 1]?.key ?? '')) {
      if (!word.capital && !word.possessive) add(at + 1, endOfName(words, at + 1))
      continue
    }
    if (!word.capital) {
      if (/^(?:told|telling|tells)$/.test(key)) {
        // "told The Lantern": a capital on the article is a title’s.
        const isTitled = words[at + 1]?.key === 'the' && words[at + 1]?.capital === true
        const from = isTitled ? at + 2 : at + 1
        const end = endOfName(words, from)
        const only = words[from]
        if (isTitled && only && canBeSide(only)) add(from, end)
        else if (
          end === at + 2 &&
          only &&
          isTold(words, at + 1) &&
          (canBeSide(only) || only.acronym) &&
          !isPerson(only)
        )
          add(at + 1, end)
      }
      continue
    }
    if (suffix.test(key) && canBeSide(word)) add(at, at + 1)
    else if (
      key === 'channel' &&
      (numbers.has(words[at + 1]?.key ?? '') || /^\d+$/.test(words[at + 1]?.key ?? ''))
    )
      add(at, at + 2)
    else if (last.has(key) || lastBehindThe.has(key)) {
      const from = beginOfName(words, at)
      const isThe = words[from - 1]?.key === 'the' || words[from]?.key === 'the'
      if (from < at && (last.has(key) || isThe) && speaks(word))
        add(words[from]?.key === 'the' ? from + 1 : from, at + 1)
    }
  }
  return [...found.values()]
}

/** What is told and goes on with a time, a comma or what was said is an outlet or a person, and no people. */
function isTold(words: readonly Word[], at: number): boolean {
  const word = words[at]
  const next = words[at + 1]
  if (!word || word.possessive) return false
  if (!next) return true
  return (
    next.start - word.end > 1 ||
    /^(?:on|in|by|that|last|this|earlier|from|during|it|he|she|they|the|after|at|over)$/.test(next.key)
  )
}

function endOfName(words: readonly Word[], from: number): number {
  let end = from
  while (end < from + 4) {
    const word = words[end]
    const previous = words[end - 1]
    if (!word || !previous || word.start - previous.end !== 1 || previous.possessive) break
    if (lexicon.function.has(word.key)) break
    if (!word.capital && !(end > from && /^\d+$/.test(word.key))) break
    end++
  }
  return end
}

function beginOfName(words: readonly Word[], at: number): number {
  let from = at
  while (from > 0 && at - from < 4) {
    const word = words[from]
    const previous = words[from - 1]
    if (!word || !previous?.capital || previous.possessive || word.start - previous.end !== 1) break
    from--
  }
  return from
}
