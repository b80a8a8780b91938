import { OnrecordError, type Range } from '../../core/index.ts'
import { type MarkedStatement, type Role, roles } from '../gold.ts'

/** A text written for the project, with every statement in it. */
export interface MarkedText {
  readonly text: string
  readonly statements: readonly MarkedStatement[]
}

const fieldNames = new Set<string>(['kind', ...roles, 'parent', 'optional'])

/**
 * Reads a text with its statements in words: the text, a line `---`, a line a statement of fields parted by
 * ` | `, the pieces of a role by ` + `, `-` for none; `before¦words¦after` means the middle alone.
 * @param name of the file, for the sentence
 * @throws OnrecordError inputUnreadable when words are missing from the text or stand in it twice
 */
export function parseMarkedText(name: string, file: string): MarkedText {
  const fault = (what: string) => new OnrecordError('inputUnreadable', `"${name}" can't be read: ${what}`)
  const [text, notes, ...more] = file.replaceAll('\r\n', '\n').split('\n---\n')
  if (text === undefined || notes === undefined || more.length > 0)
    throw fault('there must be one line "---" between the text and its statements.')
  const lines = notes.split('\n').filter((line) => line !== '')
  const statements = lines.map((line, place) =>
    parseStatement(text, line, (what) => fault(`statement ${place}: ${what}`)),
  )
  return { text, statements }
}

type Fault = (what: string) => OnrecordError

function parseStatement(text: string, line: string, fault: Fault): MarkedStatement {
  const fields = new Map<string, string>()
  for (const part of line.split(' | ')) {
    const [, field = '', value = ''] = /^(\w+): (.*)$/.exec(part) ?? []
    if (!fieldNames.has(field)) throw fault(`"${part}" is no field.`)
    fields.set(field, value)
  }
  const rangesOf = (role: Role) => {
    const value = fields.get(role)
    if (value === undefined) throw fault(`"${role}" is missing.`)
    return value === '-' ? [] : value.split(' + ').map((words) => findWords(text, words, fault))
  }
  const cue = rangesOf('cue')
  if (cue.length === 0) throw fault('there is no cue.')
  return {
    spans: { cue, source: rangesOf('source'), content: rangesOf('content') },
    kind: fields.get('kind') ?? null,
    isOptional: fields.get('optional') === 'yes',
  }
}

/** The one place where words stand as whole words. */
function findWords(text: string, marked: string, fault: Fault): Range {
  const parts = marked.split('¦')
  if (parts.length !== 1 && parts.length !== 3) throw fault(`"${marked}" needs two ¦ or none.`)
  const [before, words] = parts.length === 3 ? [parts[0] ?? '', parts[1] ?? ''] : ['', marked]
  const whole = parts.join('')
  const places: number[] = []
  for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) {
    const start = at + before.length
    if (!cutsWord(text, start) && !cutsWord(text, start + words.length)) places.push(start)
  }
  const [start, second] = places
  if (start === undefined) throw fault(`"${whole}" is not in the text.`)
  if (second !== undefined)
    throw fault(`"${whole}" stands in the text ${places.length} times; say which with ¦.`)
  return { start, end: start + words.length }
}

function cutsWord(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1))
}
