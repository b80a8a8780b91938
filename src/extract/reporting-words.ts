/**
 * English words that report what somebody said, with little else that they may mean: common knowledge of the
 * language. Verbs that are as often something else ("found", "showed", "called", "charged", "plans") are left out,
 * since a list of them would be noise to a person who looks for what an extractor missed.
 */
const verbs =
  'accuse acknowledge affirm allege announce argue assert blame boast caution claim complain concede condemn confess ' +
  'confirm contend criticise criticize declare decry denounce deny disclose emphasise emphasize exclaim explain ' +
  'insinuate insist lament predict proclaim quip reaffirm reassure rebuke recount refute reiterate remark reply retort ' +
  'say speculate stress suggest swear tell testify threaten tweet urge vow warn write'

/** Forms where plain endings would be wrong. */
const oddForms: Readonly<Record<string, string>> = {
  say: 'said says saying',
  tell: 'told tells telling',
  write: 'wrote writes',
  swear: 'swore swears',
  quip: 'quipped quips quipping',
}

/** Only these forms: the others are mostly nouns, or say something else. */
const someForms =
  'added admitted advised applauded asked believed believes commented concluded demanded described dismissed estimated ' +
  'expressed feared hailed hoped indicated informed intends mocked noted pledged praised promised proposed ' +
  'recommended rejected replied reported responded revealed slammed stated thinks thought touted urged voiced wants ' +
  'expects'
/** Words that say alone that something is hearsay. */
const hearsay = 'reportedly allegedly purportedly'

/** Third persons that are nouns first. */
const nouns = new Set('boasts claims remarks replies retorts stresses tweets vows quips laments'.split(' '))

function inflect(verb: string): string[] {
  const odd = oddForms[verb]
  if (odd !== undefined) return odd.split(' ')
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`, `${verb.slice(0, -1)}ies`, `${verb}ing`]
  const stem = verb.replace(/e$/, '')
  return [`${stem}ed`, /(?:s|sh|ch)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ing`]
}

/** In lower case. "According to" is no word of it: it is two. */
export const reportingWords: ReadonlySet<string> = new Set([
  ...verbs
    .split(' ')
    .flatMap(inflect)
    .filter((form) => !nouns.has(form)),
  ...someForms.split(' '),
  ...hearsay.split(' '),
])
