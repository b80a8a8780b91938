const stances = ['affirms', 'denies', 'noCommit', 'partial']
const kinds = [
  'repeats',
  'corroborates',
  'denies',
  'contradicts',
  'refines',
  'updates',
  'corrects',
  'withdraws',
  'respondsTo',
  'notComparable',
]
const slots = ['who', 'what', 'when', 'where', 'howMany', 'howSure']
const reasons = ['what', 'part', 'scope', 'asOf', 'period', 'unit', 'vague']

/** What does not fit in one story's labels, a sentence each; `texts` maps sha256 to `{ url, outlet, text }`. */
export function storyFaults(story, texts) {
  const statements = new Map(story.statements.map((one) => [one.id, one]))
  const out = statements.size === story.statements.length ? [] : ['two statements have one id']
  for (const { url, outlet, sha256 } of story.articles) {
    const found = texts.get(sha256)
    if (!found || found.url !== url || found.outlet !== outlet) out.push(`no article ${url} with that sha256`)
  }
  const textOf = ({ article }) => texts.get(story.articles[article - 1]?.sha256)?.text ?? ''
  for (const statement of story.statements) out.push(...statementFaults(story, statement, textOf(statement)))
  for (const claim of story.claims) out.push(...claimFaults(story, statements, claim))
  for (const relation of story.relations) out.push(...relationFaults(statements, relation))
  out.push(...numberFaults(story, statements, textOf))
  return out
}

function statementFaults(story, { id, source, cue, content, mark, claims, parent }, text) {
  const out = []
  for (const { start, end } of [source, cue, content].flat())
    if (!(start < end) || end > text.length) out.push(`${id}: ${start} to ${end} is no span`)
  if (cue.length === 0) out.push(`${id} has no cue`)
  if (parent !== null && !story.statements.some((one) => one.id === parent)) out.push(`${id}: no parent`)
  if ((mark === 'claim') !== claims?.length > 0) out.push(`${id}: mark and claims disagree`)
  for (const { claim, answer, stance } of claims ?? []) {
    const found = story.claims.find((one) => one.id === claim)
    if (!found) out.push(`${id}: no claim ${claim}`)
    else if (answer && !found.answers?.some((one) => one.answer === answer))
      out.push(`${id}: no answer ${answer}`)
    if (!stances.includes(stance)) out.push(`${id}: no stance ${stance}`)
  }
  return out
}

function claimFaults(story, statements, { id, founding, label, answers }) {
  const members = story.statements.filter((one) => one.claims?.some(({ claim }) => claim === id))
  const out = members[0]?.id === founding ? [] : [`${id}: ${founding} is not the first`]
  for (const one of [
    founding,
    label,
    ...(answers ?? []).flatMap((answer) => [answer.founding, answer.label]),
  ])
    if (!members.includes(statements.get(one))) out.push(`${id}: ${one} is none of its statements`)
  return out
}

function relationFaults(statements, { from, to, kind, slot, reason, why }) {
  const claimsOf = (id) => (statements.get(id)?.claims ?? []).map(({ claim }) => claim)
  const out = []
  if (!claimsOf(from).some((claim) => claimsOf(to).includes(claim)))
    out.push(`${from}, ${to}: no claim in common`)
  if (!kinds.includes(kind) || !why) out.push(`${from}, ${to}: no kind or no reason`)
  if ((kind === 'contradicts') !== slots.includes(slot)) out.push(`${from}, ${to}: slot ${slot}`)
  if ((kind === 'notComparable') !== reasons.includes(reason)) out.push(`${from}, ${to}: reason ${reason}`)
  return out
}

function numberFaults({ numbers, verdicts }, statements, textOf) {
  const out = []
  const ids = new Set(numbers.map(({ id }) => id))
  for (const { id, statement, span } of numbers) {
    const found = statements.get(statement)
    const inside = found?.content.some(({ start, end }) => start <= span.start && span.end <= end)
    if (!inside) out.push(`number ${id} is outside the content`)
    else if (textOf(found).slice(span.start, span.end).trim() === '') out.push(`number ${id} is empty`)
    if (found?.mark === 'wrong') out.push(`number ${id} stands in a wrong statement`)
  }
  for (const { a, b, verdict, reason } of verdicts) {
    if (!ids.has(a) || !ids.has(b) || a === b) out.push(`${a}, ${b}: no such numbers`)
    if ((verdict === 'notComparable') !== reasons.includes(reason)) out.push(`${a}, ${b}: reason ${reason}`)
    if (!['agree', 'differ', 'notComparable'].includes(verdict)) out.push(`${a}, ${b}: verdict ${verdict}`)
  }
  return out
}
