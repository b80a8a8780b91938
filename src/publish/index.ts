export { generateJsonl, parseJsonl } from './jsonl.ts'
