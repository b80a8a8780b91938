// More articles than the labels have, for sources that stand for something: each lot drawn once, by a fixed seed.
//   node model/eval/antecedents/draw.mjs ../shared/data/news/ukraine-media.jsonl > model/eval/antecedents/drawn.json
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drawInTurn, rankBy, readArticles } from '../draw-articles.mjs'

/** Shorter articles rarely name anybody twice; longer ones would crowd out the others. */
const leastUnits = 1500
const mostUnits = 5500
/**
 * Lots 3, 4 and 6 were drawn, labelled and scored when the rules that the ones before had led to were done; lot 5 was
 * read with the program's answers and has no labels. From it on the outlets have no months left that differ from all
 * before (`anew`): months differ within the lot only.
 */
const lots = [
  { seed: 'onrecord-antecedents-1 ', wanted: 12, half: (number) => (number % 2 === 1 ? 'open' : 'sealed') },
  { seed: 'onrecord-antecedents-2 ', wanted: 20, half: () => 'open' },
  { seed: 'onrecord-antecedents-3 ', wanted: 12, half: () => 'open' },
  { seed: 'onrecord-antecedents-4 ', wanted: 12, half: () => 'fresh' },
  { seed: 'onrecord-antecedents-5 ', wanted: 48, half: () => 'read', anew: true },
  { seed: 'onrecord-antecedents-6 ', wanted: 24, half: () => 'newest', anew: true },
]

const here = dirname(fileURLToPath(import.meta.url))
const readLabels = (name) => JSON.parse(readFileSync(join(here, '..', 'labels', name), 'utf8'))
const labelled = readLabels('drawn.json')
const rare = new Set(readLabels('rare.json').map(({ article }) => article.sha256))
const fit = readArticles(process.argv[2]).filter(
  ({ text }) => text.length >= leastUnits && text.length <= mostUnits,
)

const drawn = []
for (const { seed, wanted, half, anew } of lots) {
  const rank = rankBy(seed)
  const before = [...labelled, ...drawn]
  const known = new Set(before.map((one) => one.sha256))
  // The first lot was drawn before the rare acts were.
  const free = fit.filter((one) => !known.has(one.sha256) && !(drawn.length > 0 && rare.has(one.sha256)))
  const given = anew ? [] : before
  for (const one of drawInTurn({
    articles: free,
    wanted,
    rank,
    before: given,
    order: ({ url }) => rank(url),
  })) {
    const number = labelled.length + drawn.length + 1
    drawn.push({ number, ...one, half: half(number) })
  }
}
process.stdout.write(`${JSON.stringify(drawn, null, 2)}\n`)
