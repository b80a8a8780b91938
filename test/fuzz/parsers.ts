import { answerParsers } from './answers.ts'
import { documentParsers } from './documents.ts'
import { fileParsers } from './files.ts'
import type { FuzzedParser } from './parser.ts'
import { storedParsers } from './stored.ts'
import { wordParsers } from './words.ts'

export { inputsOf } from './mutations.ts'

/** Everything that parses what comes from outside. */
export const parsers: readonly FuzzedParser[] = [
  ...fileParsers,
  ...documentParsers,
  ...wordParsers,
  ...answerParsers,
  ...storedParsers,
]
