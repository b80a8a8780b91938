import type { Range } from '../../core/index.ts'
import type { NameRun } from './name-runs.ts'

/** Stands for a run of name words in a shape. */
export const nameMark = '\uE000'

/** A sentence in lower case with one mark for each name, so that rules see "§, 43, was killed". */
export interface Shape {
  readonly words: string
  /** In order: where a mark stands in `words`, and for which run. */
  readonly marks: readonly { readonly at: number; readonly run: NameRun }[]
}

/** Nouns of people that with a capital inside a sentence are part of a title: "the Child Tax Credit", "Teenager Helps Refugees". */
const inTitle =
  /(?<=(?:\S|^) )(?=(?:Child|Children|Boys?|Girls?|Baby|Teenagers?|Refugee|Victims?|Survivors?|Prisoners?|Hostages?|Kids|Teen|Orphan|Widows?|Daughters?|Sons?|Missing|Wounded|Dead|Captive|Captured)\b)/gu

/** The shape of a range of a text. @param runs those in it, in order */
export function toShape(text: string, range: Range, runs: readonly NameRun[]): Shape {
  const marks: Shape['marks'][number][] = []
  let words = ''
  let at = range.start
  for (const run of runs) {
    words += plain(text.slice(at, run.start))
    marks.push({ at: words.length, run })
    words += nameMark
    at = run.end
  }
  return { words: words + plain(text.slice(at, range.end)), marks }
}

function plain(words: string): string {
  return words
    .replace(inTitle, 'title')
    .replace(/(?<=\b\p{Lu})\.(?=\p{Lu}\b|\s)/gu, '')
    .toLowerCase()
    .replaceAll(nameMark, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
}
