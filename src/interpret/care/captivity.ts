import type { Range, Statement } from '../../core/index.ts'
import { toPlain } from '../plain-pattern.ts'
import { anyOf, personNouns } from './lexicon.ts'
import type { Person } from './people.ts'
import { firstFrom, isOther } from './speakers.ts'

const person = anyOf(personNouns)
const held =
  '(?:captured|captive|detained|imprisoned|jailed|abducted|kidnapped|arrested|interned|incarcerated|surrendered)'
/** The words of a source end with him who is held, or go on with his name or with where he is from. */
const unnamed = new RegExp(
  toPlain(
    String.raw`(?<!\b(?:of|for|by|with|former|freed|released|ex|escaped|exchanged|returned|returning|repatriated)[ -](?:an? |the |(?:[a-z]+ )?)?)\b(?:prisoners?(?: of war)?|pows?|hostages?|detainees?|captives?|inmates?|${held} (?:[\p{L}0-9-]+ ){0,3}${person})(?=$|[,.;]| (?:who|from|in|at|held|named|called|identified|captured|taken)\b| (?<name>\p{L}))`,
  ),
  'i',
)
const whoIsHeld =
  /\b(?:who|whom)\b(?: (?:was|were|is|are|has been|have been|had been|being)\b| [^.;]{1,40}? (?:has|have|had)\b)(?: [a-z]+){0,3}? (?:captured|taken (?:prisoner|hostage|captive)|detained|arrested|jailed|imprisoned|abducted|kidnapped|held (?:captive|hostage|prisoner)|in (?:captivity|custody|prison|detention|jail))\b/i
const fromWithin =
  /\bfrom (?:(?:his|her|their|a|an|the) )?(?:[a-z]+ ){0,2}(?:captivity|prison|jail|custody|cell|detention|penal colony)\b/i
/** Who works there, pleads for them or is their kin is not one of them. */
const others =
  /\b(?:(?:grand)?(?:mothers?|fathers?)|aunts?|uncles?|cousins?|sons?|daughters?|friends?|wi(?:fe|ves)|husbands?|parents?|famil(?:y|ies)|relatives?|sisters?|brothers?|lawyers?|officials?|chief|guards?|interrogators?|commission(?:er)?|ministry|minister|coordination|headquarters|rights|swap|exchange)\b/i
const freed =
  /\b(?:freed|released|exchanged|swapped|returned|came home|came back|repatriated|escaped|rescued|served|(?:since|after|upon|following) (?:his|her|their) (?:release|return))\b/i

/** Whether the words of a source mean somebody who is held: "a captured soldier", "a prisoner of war from Tarn". */
function namesHeld(words: string): boolean {
  const plain = words.replace(/\s+/g, ' ')
  const match = unnamed.exec(plain)
  // "the Hostage Recovery Unit" is a title.
  const isTitle =
    match !== null &&
    match.index > 0 &&
    /^\p{Lu}/u.test(match[0]) &&
    /\S $/.test(plain.slice(0, match.index)) &&
    !/^(?:the|an?|two|one) $/i.test(plain.slice(0, match.index))
  if (match && !isTitle && !/^\p{Ll}/u.test(match.groups?.name ?? ''))
    return !others.test(plain.slice(0, match.index)) && !freed.test(plain)
  const [head = ''] = plain.split(/\bwho/i)
  return (
    whoIsHeld.test(plain) && !freed.test(plain) && !others.test(head) && !/ of (?:an?|the|one) /.test(head)
  )
}

/** The rest of the sentence, and the next one if it goes on with him. */
const aboutHim = /^[^.;!?\n]{0,120}(?:[.;!?]['’”"]? (?:He|She|They) [^.;!?\n]{0,110})?/

/** Whether an article says near a name that its bearer was freed. */
export function isFreed(text: string, { mentions }: Person): boolean {
  return mentions.some(({ start, end }) => {
    const after = aboutHim.exec(text.slice(end, end + 240))?.[0] ?? ''
    const before = /[^.;!?\n]{0,80}$/.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? ''
    return freed.test(after) || /\b(?:freed|released|exchange|swap|brought home|returned)\b/i.test(before)
  })
}

/**
 * Whether who speaks is held at that time: the words for him say so, or the article says it of his name and nowhere
 * that he was freed, or he speaks "from his cell".
 * @param held places of names of those who are held, in order
 */
export function isInCaptivity(
  text: string,
  { source, antecedent, cue, content }: Pick<Statement, 'source' | 'antecedent' | 'cue' | 'content'>,
  held: readonly Range[],
): boolean {
  const speakers = [...source, ...(antecedent ?? [])]
  if (speakers.some((span) => namesHeld(span.text) || holdsName(text, span, held))) return true
  return source.length > 0 && cue.some(({ end }) => fromWithin.test(behind(text, end, content)))
}

/** Whether a speaker's words have a name of somebody held as the one who speaks: not "Holt's mother". */
function holdsName(text: string, span: Range, held: readonly Range[]): boolean {
  for (let at = firstFrom(held, span.start); at < held.length; at++) {
    const { start, end } = held[at] ?? span
    if (end > span.end) return false
    const isOwner = /^['’]/.test(text.slice(end, end + 1))
    if (!isOwner && !isOther(text.slice(span.start, start))) return true
  }
  return false
}

/** Words behind a cue as far as the content or the sentence goes. */
function behind(text: string, end: number, content: readonly Range[]): string {
  const next = content.find(({ start }) => start >= end)?.start ?? text.length
  return /^[^.;:“"\n]*/.exec(text.slice(end, Math.min(next, end + 60)))?.[0] ?? ''
}
