import { fail, OnrecordError, type Outcome, succeed } from '../../core/index.ts'
import { type Field, fields, isField, plainName, spellings } from './column-names.ts'
import { nameColumns } from './refuse-claims.ts'

/** The number of each field's column, from 0; who and words are always there. */
export type Columns = Readonly<Partial<Record<Field, number>> & Record<'who' | 'words', number>>

/** Which column is which, in the caller's words: field and name of its column. */
export type NamedColumns = Readonly<Partial<Record<Field, string>>>

/** What only a list that this program printed has together. */
const ownColumns = ['extractor', 'confidence', 'quotation']

/**
 * What `--columns` says.
 * @throws OnrecordError usage
 * @example parseColumns('who=Speaker,words=Quote, exact') // { who: 'Speaker', words: 'Quote, exact' }
 */
export function parseColumns(words: string): NamedColumns {
  const named: Partial<Record<Field, string>> = {}
  // A name can hold a comma, so a part ends where the next one begins.
  for (const part of words.split(/,(?=\s*[a-z]+\s*=)/)) {
    const [, field = '', name = ''] = /^\s*([a-z]+)\s*=\s*(.*?)\s*$/s.exec(part) ?? []
    if (!isField(field) || name === '' || named[field] !== undefined)
      throw new OnrecordError(
        'usage',
        `--columns takes each field once with the name of its column, as in who=Speaker,words=Quote, not "${part.trim()}". The fields are ${fields.join(', ')}.`,
      )
    named[field] = name
  }
  return named
}

/**
 * Which column holds what, by the header of a table and what the caller says. Two columns for one field are never
 * chosen between.
 * @param called the table within a sentence
 */
export function findColumns(
  called: string,
  header: readonly string[],
  named: NamedColumns = {},
): Outcome<Columns> {
  // A name that is all marks ("#") stays as it is.
  const names = header.map(toName)
  if (ownColumns.every((name) => names.includes(name)))
    return refuse(
      `Could not read ${called} as claims: it is a list that Onrecord printed, whose statements nobody typed. "onrecord read" takes what "onrecord export" prints.`,
    )
  const found: Partial<Record<Field, number>> = {}
  for (const field of fields) {
    const numbers = findColumn(names, field, named)
    if (numbers.length > 1)
      return refuse(
        `Could not read ${called} as claims: ${nameColumns(numbers.map((number) => header[number] ?? ''))} could each be the column for "${field}". Say which with --columns ${field}=NAME, or rename one.`,
      )
    if (numbers[0] !== undefined) found[field] = numbers[0]
    else if (named[field] !== undefined)
      return refuse(
        `Could not read ${called} as claims: there is no column ${JSON.stringify(named[field])}. Its columns are ${nameColumns(header)}.`,
      )
  }
  const { who, words } = found
  if (who !== undefined && words !== undefined) return succeed({ ...found, who, words })
  const missing = [who === undefined ? 'who' : null, words === undefined ? 'words' : null].filter(
    (field) => field !== null,
  )
  return refuse(
    `Could not read ${called} as claims: no column says ${missing.join(' or ')}. Its columns are ${nameColumns(header)}. Say which is which with --columns ${missing.map((field) => `${field}=NAME`).join(',')}.`,
  )
}

/** Numbers of the columns that could be a field's, all of the same rank: never one that the caller gave to another. */
function findColumn(names: readonly string[], field: Field, named: NamedColumns): number[] {
  const among = (accepted: readonly string[]) =>
    names.flatMap((name, number) => (accepted.includes(name) ? [number] : []))
  const own = named[field]
  if (own !== undefined) return among([toName(own)])
  const given = Object.values(named).map(toName)
  for (const accepted of spellings[field]) {
    const found = among(accepted.filter((name) => !given.includes(name)))
    if (found.length > 0) return found
  }
  return []
}

function toName(words: string): string {
  return plainName(words) || words.trim()
}

function refuse(message: string): Outcome<never> {
  return fail(new OnrecordError('inputUnsupported', message))
}
