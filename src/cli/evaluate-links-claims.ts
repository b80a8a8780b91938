import type { GroupsScore, Story } from '../evaluate/index.ts'
import { fitStatementWeights } from './evaluate-links-fit.ts'
import type { LinksOptions } from './evaluate-links-part.ts'
import { pathOfStory, refuseSealed } from './evaluate-links-story.ts'
import { type StoryUnit, toStoryUnits } from './evaluate-links-units.ts'
import { holdFloors } from './evaluate-print.ts'
import { type Terminal, visible } from './print.ts'
import { formatTable, toColumns } from './table.ts'

const shuffles = 10

/** `onrecord evaluate links --only claims`: how the labelled statements of a story are gathered into claims. */
export async function scoreClaimsPart(terminal: Terminal, options: LinksOptions): Promise<void> {
  if (options.weights !== undefined && options.only === 'claims') {
    await fitStatementWeights(terminal, options, options.weights)
    return
  }
  const { compareNumbers, pairF1, readStoryFile, scoreGroups, Story } = await import('../evaluate/index.ts')
  const { compareSlots } = await import('../link/index.ts')
  const story = await readStoryFile(pathOfStory(options.story), Story)
  refuseSealed(story, options)
  const [units = []] = await toStoryUnits(terminal, options, [story])
  const labels = units.map(({ from }) => from.label)
  const orders = await gatherInOrders(story, units)
  const groups = orders.inOrder
  const numbers = compareNumbers(
    new Map(units.map(({ from }) => [from.label.id, from])),
    (a, b) => groups.get(a.id) === groups.get(b.id),
    { compare: (a, b, published) => compareSlots(a, b, { published }) },
  )
  const agreements = orders.shuffled.map((one) => pairF1(one, orders.atOnce))
  const score = {
    set: `claims-${story.story}`,
    inOrder: scoreGroups(labels, groups),
    atOnce: scoreGroups(labels, orders.atOnce),
    orders: {
      shuffles: agreements.length,
      least: Math.min(...agreements),
      mean: agreements.reduce((sum, one) => sum + one, 0) / agreements.length,
      inOrder: pairF1(groups, orders.atOnce),
    },
    numbers,
  }
  if (options.format === 'json') await terminal.result(JSON.stringify(score, null, 1))
  else await terminal.result(visible(format(score, terminal.columns)))
  const { byAnswer, denials } = score.inOrder
  await holdFloors(terminal, options, {
    [score.set]: {
      f1: 100 * (byAnswer?.f1 ?? 0),
      'denials.right': (100 * denials.right) / denials.attached,
      'orders.mean': 100 * score.orders.mean,
    },
  })
}

/** The claims of the articles read by day, all at once, and in other orders; each by the labels' ids. */
async function gatherInOrders(story: Story, units: readonly StoryUnit[]) {
  const { createRandom, gatherArticles } = await import('../evaluate/index.ts')
  const { gatherClaims, rankCandidates } = await import('../link/index.ts')
  const byArticle = story.articles
    .toSorted((a, b) =>
      a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : a.number - b.number,
    )
    .map(({ number }) => units.filter(({ from }) => from.label.article === number))
  /** As the ledger finds them: by what they share with it, rare keys first. */
  const find = (one: StoryUnit, seen: readonly StoryUnit[]) => {
    const holders = new Map(
      one.keys.map((key) => {
        const statements = seen.filter(({ keys }) => keys.includes(key)).map(({ id }) => id)
        return [key, { key, count: statements.length, statements }]
      }),
    )
    const found = new Set(rankCandidates(one.keys, holders))
    return seen.filter(({ id }) => found.has(id))
  }
  const labelOf = new Map(units.map(({ id, from }) => [id, from.label.id]))
  const byLabel = (claims: ReadonlyMap<string, string>) =>
    new Map([...claims].map(([id, claim]) => [labelOf.get(id) ?? id, claim] as const))
  const read = (articles: readonly (readonly StoryUnit[])[]) =>
    byLabel(gatherArticles(articles, { gather: gatherClaims, find }))
  const shuffled = Array.from({ length: shuffles }, (_, seed) => {
    const draw = createRandom(seed + 1)
    return read(
      byArticle
        .map((article) => ({ article, key: draw() }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ article }) => article),
    )
  })
  return { inOrder: read(byArticle), atOnce: read([units]), shuffled }
}

interface ClaimsScore {
  readonly set: string
  readonly inOrder: GroupsScore
  readonly atOnce: GroupsScore
  readonly orders: {
    readonly shuffles: number
    readonly least: number
    readonly mean: number
    readonly inOrder: number
  }
  readonly numbers: {
    readonly verdicts: Readonly<Record<'agree' | 'differ' | 'notComparable', number>>
    readonly differs: readonly { readonly a: string; readonly b: string; readonly reason: string }[]
  }
}

function format({ set, inOrder, atOnce, orders, numbers }: ClaimsScore, columns: number): string {
  const points = (value: number | undefined) => (value === undefined ? '-' : (100 * value).toFixed(1))
  const rows = [['article by article', inOrder] as const, ['all at once', atOnce] as const].flatMap(
    ([name, score]) =>
      [['claim and answer', score.byAnswer] as const, ['claim', score.byClaim] as const].map(
        ([by, figures]) => [
          name,
          by,
          String(score.groups),
          points(figures?.precision),
          points(figures?.recall),
          points(figures?.f1),
        ],
      ),
  )
  const { of, attached, right } = inOrder.denials
  const { agree, differ, notComparable } = numbers.verdicts
  return [
    `${set} · ${inOrder.statements} statements of ${inOrder.claims} claims`,
    formatTable(toColumns(['gathered', 'B-cubed by', 'groups', 'precision', 'recall', 'F1']), rows, columns),
    `Denials and "not confirmed": ${attached} of ${of} stand with others, ${right} (${points(right / attached)} %) with what they speak to.`,
    `Orders: pairwise F1 with all at once ${points(orders.inOrder)} by day, ${points(orders.mean)} in the mean of ${orders.shuffles} others, ${points(orders.least)} at least.`,
    `Numbers of statements gathered into one claim: ${agree} pairs agree, ${differ} differ, ${notComparable} cannot be compared.`,
    ...numbers.differs.map(({ a, b, reason }) => `  differ: ${a} and ${b}: ${reason}`),
  ].join('\n\n')
}
