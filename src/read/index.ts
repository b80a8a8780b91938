export { type ReadItem, readInputs } from './read-inputs.ts'
export type { ReadOptions } from './read-options.ts'
