import type { PossibleMiss } from '../core/index.ts'

/** Units of text on either side of the words: about half a line of a terminal each. */
const contextUnits = 50

const kinds: Readonly<Record<PossibleMiss['why'], string>> = {
  quotation: 'quotation',
  cue: 'reporting word',
}

/** Words that no statement covers, a line each with those around them; '' where there are none. */
export function formatMisses(text: string, misses: readonly PossibleMiss[]): string {
  if (misses.length === 0) return ''
  const lines = misses.map((miss) => `  ${kinds[miss.why].padEnd(16)}${inContext(text, miss)}`)
  return [`Possible misses: ${misses.length}. No statement covers these words; worth a look.`, ...lines].join(
    '\n',
  )
}

function inContext(text: string, { start, end }: PossibleMiss): string {
  const from = wordStart(text, Math.max(0, start - contextUnits))
  const to = wordEnd(text, Math.min(text.length, end + contextUnits))
  const words = `${text.slice(from, start)}[${text.slice(start, end)}]${text.slice(end, to)}`
  return `${from > 0 ? '… ' : ''}${words.replace(/\s+/g, ' ').trim()}${to < text.length ? ' …' : ''}`
}

/** The start of the first whole word from a place on. */
function wordStart(text: string, place: number): number {
  if (place === 0) return 0
  const blank = text.slice(place, place + contextUnits).search(/\s/)
  return blank < 0 ? place : place + blank + 1
}

function wordEnd(text: string, place: number): number {
  if (place === text.length) return place
  const blank = text.slice(place - contextUnits, place).search(/\s\S*$/)
  return blank < 0 ? place : place - contextUnits + blank
}
