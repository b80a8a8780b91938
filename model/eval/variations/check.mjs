// Reads the variations: texts written for this project, with their statements in words.
//   node model/eval/variations/check.mjs [FOLDER]    (without one: this folder)
// fails with a sentence where words are not found, not unique, or overlap. README.md has the notation.
import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FIELDS = ['kind', 'source', 'cue', 'content', 'parent', 'optional']
const ROLES = ['source', 'cue', 'content']

/**
 * One variation with its statements as offsets.
 * @param {string} fileText the whole file: text, a line `---`, one line a statement
 * @returns {{ text: string, statements: Array<{ kind: string, source: Span[], cue: Span[], content: Span[],
 *   parent: number | null, optional: boolean }> }} spans `{ start, end }` in UTF-16 units of `text`, half open
 * @throws {Error} all that is wrong, a sentence a line
 */
export function resolveVariation(fileText) {
  const parts = fileText.split('\n---\n')
  if (parts.length !== 2) throw new Error('There must be one line "---" between the text and its statements.')
  const [text, notes] = parts
  const faults = []
  const lines = notes.split('\n').filter((line) => line !== '')
  const statements = lines.map((line, place) =>
    readStatement(text, line, (what) => faults.push(`Statement ${place}: ${what}`)),
  )
  statements.forEach((statement, place) => {
    for (const fault of parentFaults(statements, place)) faults.push(`Statement ${place}: ${fault}`)
    for (const fault of overlapFaults(text, statement)) faults.push(`Statement ${place}: ${fault}`)
  })
  if (statements.length === 0) faults.push('There is no statement.')
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return { text, statements }
}

function readStatement(text, line, fault) {
  const fields = {}
  for (const part of line.split(' | ')) {
    const colon = part.indexOf(': ')
    const name = part.slice(0, colon)
    if (!FIELDS.includes(name)) fault(`"${part}" is not a field.`)
    else if (name in fields) fault(`"${name}" stands twice.`)
    else fields[name] = part.slice(colon + 2)
  }
  for (const name of ['kind', ...ROLES]) if (!fields[name]) fault(`"${name}" is missing.`)
  const spansOf = (role) =>
    !fields[role] || fields[role] === '-'
      ? []
      : fields[role].split(' + ').map((words) => findWords(text, words, fault))
  const [source, cue, content] = ROLES.map(spansOf)
  if (cue.length === 0) fault('there is no cue.')
  if (content.length === 0) fault('there is no content.')
  const parent = fields.parent === undefined ? null : Number(fields.parent)
  return { kind: fields.kind, source, cue, content, parent, optional: fields.optional === 'yes' }
}

/** The one place where the words stand as whole words; `before¦words¦after` marks the words in their surroundings. */
function findWords(text, marked, fault) {
  const parts = marked.split('¦')
  if (parts.length !== 1 && parts.length !== 3) fault(`"${marked}" needs two ¦ or none.`)
  const [before, words] = parts.length === 3 ? parts : ['', marked]
  const whole = parts.join('')
  const found = []
  for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) {
    const start = at + before.length
    if (!cutsWord(text, start) && !cutsWord(text, start + words.length)) found.push(start)
  }
  if (found.length === 0) fault(`"${whole}" is not in the text.`)
  if (found.length > 1) fault(`"${whole}" stands in the text ${found.length} times; say which with ¦.`)
  const start = found[0] ?? 0
  return { start, end: start + words.length }
}

function cutsWord(text, at) {
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at))
}

function parentFaults(statements, place) {
  const { parent, cue } = statements[place]
  if (parent === null) {
    const outer = statements.findIndex(
      (other, at) => at !== place && !other.optional && holds(other.content, cue),
    )
    return outer < 0 ? [] : [`its cue stands in the content of statement ${outer}, which is not its parent.`]
  }
  const outer = statements[parent]
  if (!outer || parent === place) return [`parent ${parent} is no other statement.`]
  if (outer.optional) return ['an optional statement is nobody’s parent.']
  return holds(outer.content, cue) ? [] : [`its cue is not in the content of its parent ${parent}.`]
}

function holds(outer, inner) {
  return inner.every(({ start, end }) => outer.some((span) => span.start <= start && end <= span.end))
}

function overlapFaults(text, statement) {
  const faults = []
  for (const role of ROLES)
    if (statement[role].some((span, at, all) => at > 0 && span.start < all[at - 1].end))
      faults.push(`the pieces of its ${role} are not in order.`)
  const spans = ROLES.flatMap((role) => statement[role]).toSorted((a, b) => a.start - b.start)
  spans.forEach(({ start, end }, at) => {
    if (at > 0 && start < spans[at - 1].end)
      faults.push(`"${text.slice(start, end)}" overlaps another of its spans.`)
  })
  return faults
}

function main(folder) {
  const kinds = new Map()
  const totals = { texts: 0, statements: 0, nested: 0, optional: 0 }
  for (const file of readdirSync(folder)
    .filter((name) => /^\d\d\.txt$/.test(name))
    .toSorted()) {
    try {
      const { statements } = resolveVariation(readFileSync(join(folder, file), 'utf8'))
      totals.texts += 1
      for (const { kind, parent, optional } of statements) {
        totals[optional ? 'optional' : 'statements'] += 1
        if (parent !== null && !optional) totals.nested += 1
        const name = optional ? `${kind} (optional)` : kind
        kinds.set(name, (kinds.get(name) ?? 0) + 1)
      }
    } catch (error) {
      process.exitCode = 1
      console.error(`${file}: ${error.message}`)
    }
  }
  console.log(totals)
  for (const [kind, count] of [...kinds].toSorted(([a], [b]) => a.localeCompare(b, 'en')))
    console.log(`${kind}: ${count}`)
}

// Only when started as a program, not when another imports it.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  main(process.argv[2] ?? dirname(fileURLToPath(import.meta.url)))
