const signs: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₴': 'UAH',
  '₽': 'RUB',
  '₪': 'ILS',
}
const moneyWords: readonly (readonly [pattern: string, unit: string])[] = [
  ['US dollars?|dollars?|USD', 'USD'],
  ['euros?|EUR', 'EUR'],
  ['pounds(?: sterling)?|GBP|sterling', 'GBP'],
  ['roubles?|rubles?|RUB', 'RUB'],
  ['hryvni?as?|hryvna|UAH', 'UAH'],
  ['pesos?', 'PHP'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['shekels?', 'ILS'],
  ['zloty|zlotys|zlotych', 'PLN'],
  ['liras?', 'TRY'],
  ['rupees?', 'INR'],
  ['riyals?', 'SAR'],
]
const measures: readonly (readonly [pattern: string, unit: string])[] = [
  ['%|per ?cent|percent|percentage points?', '%'],
  ['square kilomet(?:er|re)s?|sq\\.? ?km|km²|km2', 'km²'],
  ['square miles?', 'square miles'],
  ['kilomet(?:er|re)s?|kms?|km', 'km'],
  ['miles?', 'miles'],
  ['met(?:er|re)s?', 'm'],
  ['feet|foot|ft', 'feet'],
  ['hectares?', 'ha'],
  ['tonnes?|metric tons?|tons?', 'tonnes'],
  ['kilograms?|kilos?|kg', 'kg'],
  ['barrels?(?: per day| a day)?|bpd', 'barrels'],
  ['megawatts?|MW', 'MW'],
  ['gigawatts?|GW', 'GW'],
  ['cubic met(?:er|re)s?', 'm³'],
  ['degrees(?: Celsius)?|°C', '°C'],
  ['seconds?', 'seconds'],
  ['minutes?', 'minutes'],
  ['hours?', 'hours'],
  ['nights?', 'nights'],
  ['days?', 'days'],
  ['weeks?', 'weeks'],
  ['months?', 'months'],
  ['years?', 'years'],
  ['decades?', 'decades'],
]
const all = [...moneyWords, ...measures]
const table = all.map(([pattern, unit]) => ({
  unit,
  ends: new RegExp(String.raw`[\s\d\p{L}-](?:${pattern})$`, 'iu'),
  starts: new RegExp(String.raw`^[\s-]*(?:${pattern})(?![\p{L}\p{N}])`, 'iu'),
}))

const signPattern = `(?:US|A|C|NZ|HK)?[$€£¥₴₽₪]`
const sign = new RegExp(signPattern)
const namedSigns: Readonly<Record<string, string>> = { A$: 'AUD', C$: 'CAD', NZ$: 'NZD', HK$: 'HKD' }

/** Signs of money before a number. */
export const unitBefore = String.raw`${signPattern}\s?`
/** Units that a number takes behind it, with a hyphen or a space. */
export const unitAfter = String.raw`[\s-]?(?:${all.map(([pattern]) => pattern).join('|')})(?![\p{L}\p{N}])`

/** The unit in a number's own words: its sign of money, else the word it ends in; null for a count. */
export function unitOfNumber(words: string): string | null {
  const money = sign.exec(words)?.[0]
  if (money !== undefined) return namedSigns[money] ?? signs[money.slice(-1)] ?? null
  return table.find(({ ends }) => ends.test(words))?.unit ?? null
}

/** The unit that the words behind a number begin with; null where they begin with another word. */
export function unitBehind(words: string): string | null {
  return table.find(({ starts }) => starts.test(words))?.unit ?? null
}
