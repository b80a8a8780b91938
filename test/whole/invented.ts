/** A line of JSON Lines about the invented war of Ostravia and Belmark. */
export interface InventedLine {
  readonly url: string
  readonly outlet: string
  readonly title: string
  readonly published: string
  readonly text: string
}

const sources = [
  'The Ostravian army',
  'Belmark’s defence ministry',
  'A military spokesman',
  'Governor Ilse Marrant',
]
const cues = ['said', 'claimed', 'denied', 'told the Belmark Press Service']
const contents = [
  'its troops had entered the town of Vellin',
  'more than 4,000 soldiers had crossed the river Ard',
  'at least 30 people were killed or wounded near Tresk',
  'the bridge at Orlo was still standing',
]

/** Report number `number` of so many sentences: the same words for the same numbers. */
export function inventedLine(number: number, length = 12): InventedLine {
  const pick = (list: readonly string[], step: number) => list[(number + step) % list.length] ?? ''
  const sentences = Array.from({ length }, (_, at) => {
    const source = pick(sources, at)
    return at % 3 === 0
      ? `“We will hold line ${number * 12 + at}, 😀 whatever comes,” ${source.toLowerCase()} said on Monday.`
      : `${source} ${pick(cues, at * 3)} that ${pick(contents, at + number)} on day ${number + at}.`
  })
  return {
    url: `https://wire.example/reports/${number}`,
    outlet: `Example Wire ${number % 3}`,
    title: `Report ${number} from the Ard front, says Ostravia`,
    published: `2031-0${1 + (number % 9)}-1${number % 10}`,
    text: sentences.join(number % 2 === 0 ? ' ' : '\r\n'),
  }
}

/** Reports 0 to `count` - 1 as JSON Lines. */
export function inventedLines(count: number, length?: number): string {
  return Array.from(
    { length: count },
    (_, number) => `${JSON.stringify(inventedLine(number, length))}\n`,
  ).join('')
}
