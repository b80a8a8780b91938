import { roleNouns } from '../facts/title-words.ts'
import { fieldWords } from '../facts/word-lists.ts'

/** "ex-president" is a president; "foreign" and "former" tell roles apart, a spelling aside. */
export function toRole(word: string): string {
  return word.replace(/^(?:ex|vice|deputy)-(?=.)/, '')
}

/** Whether a word in lower case is a role or a former one. */
export function isRole(word: string): boolean {
  return roleNouns.has(toRole(word))
}

/** The word by which a role is told from others of its noun, if it is one. */
export function toField(word: string): string[] {
  if (/^(?:ex-.+|former)$/.test(word)) return ['former']
  if (/^(?:vice-.+|vice|deputy)$/.test(word)) return ['deputy']
  return fieldWords.has(word) ? [word.replace(/^defense$/, 'defence')] : []
}
