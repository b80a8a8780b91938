import type { LossesScore, NumbersScore, VerdictScore } from '../evaluate/index.ts'
import type { LinksOptions } from './evaluate-links-part.ts'
import { findVersions, openStoryInterpreter, pathOfStory, refuseSealed } from './evaluate-links-story.ts'
import { holdFloors } from './evaluate-print.ts'
import { type Terminal, visible } from './print.ts'
import { formatTable, toColumns } from './table.ts'

/** `onrecord evaluate links --only numbers`: how numbers of a labelled story stand to each other. */
export async function scoreNumbersPart(terminal: Terminal, options: LinksOptions): Promise<void> {
  const { readNumbersStory, scoreNumbers } = await import('../evaluate/index.ts')
  const { compareSlots } = await import('../link/index.ts')
  const story = await readNumbersStory(pathOfStory(options.story))
  refuseSealed(story, options)
  const versions = await findVersions(terminal, options.articles, story.articles)
  const score = scoreNumbers(story, versions, {
    compare: (a, b, published) => compareSlots(a, b, { published }),
    interpret: await openStoryInterpreter(),
  })
  if (options.format === 'json') await terminal.result(JSON.stringify(score, null, 1))
  else await terminal.result(visible(formatNumbers(score, terminal.columns)))
  const { labelled, found } = score
  await holdFloors(terminal, options, {
    [score.set]: {
      labelled: (100 * labelled.right) / labelled.of,
      found: (100 * found.right) / found.of,
      noFalseDiffer: labelled.falseDiffers + found.falseDiffers === 0 ? 100 : 0,
    },
  })
}

/** `onrecord evaluate links --only losses`: reports of losses, of one day and of two, against each other. */
export async function scoreLossesPart(terminal: Terminal, options: LinksOptions): Promise<void> {
  const { readLosses, scoreLosses } = await import('../evaluate/index.ts')
  const { compareSlots } = await import('../link/index.ts')
  const losses = await readLosses(options.losses)
  const score = scoreLosses(losses, (a, b, published) => compareSlots(a, b, { published }))
  if (options.format === 'json') await terminal.result(JSON.stringify(score, null, 1))
  else await terminal.result(visible(formatLosses(score, terminal.columns)))
  await holdFloors(terminal, options, { losses: { noFalseDiffer: score.falseDiffers === 0 ? 100 : 0 } })
}

/** Tables of the number verdicts: right, false "differ", by reason, and all that are wrong. */
function formatNumbers({ set, labelled, found, claimPairs }: NumbersScore, columns: number): string {
  const row = (name: string, score: VerdictScore) => [
    name,
    ...[score.of, score.right].map(String),
    percent(score.right, score.of),
    ...[score.falseDiffers, score.notFound].map(String),
    `${score.unsure.right} of ${score.unsure.of}`,
  ]
  const head = toColumns(['numbers', 'pairs', 'right', '%', 'false differ', 'not found', 'unsure, right'])
  const reasons = Object.entries(labelled.byReason).map(([name, { of, right }]) => [
    name,
    String(of),
    String(right),
    String(found.byReason[name]?.right ?? 0),
  ])
  const wrong = [
    ...labelled.wrong.map((one) => ['as labelled', one.a, one.b, one.labelled, one.given]),
    ...found.wrong.map((one) => ['as found', one.a, one.b, one.labelled, one.given]),
  ]
  const { agree, differ, notComparable } = claimPairs.verdicts
  return [
    set,
    formatTable(head, [row('as labelled', labelled), row('as found', found)], columns),
    formatTable(toColumns(['by reason', 'pairs', 'right as labelled', 'right as found']), reasons, columns),
    formatTable(toColumns(['wrong', 'a', 'b', 'labelled', 'given']), wrong, columns),
    `All numbers found in statements that share a claim: ${agree} pairs agree, ${differ} differ, ${notComparable} cannot be compared.`,
    ...claimPairs.differs.map(({ a, b }) => `  differ: ${a} and ${b}`),
  ].join('\n\n')
}

/** Tables of the reports of losses. */
function formatLosses(score: LossesScore, columns: number): string {
  const rows = [
    ['one day, one claimant', score.sameClaimant] as const,
    ['one day, two claimants', score.otherClaimants] as const,
    ['a day and the next', score.nextDay] as const,
  ].map(([name, { agree, differ, notComparable }]) => [name, ...[agree, differ, notComparable].map(String)])
  const reasons = Object.entries(score.reasons).map(([name, times]) => [name, String(times)])
  const sample = score.sample.map(({ a, b }) => [
    a.day,
    `${a.of}: ${a.category}${a.isDaily ? ', a day' : ''}`,
    ...[a, b].map(({ claimant, bound, value }) => `${claimant}: ${bound} ${value}`),
  ])
  return [
    `${score.set} · ${score.losses} reports · ${score.falseDiffers} false "differ" · ${score.missed} pairs of one kind not compared`,
    formatTable(toColumns(['pairs of reports', 'agree', 'differ', 'not comparable']), rows, columns),
    formatTable(toColumns(['not comparable, of one day', 'pairs']), reasons, columns),
    `Some that differ, to be checked by hand\n${formatTable(toColumns(['day', 'of', 'one', 'other']), sample, columns)}`,
  ].join('\n\n')
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : ((100 * part) / whole).toFixed(1)
}
