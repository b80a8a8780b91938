export { type ReadItem, type ReadOptions, readInputs } from './read-inputs.ts'
