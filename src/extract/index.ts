export { extractStatements } from './extract-statements.ts'
export { createRuleTagger } from './rule-tagger.ts'
export {
  cueLabels,
  type Encoding,
  type Passage,
  roleLabels,
  type Scores,
  type Tagger,
  type Token,
  type TokenRange,
} from './tagger.ts'
