export {
  countWords,
  daysWords,
  holdersWords,
  holdsWords,
  labelWords,
  relationWords,
  slotWords,
  stanceWords,
  whyWords,
} from './claim-words.ts'
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
