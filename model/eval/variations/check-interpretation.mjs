// Holds what the statements of the variations say against the texts: interpretation.json against NN.txt.
//   node model/eval/variations/check-interpretation.mjs [FOLDER]    (without one: this folder)
// fails with a sentence for each statement that differs or whose words lie elsewhere; prints counts where all is right.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { resolveVariation } from './check.mjs'

const here = process.argv[2] ?? dirname(fileURLToPath(import.meta.url))
const labelled = JSON.parse(readFileSync(join(here, 'interpretation.json'), 'utf8'))
const counts = { texts: 0, statements: 0, numbers: 0, addressees: 0, acts: {} }
const faults = []

for (const { text: number, statements } of labelled) {
  const { text, statements: given } = resolveVariation(readFileSync(join(here, `${number}.txt`), 'utf8'))
  if (given.length !== statements.length)
    faults.push(`${number}: ${statements.length} of ${given.length} statements.`)
  counts.texts += 1
  statements.forEach((statement, at) => {
    const fault = (what) => faults.push(`${number}, statement ${at}: ${what}`)
    for (const field of ['kind', 'source', 'cue', 'content', 'parent'])
      if (JSON.stringify(statement[field]) !== JSON.stringify(given[at]?.[field])) fault(`another ${field}`)
    if ((statement.optional ?? false) !== given[at]?.optional) fault('optional in one of the two alone')
    for (const what of spanFaults(text, statement)) fault(what)
    counts.statements += 1
    counts.numbers += statement.quantities.length
    counts.addressees += statement.addressee.length > 0 ? 1 : 0
    counts.acts[statement.act] = (counts.acts[statement.act] ?? 0) + 1
  })
}
if (counts.texts !== 60) faults.push(`${counts.texts} of 60 texts.`)
if (faults.length > 0) {
  console.error(faults.join('\n'))
  process.exitCode = 1
} else console.log(counts)

/** Numbers lie in the content, hedges in content or cue, actors in the source; addressees outside the content. */
function spanFaults(text, { source, cue, content, hedges, actors, addressee, quantities }) {
  const out = []
  const within = (span, outer) => outer.some(({ start, end }) => start <= span.start && span.end <= end)
  const words = ({ start, end }) => `"${text.slice(start, end)}"`
  for (const span of quantities.flatMap(({ spans }) => spans))
    if (!within(span, content)) out.push(`the number ${words(span)} is not in the content.`)
  for (const span of hedges)
    if (!within(span, [...content, ...cue])) out.push(`${words(span)} decides nothing.`)
  for (const { span } of actors) if (!within(span, source)) out.push(`${words(span)} is not in the source.`)
  for (const span of addressee)
    if (within(span, content)) out.push(`the addressee ${words(span)} is in the content.`)
  if (actors.length > 0 !== source.length > 0)
    out.push('a source without actors, or actors without a source.')
  return out
}
