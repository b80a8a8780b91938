import { type Interpretation, type Statement, toSpan } from '../../core/index.ts'
import type { Entry } from '../ledger.ts'
import { type Details, interpretAll, inventArticle, inventStatement, toEntry } from './invented.ts'

const text =
  '🕊 Major Petra Orlan said 40 boats were sunk. "They lie," she said. The town denied it. Snow fell.'

/** Two statements by the major, one by the town, and a sentence of the writer's own. */
export function inventReport(details: Details = {}): Entry {
  const article = inventArticle(text, details)
  const statements = [
    inventStatement(article, {
      source: ['Major Petra Orlan'],
      cue: ['said'],
      content: ['40 boats were sunk'],
    }),
    inventStatement(article, { source: ['she'], cue: ['she said'], content: ['They lie'] }),
    inventStatement(article, { source: ['The town'], cue: ['denied'], content: ['it'] }),
  ]
  const entry = toEntry(article, statements)
  return { ...entry, interpretation: sayAll(entry) }
}

/** The span of words, as they stand first in the report. */
export const span = (words: string) => {
  const start = text.indexOf(words)
  return toSpan(text, { start, end: start + words.length })
}
const orlan = (words: string) => ({
  name: 'Petra Orlan',
  party: 'Ostravia',
  affiliation: null,
  post: 'Major',
  span: span(words),
})

/** What an interpreter would make of it: the second statement's actor has a name that stands in the first. */
export function sayAll(entry: Entry, more: Partial<Interpretation> = {}): Interpretation {
  const [first, second, third] = entry.reading?.statements ?? []
  if (!first || !second || !third) throw new Error('The report has three statements.')
  const boats = {
    spans: [span('40')],
    low: 40,
    high: 40,
    comparator: 'exactly' as const,
    unit: null,
    of: 'boats',
    scope: null,
    asOf: null,
  }
  const statements: Statement[] = [
    { ...first, act: 'asserts', actors: [orlan('Major Petra Orlan')], hedges: [], quantities: [boats] },
    { ...second, act: 'alleges', actors: [orlan('she')], inCaptivity: true },
    { ...third, act: 'denies', actors: [], hedges: [span('denied')] },
  ]
  return {
    ...interpretAll(entry),
    statements,
    writer: [
      {
        id: 'sen_1',
        content: [span('Snow fell.')],
        sourceKind: 'writer',
        quantities: [],
        when: { said: null, about: [] },
        where: [],
      },
    ],
    care: [{ start: span('Petra').start, end: span('Petra Orlan').end, why: 'prisoner' }],
    ...more,
  }
}
