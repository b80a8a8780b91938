export {
  actorWords,
  actWords,
  captivityWords,
  certaintyWords,
  partyWords,
  quantityWords,
  saidFacts,
  timeWords,
  whereWords,
} from './said-words.ts'
