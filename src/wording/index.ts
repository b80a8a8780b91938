export {
  actorWords,
  actWords,
  certaintyWords,
  partyWords,
  quantityWords,
  saidFacts,
  timeWords,
  whereWords,
} from './said-words.ts'
