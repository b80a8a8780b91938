import type { Statement } from '../../core/index.ts'
import { anyOf, personNouns } from './lexicon.ts'
import type { Person } from './people.ts'

const person = anyOf(personNouns)
const held =
  '(?:captured|captive|detained|imprisoned|jailed|abducted|kidnapped|arrested|interned|incarcerated|surrendered)'
/** The words of a source end with him who is held, or go on with his name or with where he is from. */
const unnamed = new RegExp(
  String.raw`(?<!\b(?:of|for|by|with|former|freed|released|ex|escaped|exchanged|returned|returning|repatriated)[ -](?:an? |the |(?:[a-z]+ )?)?)\b(?:prisoners?(?: of war)?|pows?|hostages?|detainees?|captives?|inmates?|${held} (?:[\p{L}0-9-]+ ){0,3}${person})(?=$|[,.;]| (?:who|from|in|at|held|named|called|identified|captured|taken|on)\b| \p{Lu})`,
  'iu',
)
const whoIsHeld =
  /\b(?:who|whom)\b[^.;]{0,40}\b(?:captured|taken (?:prisoner|hostage|captive)|detained|arrested|jailed|imprisoned|abducted|kidnapped|held (?:captive|hostage|prisoner)|in (?:captivity|custody|prison|detention|jail))\b/i
const fromWithin =
  /\bfrom (?:(?:his|her|their|a|an|the) )?(?:[a-z]+ ){0,2}(?:captivity|prison|jail|custody|cell|detention|penal colony)\b/i
/** Who works there, pleads for them or is their kin is not one of them. */
const others =
  /\b(?:mothers?|fathers?|wi(?:fe|ves)|husbands?|parents?|famil(?:y|ies)|relatives?|sisters?|brothers?|lawyers?|officials?|chief|guards?|interrogators?|commission(?:er)?|ministry|minister|coordination|headquarters|rights|swap|exchange)\b/i
const freed =
  /\b(?:freed|released|exchanged|swapped|returned|came home|came back|repatriated|escaped|rescued)\b/i

/** Whether the words of a source mean somebody who is held: "a captured soldier", "a prisoner of war from Tarn". */
export function namesHeld(words: string): boolean {
  const plain = words.replace(/\s+/g, ' ')
  const match = unnamed.exec(plain)
  if (match) return !others.test(plain.slice(0, match.index)) && !freed.test(plain)
  return whoIsHeld.test(plain) && !freed.test(plain) && !others.test(plain.split(/\bwho/i)[0] ?? '')
}

/** Whether the words around a statement say that it was made in captivity. @param words its sentence without its content */
export function saidWithin(words: string): boolean {
  return fromWithin.test(words)
}

/** Whether an article says near a name that its bearer was freed. */
export function isFreed(text: string, { mentions }: Person): boolean {
  return mentions.some(({ start, end }) => {
    const after = /^[^.;!?\n]{0,120}/.exec(text.slice(end, end + 120))?.[0] ?? ''
    const before = /[^.;!?\n]{0,80}$/.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? ''
    return freed.test(after) || /\b(?:freed|released|exchange|swap|brought home|returned)\b/i.test(before)
  })
}

/** Spans that name who speaks. */
export function speakers({
  source,
  antecedent,
}: Pick<Statement, 'source' | 'antecedent'>): Statement['source'] {
  return [...source, ...(antecedent ?? [])]
}
