export { createHarmFinder } from './act/harm.ts'
export { type Interpretation, interpretStatement } from './interpret-statement.ts'
