/** Verbs whose forms the endings do not give. */
const oddForms: Readonly<Record<string, string>> = {
  say: 'said says saying',
  tell: 'told tells telling',
  write: 'wrote written writes writing',
  speak: 'spoke spoken speaks speaking',
  think: 'thought thinks thinking',
  know: 'knew known knows knowing',
  understand: 'understood understands understanding',
  see: 'saw seen sees seeing',
  feel: 'felt feels feeling',
  find: 'found finds finding',
  hear: 'heard hears hearing',
  swear: 'swore sworn swears swearing',
  seek: 'sought seeks seeking',
  show: 'showed shown shows showing',
  foresee: 'foresaw foreseen foresees foreseeing',
  choose: 'chose chosen chooses choosing',
  strive: 'strove striven strives striving',
  undertake: 'undertook undertaken undertakes undertaking',
  beseech: 'besought beseeched beseeches beseeching',
  forbid: 'forbade forbidden forbids forbidding',
  plead: 'pleaded pled pleads pleading',
  forecast: 'forecast forecasted forecasts forecasting',
  quip: 'quipped quips quipping',
  prefer: 'preferred prefers preferring',
  refer: 'referred refers referring',
  defer: 'deferred defers deferring',
  plan: 'planned plans planning',
  brag: 'bragged brags bragging',
  commit: 'committed commits committing',
  admit: 'admitted admits admitting',
  permit: 'permitted permits permitting',
  rebut: 'rebutted rebuts rebutting',
  slam: 'slammed slams slamming',
  beg: 'begged begs begging',
  opt: 'opted opts opting',
  ban: 'banned bans banning',
  dub: 'dubbed dubs dubbing',
  compel: 'compelled compels compelling',
  lead: 'led leads leading',
  give: 'gave given gives giving',
  make: 'made makes making',
  take: 'took taken takes taking',
  hold: 'held holds holding',
  lay: 'laid lays laying',
  put: 'put puts putting',
  hit: 'hit hits hitting',
  shoot: 'shot shoots shooting',
  stand: 'stood stands standing',
  come: 'came comes coming',
  lose: 'lost loses losing',
  cast: 'cast casts casting',
  pay: 'paid pays paying',
  rule: 'ruled rules ruling',
  be: "is are was were been being am 's 're 'm",
  have: "has had having 've",
  do: 'did does done doing',
  stop: 'stopped stops stopping',
  get: 'got gets getting',
  go: 'went gone goes going',
}

/**
 * The forms of an English verb, itself first. Endings follow the common rules; verbs that double a letter or
 * change a vowel stand in a list.
 */
export function formsOfVerb(verb: string): string[] {
  const odd = oddForms[verb]
  if (odd !== undefined) return [verb, ...odd.split(' ').filter((form) => form !== '')]
  if (/[^aeiou]y$/.test(verb))
    return [verb, `${verb.slice(0, -1)}ied`, `${verb.slice(0, -1)}ies`, `${verb}ing`]
  const stem = verb.replace(/e$/, '')
  const third = /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`
  return [verb, `${stem}ed`, third, `${stem}ing`]
}
