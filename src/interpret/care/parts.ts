import { anyOf, personNouns, placeNouns, publicRoles, speech } from './lexicon.ts'
import { nameMark } from './shape.ts'

/** Pieces of patterns over shapes; every repetition is bounded. */
export const name = nameMark

/** Words that end a noun phrase: what follows them is not what was captured, but where or by whom. */
const stops = `(?:${anyOf(speech)}|${anyOf(placeNouns)}|of|in|at|on|by|for|from|to|with|near|and|or|as|that|who|when|while|after|before|was|were|is|are|has|had|have|into|over|under|off|up|out|than|about|against|during|since|because|but|if|not|no|amid|around|inside|outside|across|through|along|among|including|until)`

/** A word of a noun phrase. */
const phraseWord = String.raw`(?!${stops}\b)[a-z0-9'-]+ `
/** "the young Karskian soldier ", or nothing. */
export const phrase = `(?:${phraseWord}|${name}(?:'s?)? ){0,5}`
/** Like it, of one word at least. */
export const somePhrase = `(?:${phraseWord}|${name}(?:'s?)? ){1,5}`

/** ", 43", " (43)", ", a baker", ", a nurse from Tarn": what may stand between a name and its verb or the next name. */
export const beside = String.raw`(?:,? \(?(?:aged? |now |both )?\d{1,3}\)?|, (?:aged? )?[a-z]{3,9}(?=,)|, (?:an?|the|his|her|their|another|who is|from|of|both|once|then|now|formerly|also|known as|nicknamed|call ?sign) [a-z0-9'" -]{1,60}(?:(?<=\b(?:from|of|in|at|near|with|for|on|to|by) (?:the )?)${name}[a-z0-9'" -]{0,40}){0,2}(?=,|\.|;|$| and ))`

const join = `(?:,? and |,? & |[,;] (?!an? |the )|,? as well as )${phrase}`

/** So many names of a list are read at once. */
const most = 20
const list = `${name}(?!')(?:(?:${beside}){0,2}${join}${name}(?!')){0,${most}}`
/** One name or several, joined, as group `who`. A possessive is none. Taken whole or not at all, so that no text takes long. */
export const names = String.raw`(?=(?<who>${list}))\k<who>`

/** What may follow a name that is an object: no verb of saying, no noun of which the name is a part. */
export const end = String.raw`(?=[,.;:)"!?]|$| ?-|\s*$| (?:and|or|in|at|on|as|when|while|who|whom|whose|near|from|with|by|during|after|before|outside|inside|to|for|last|this|out|was|were|is|are|has|have|had|dead|that|because|over|under|but|if|into|since|until|of|earlier|yesterday|today|early|late|monday|tuesday|wednesday|thursday|friday|saturday|sunday|about|through|using|without|amid|around|along|alongside|together|both|aged|a|an|the|his|her)\b)`

/** "was ", "has been ", "is still ". */
const adverbs = `(?:(?:also|then|later|still|recently|reportedly|allegedly|briefly|illegally|unlawfully|seriously|severely|gravely|badly|critically|fatally|slightly|lightly|mortally|first|now|himself|herself|both|all|among|currently|wrongfully|arbitrarily|forcibly|themselves|instantly|immediately|believed to have been|thought to have been|feared|presumed|brutally|twice|once|soon|again|eventually|finally) ){0,2}`
export const be = `(?:was|were|is|are|has been|have been|had been|being|remains?|remained|has remained|have remained|got|having been|stayed) ${adverbs}`
export const adverb = adverbs

/** Between a name and its verb: nothing, or what stands between commas; then perhaps "who ". */
export const aside = `(?:${beside}){0,2}(?:(?:, (?!whose|which|whom|where|said|says|told|and |but )[^,.;]{1,80}){1,2},|,)?(?:,? (?:an?|the) [^,.;]{1,80}? who|,? (?:who|whom [a-z ]{1,30}))?`

export const roleWord = anyOf(publicRoles)
export const personNoun = anyOf(personNouns)
