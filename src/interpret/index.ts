export type { Context } from './context.ts'
export {
  type Interpreted,
  type Interpreter,
  type InterpreterOptions,
  openInterpreter,
} from './interpreter.ts'
export { type Day, toDay } from './when/day.ts'
export { findTimes } from './when/find-times.ts'
export { findParties, type PartyMention } from './who/find-parties.ts'
export { openRegistry } from './who/open-registry.ts'
export type { Registry } from './who/registry.ts'
