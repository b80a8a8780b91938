export type { Context } from './context.ts'
export { type Interpreted, type Interpreter, openInterpreter } from './interpreter.ts'
export { type Day, toDay } from './when/day.ts'
export { findTimes } from './when/find-times.ts'
