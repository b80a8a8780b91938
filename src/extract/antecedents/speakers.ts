import type { Range } from '../../core/index.ts'
import type { Gender } from './persons/gender.ts'
import type { Person } from './persons/person.ts'

/** Who speaks, as far as the article lets one say. */
export type Speaker = Person | Voice

/** A body, a group or somebody without a name, with the fullest words for it. */
export interface Voice {
  readonly kind: 'voice'
  readonly naming: Range
  /** Its noun, in lower case. */
  readonly head: string
  readonly marks: ReadonlySet<string>
  /** "they" can be said of it. */
  readonly many: boolean
  /** One person: "he" can be said of it, "it" cannot. */
  readonly human: boolean
  readonly gender: Gender | null
  /** "the minister", "the agency" of whom the article says no more: as an antecedent it would say nothing. */
  readonly bare?: boolean
}

/** Whether a pronoun of this gender can mean the speaker. */
export function fitsGender(speaker: Speaker, gender: Gender | null): boolean {
  if (speaker.kind === 'voice' && !speaker.human) return false
  return gender === null || speaker.gender === null || speaker.gender === gender
}

/** A body; or one word of a name of which nothing says that it is a person's. */
export function isThing(speaker: Speaker): boolean {
  if (speaker.kind === 'voice') return !speaker.human
  return !speaker.sure && speaker.gender === null && speaker.parts.length === 1
}

/** Where a speaker was heard. */
export interface Heard {
  /** Start of the statement's source, UTF-16 units. */
  readonly at: number
  readonly sentence: number
  readonly speakers: readonly Speaker[]
  /** The statement stands in another's content. */
  readonly nested: boolean
  /** Its source stands in quotation marks. */
  readonly quoted: boolean
}
