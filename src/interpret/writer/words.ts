import { formsOfVerb } from '../act/forms.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const eventVerbs =
  'kill wound injure murder shell bomb bombard attack assault raid storm ambush capture seize occupy annex invade liberate recapture retake withdraw retreat surrender encircle besiege evacuate flee displace deport abduct kidnap detain arrest jail imprison release exchange execute torture destroy damage loot collapse explode detonate ignite intercept down crash sink launch fire deploy mobilise mobilize conscript resign dismiss sack appoint elect inaugurate sign ratify veto impose lift suspend expel ban sanction protest clash negotiate resume break cross advance'
const eventForms =
  'withdrew withdrawn fled shot struck strikes hit hits burnt burned sank sunk blew blown fought fight fighting won lost fell fallen died dead broke broken began begun bombing bombings shelling airstrike airstrikes strike attack attacks offensive counteroffensive assault invasion blast blasts explosion explosions battle battles siege ceasefire truce treaty agreement summit talks election elections referendum coup protest protests rally riot massacre killing killings exchange swap sanctions verdict trial sentence sentenced convicted occupation mobilisation mobilization blockade casualties downed sinking resigned appointed'

/** Words of what happens in wars and politics, in lower case, in all their forms. */
export const eventWords: ReadonlySet<string> = new Set([
  ...eventVerbs.split(' ').flatMap(formsOfVerb),
  ...setOf(eventForms),
])

const sayingVerbs =
  'accuse acknowledge add admit advise affirm agree allege announce appeal argue ask assert assess assure believe blame boast caution cite claim comment complain concede conclude condemn confess confirm contend criticise criticize declare decline demand denounce deny describe disclose dismiss emphasise emphasize estimate exclaim expect explain express fear hail hint hope imply indicate inform insist interview joke lament mention mock note observe plead pledge point praise predict proclaim promise propose quip quote reaffirm reassure rebuke recall reckon recommend recount refute refuse reiterate reject remark remember reply report request respond retort reveal slam speculate state stress suggest suspect testify threaten tweet urge voice vow warn welcome wonder worry'
const sayingForms =
  'said says say saying told tells tell telling wrote writes written writing thought thinks think spoke speaks speaking heard knew swore swears according reportedly allegedly purportedly apparently supposedly spokesman spokeswoman spokesperson statement quoted interview i we us our ours my mine me you your yours'

/** Words by which somebody may be cited though no statement was found, or speaks himself: then the sentence is not the writer's alone. */
export const sayingWords: ReadonlySet<string> = new Set([
  ...sayingVerbs.split(' ').flatMap(formsOfVerb),
  ...setOf(sayingForms),
])

/** Lines that are no report: credits, calls to sign up, addresses. */
export const noReport =
  /©|\b(?:photo|image|picture|video|source|credit):|https?:|www\.|@\w|\b(?:getty images|ap photo|afp photo|newsletter|sign up|subscribe|all rights reserved|reporting by|editing by|writing by|contributed to this|photo(?:graph)? by|image source|file photo|follow us|read more|click here|terms of use|privacy policy|this article|this story)\b|^(?:file\b|watch\b|read\b|listen\b|sign\b|subscribe\b|follow\b|download\b|click\b|share\b|join\b|register\b|get\b|see also|related\b|advertisement|photos?\b|images?\b|source:|credit:|correction\b)|\((?:reuters|ap|afp|tass|dpa|epa|upi)\)?\s*$|\/\s?(?:reuters|ap|afp|tass|dpa|epa|upi|getty)\b/i

/** Words without which a sentence without digits has no number expression. */
export const numberWords: ReadonlySet<string> = setOf(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds dozen dozens score scores
  thousand thousands million millions billion billions trillion trillions tens lots half halves third thirds quarter
  quarters fourth fourths fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths many few
  several numerous couple number numbers single double handful battalion brigade regiment company division`,
)
