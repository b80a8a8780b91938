/**
 * English verbs that report what somebody says, thinks, wants or judges: common knowledge of the language,
 * written down for the rules. In their base form; odd forms are below.
 */
const verbs =
  'accuse acknowledge add admit advise affirm allege announce answer appear applaud argue ask assert assess ' +
  'assure believe blame blast boast call caution charge cite claim complain concede conclude condemn confess ' +
  'confirm contend criticise criticize decline decry defend demand denounce deny describe disclose dismiss ' +
  'emphasise emphasize endorse estimate exclaim explain express fear forecast hail hint hope imply indicate ' +
  'inform insist joke lament maintain mock note oppose plan pledge portray praise predict proclaim promise ' +
  'propose question quip reaffirm reassure rebuff rebuke recall recount refuse refute reiterate reject remark ' +
  'remind reply report request respond retort reveal say seem shout show slam speculate state stress suggest ' +
  'suspect swear tell testify think threaten tout tweet urge voice vow want warn welcome wonder worry write declare ' +
  'find agree seek continue recommend'

/** Past, participle, third person and -ing form where plain endings would be wrong. */
const oddForms: Readonly<Record<string, string>> = {
  say: 'said says saying',
  tell: 'told tells telling',
  think: 'thought thinks thinking',
  write: 'wrote written writes writing',
  swear: 'swore sworn swears swearing',
  show: 'showed shown shows showing',
  find: 'found finds finding',
  seek: 'sought seeks seeking',
  plan: 'planned plans planning',
  slam: 'slammed slams slamming',
  admit: 'admitted admits admitting',
  quip: 'quipped quips quipping',
}

/** Base forms that behind a subject are a verb far more often than a noun. */
const baseForms =
  'say believe think argue insist acknowledge hope fear suggest deny allege expect want agree tell oppose'

/** Participles that report only in the passive: "is expected to", "are thought to". */
const passiveForms =
  'said believed thought expected reported alleged understood considered known feared estimated rumoured rumored ' +
  'presumed deemed accused suspected confirmed announced denied described seen viewed asked told acknowledged'

/** Past forms that are more often something else, and count only ahead of "that" or a quotation, or behind one. */
const weakForms =
  'found finds finding show shows showed shown showing continued continues answered added called calls calling ' +
  'sought seeks seeking appears appeared seemed seems reports plans fears hopes claims questions demands ' +
  'estimates promises charges charged states notes reported stated'

/** Verbs that say nothing but the attribution, so that they may stand behind what was said without marks. */
const plainForms =
  'said says told tells added adds wrote writes claimed claims reported reports announced announces warned warns ' +
  'noted notes believes argued insisted explained replied asked asks continued recalled concluded tweeted ' +
  'acknowledged confirmed confirms suggested stated predicted responded admitted observed declared showed shows ' +
  'found vowed alleges alleged denied denies'

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '))

function inflect(verb: string): string[] {
  const odd = oddForms[verb]
  if (odd !== undefined) return odd.split(' ')
  const stem = verb.replace(/e$/, '')
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`, `${verb.slice(0, -1)}ies`, `${verb}ing`]
  return [`${stem}ed`, /(?:s|sh|ch)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ing`]
}

/** Forms with a tense of their own, and those in -ing. */
export const reportingForms: ReadonlySet<string> = new Set(verbs.split(' ').flatMap(inflect))
export const reportingBases = wordsOf(baseForms)
export const reportingPassives = wordsOf(passiveForms)
export const weakReporting = wordsOf(weakForms)
export const plainReporting = wordsOf(plainForms)
/** Words that alone say that something is hearsay. */
export const hearsay = wordsOf('reportedly allegedly purportedly')

export const formsOfBe = wordsOf(
  "is are was were be been being isn't wasn't aren't weren't isn’t wasn’t aren’t weren’t",
)
/** Helping verbs, negations and adverbs that belong to the cue when they stand right before it. */
export const helpers = wordsOf(
  'has have had will would could can may might must should did does do not never also previously publicly ' +
    'repeatedly officially initially later then already once again recently still long often first once just ' +
    "has had didn't didn’t hasn't hasn’t haven't haven’t hadn't hadn’t don't don’t doesn't doesn’t won't won’t wouldn’t " +
    'further now always ever',
)
export const pronouns = wordsOf('he she they it i we you who which')
/** Words that a new clause starts with, so that no subject runs over them. */
export const clauseStarts = wordsOf(
  'that but because when while if although though whether since unless after before where as what than until so',
)
export const determiners = wordsOf(
  'the a an his her their its our my this that these those some many several no both one two',
)
/** Words that tell when, where or how something was said, once the saying is named. */
export const adjunctStarts = wordsOf(
  'on in at during after before to via late early last this earlier yesterday today monday tuesday wednesday ' +
    'thursday friday saturday sunday of about from when as while by through over with for',
)
/** Verbs and helpers that make a clause of what follows; no subject of a reporting verb holds them. */
export const finiteHelpers = wordsOf(
  'is are was were has have had will would could can may might must should did does do be been',
)
