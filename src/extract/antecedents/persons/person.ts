import type { Range } from '../../../core/index.ts'
import type { Gender } from './gender.ts'

/** A person that the article names, with all the places where it does. */
export interface Person {
  readonly kind: 'person'
  /** The words of the fullest name, as names.ts compares them. */
  readonly parts: readonly string[]
  /** Where it first stands whole. */
  readonly naming: Range
  gender: Gender | null
  /** Nouns by which it was introduced: "spokesman". */
  readonly roles: Set<string>
  /** States and names of bodies that stood in any of his roles. */
  readonly of: Set<string>
  /** Something says that it is a person: a title, a role, a first name that is known. */
  sure: boolean
}
