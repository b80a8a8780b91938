export { type Interpretation, interpretStatement } from './interpret-statement.ts'
export { type Day, toDay } from './when/day.ts'
export { findTimes } from './when/find-times.ts'
