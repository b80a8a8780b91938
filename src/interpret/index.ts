export type { Context } from './context.ts'
export {
  type Interpreted,
  type Interpreter,
  type InterpreterOptions,
  openInterpreter,
} from './interpreter.ts'
export { type Day, toDay } from './when/day.ts'
export { findTimes } from './when/find-times.ts'
export {
  type AddedSummary,
  addPlaces,
  listAddedPlaces,
  placesFolder,
  removePlaces,
} from './where/added-places.ts'
export { createPlaceFinder, type FindPlaces } from './where/find-places.ts'
export { fold } from './where/fold.ts'
export type { Gazetteer } from './where/gazetteer.ts'
export { hintsOf } from './where/hints.ts'
export { type OpenedGazetteer, openGazetteer } from './where/open-gazetteer.ts'
export { type Resolved, resolveNames } from './where/resolve.ts'
export { type ChainLink, chainOf } from './who/chain.ts'
export { findParties, type PartyMention } from './who/find-parties.ts'
export { openRegistry } from './who/open-registry.ts'
export { readSource } from './who/read-source.ts'
export type { Registry } from './who/registry.ts'
