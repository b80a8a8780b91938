/**
 * States with the words by which news speaks of them: adjective, people, seat of power. Taken in lower case.
 * Said of a state here is only "these words go together", not who holds what.
 */
const table = `
afghanistan afghan afghans kabul|albania albanian tirana|algeria algerian algiers|argentina argentine argentinian
armenia armenian armenians yerevan|australia australian australians canberra|austria austrian austrians vienna
azerbaijan azerbaijani azeri baku|bangladesh bangladeshi dhaka|belarus belarusian belarusians minsk|belgium belgian
brazil brazilian brasilia|britain british uk u.k london britons united-kingdom|bulgaria bulgarian sofia
canada canadian canadians ottawa|chile chilean|china chinese beijing|colombia colombian|croatia croatian zagreb
cuba cuban havana|cyprus cypriot nicosia|czechia czech czechs prague|denmark danish danes copenhagen
egypt egyptian cairo|estonia estonian tallinn|ethiopia ethiopian|finland finnish finns helsinki
france french paris|georgia georgian georgians tbilisi|germany german germans berlin|greece greek greeks athens
hungary hungarian hungarians budapest|iceland icelandic|india indian delhi new-delhi|indonesia indonesian jakarta
iran iranian iranians tehran|iraq iraqi iraqis baghdad|ireland irish dublin|israel israeli israelis jerusalem
italy italian italians rome|japan japanese tokyo|jordan jordanian amman|kazakhstan kazakh astana|kenya kenyan
kosovo kosovan pristina|kuwait kuwaiti|kyrgyzstan kyrgyz bishkek|latvia latvian riga|lebanon lebanese beirut
libya libyan tripoli|lithuania lithuanian vilnius|luxembourg|macedonia macedonian|malaysia malaysian|malta maltese
mexico mexican|moldova moldovan chisinau|mongolia mongolian|montenegro montenegrin|morocco moroccan|myanmar burmese
netherlands dutch hague|nigeria nigerian|norway norwegian oslo|pakistan pakistani islamabad|palestine palestinian
palestinians|philippines philippine filipino filipinos manila|poland polish poles warsaw|portugal portuguese lisbon
qatar qatari doha|romania romanian bucharest|russia russian russians moscow kremlin|saudi riyadh|serbia serbian belgrade
singapore singaporean|slovakia slovak bratislava|slovenia slovenian|korea korean koreans seoul pyongyang
somalia somali|spain spanish madrid|sudan sudanese|sweden swedish swedes stockholm|switzerland swiss bern geneva
syria syrian syrians damascus|taiwan taiwanese taipei|tajikistan tajik|thailand thai|tunisia tunisian
turkey türkiye turkish turks ankara|turkmenistan turkmen|uganda ugandan
ukraine ukrainian ukrainians kyiv kiev|us u.s usa american americans america washington united-states|uzbekistan uzbek
venezuela venezuelan|vietnam vietnamese hanoi|yemen yemeni|europe european europeans eu e.u brussels|un u.n
africa african|asia asian|nato|west western|chechnya chechen|crimea crimean`

const stateOf = new Map<string, string>()
for (const line of table.trim().split(/[|\n]/)) {
  const words = line.trim().split(/\s+/)
  for (const word of words) stateOf.set(word, words[0] ?? word)
}

const adjective =
  /(?:ian|ish|ese|ean|can|man|ch|[^w]i|ians|cans|eans|ans|ns|gs|es|ds|ks|ss|ths|ys|greek|slovak|uzbek|kazakh|kyrgyz|saudi|western|african|asian)$/
const names = new Set(
  table
    .trim()
    .split(/[|\n]/)
    .map((line) => line.trim().split(/\s+/)[0] ?? ''),
)

/** A word that names a state or its seat of power, not its people or what is its own. @example isStateNoun('kyiv') // true */
export function isStateNoun(word: string): boolean {
  const state = toState(word)
  return (
    state !== undefined &&
    ((names.has(word) && word !== 'saudi') || seats.test(word) || !adjective.test(word))
  )
}

/** Seats and short names that end as an adjective does. */
const seats = /^(?:u\.?s\.?|united-states|brussels|athens|helsinki|tbilisi|tripoli|paris|amman|delhi|beirut)$/

/** The state that a word speaks of, by a key; undefined for other words. @example toState('ukrainian') // 'ukraine' */
export function toState(word: string): string | undefined {
  return stateOf.get(word.endsWith('.') ? word.replace(/(?<=\..*)\.$/, '') : word)
}
