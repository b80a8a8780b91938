// The tables of `npm run bench`.
import { likelihoodOfSame, median, spread, verdict } from './figures.mjs'

const rounded = (number) => (number >= 100 ? Math.round(number) : Number(number.toPrecision(3)))
const percent = (share) => `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)} %`
const secondsOf = (rounds) => rounds.map(({ seconds }) => seconds)

/** A result as a table: the middle of its rounds. */
export function printResult({ machine, input, rounds, stages }) {
  console.log(
    `${machine.processor}, ${machine.processors} processors, ${machine.memoryMegabytes} MB; Node ${machine.node}; commit ${machine.commit ?? 'unknown'}`,
  )
  console.log(
    `${input.articles} articles, ${input.words.toLocaleString('en')} words of ${input.name}; ${rounds} round${rounds === 1 ? '' : 's'}, medians`,
  )
  const rows = Object.entries(stages).map(([stage, all]) => {
    const seconds = median(secondsOf(all))
    const { articles, words, count, unit } = all[0]
    // A question or a start is not of all articles.
    const isOfAll = unit === undefined || unit === 'statements'
    return [
      stage,
      {
        seconds: rounded(seconds),
        'articles/s': isOfAll ? rounded(articles / seconds) : '',
        'words/s': isOfAll ? Math.round(words / seconds) : '',
        'others/s': count === undefined ? '' : `${rounded(count / seconds)} ${unit}`,
        'spread of rounds': all.length > 1 ? percent(spread(secondsOf(all))).replace('+', '') : '',
        'peak MB': Math.max(...all.map(({ peakMegabytes }) => peakMegabytes)),
      },
    ]
  })
  console.table(Object.fromEntries(rows))
  const quarters = stages.whole?.at(-1)?.megabytesByQuarter
  if (quarters) console.log(`whole, median MB by quarter of its time: ${quarters.join(' ')}`)
}

/** Two results side by side. */
export function printComparison(old, fresh) {
  for (const line of differences(old, fresh)) console.log(line)
  const shared = Object.keys(old.stages).filter((stage) => fresh.stages[stage])
  const rows = shared.map((stage) => {
    const [before, after] = [old, fresh].map(({ stages }) => secondsOf(stages[stage]))
    const peak = ({ stages }) => Math.max(...stages[stage].map(({ peakMegabytes }) => peakMegabytes))
    return [
      stage,
      {
        'old, s': rounded(median(before)),
        'new, s': rounded(median(after)),
        'change of time': percent(median(after) / median(before) - 1),
        p: Number(likelihoodOfSame(before, after).toFixed(3)),
        verdict: verdict(before, after),
        'old, MB': peak(old),
        'new, MB': peak(fresh),
      },
    ]
  })
  console.table(Object.fromEntries(rows))
}

/** What makes two results hard to compare, each as a sentence. */
function differences(old, fresh) {
  const facts = ['processor', 'processors', 'node']
  return facts.flatMap((fact) =>
    old.machine[fact] === fresh.machine[fact]
      ? []
      : [
          `Not alike: ${fact} was ${old.machine[fact]} and is ${fresh.machine[fact]}. The change may be that.`,
        ],
  )
}
