import { byContent } from './by-content.ts'
import { mainClause } from './clause.ts'
import { chooseEntry, findEntries, toLemmas, toWords } from './cue-words.ts'
import { readFactuality } from './factuality.ts'
import type { Entry } from './lexicon.ts'
import { type ActReading, type Found, looked, type Saying } from './saying.ts'
import { readSilence } from './silence.ts'

/** A source that says that none of some did. */
const nobody = /^(?:neither|none|no|nobody)\b/i

/** Words that may stand inside a phrase of the lexicon: "is not at all interested". */
const between = /^(?:not|never|also|yet|still|now|again|at|all|\p{L}{3,}ly)$/u

/**
 * What a source does with a content, and how sure it is; after the order of docs/glossary.md.
 * @example readAct({ cue: 'declined', content: 'to comment', source: 'He', isQuoted: false, accused: [] }).act // 'declinesToComment'
 */
export function readAct(saying: Saying): ActReading {
  const content = saying.content.slice(0, looked)
  const clause = mainClause(content)
  const act = findAct({ ...saying, content }, clause)
  return { act: act.act, ...readFactuality(saying, clause, act) }
}

function findAct(saying: Saying, clause: string): Found {
  const { source, cue, content, isQuoted, accused } = saying
  const lemmas = toLemmas(cue)
  const words = lemmas.join(' ')
  const contentWords = toWords(content)
  // "Neither side has confirmed", "neither claim could be checked": the one that the verb is of says no.
  const silence = readSilence(nobody.test(source || content) ? `not ${words}` : words, contentWords.join(' '))
  const entry = findEntry(lemmas)
  const denied = /\b(?:not|never|nor|no longer)\b/.test(words)
  if (silence !== null) return { act: silence, base: 'Uu', denied }
  const base = entry?.factuality ?? 'CT+'
  // Who considers a thing a threat believes it; who is considering a step means to take it.
  const act = /\bconsidering\b/i.test(cue) ? 'intends' : (entry?.act ?? 'asserts')
  const shown = byContent(act, lemmas, {
    said: content,
    words: contentWords,
    clause,
    source,
    isQuoted,
    isParty: saying.isParty === true,
    ownName: saying.ownName ?? null,
    accused,
  })
  if (shown === null) return { act, base, denied }
  return { act: shown, base: shown === 'intends' || shown === 'asserts' ? 'CT+' : base, denied }
}

/** By the words as they stand, else without those that may stand between them. */
function findEntry(lemmas: readonly string[]): Entry | null {
  const plain = chooseEntry(findEntries(lemmas))
  if (plain !== null && plain.act !== 'asserts') return plain
  return chooseEntry(findEntries(lemmas.filter((word) => !between.test(word)))) ?? plain
}
