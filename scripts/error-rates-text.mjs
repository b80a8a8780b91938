// The text of docs/error-rates.md.

const asked = {
  act: 92,
  factuality: 85,
  actor: 88,
  party: 92,
  addressee: 90,
  quantity: 95,
}
const mostConfusions = 12
/** Of fewer actors or articles a share says too little. */
const leastOfParty = 20
const leastArticles = 5

/**
 * @param sets what `evaluate interpretation`, `times` and `places` gave, by name; `sealed` as the first, or null;
 *   `typical` prose
 * @returns Markdown
 */
export function writeErrorRates({ sealed, typical, ...sets }) {
  const { drawn, searched, report, variations, fresh, times, places, towns } = sets
  return `# Error rates of what statements say

How often an interpretation is right, given the right words: source, cue and content as a person marked them. What finds
these words has its own figures in [the model card](../model/MODEL_CARD.md); both kinds of error add up. Intervals are the
middle 95 % of ${drawn.bootstrap.resamples.toLocaleString('en')} draws of as many texts, with replacement.

This page is written by \`node scripts/error-rates.mjs\` from \`onrecord evaluate\`.

## On labelled news of a war

${table(
  ['', 'asked', 'drawn at random', 'searched for', ...(sealed ? ['sealed half'] : [])],
  Object.keys(drawn.figures).map((name) => [
    name,
    asked[name] === undefined ? '' : String(asked[name]),
    share(drawn.figures[name]),
    share(searched.figures[name]),
    ...(sealed ? [share(sealed.figures[name])] : []),
  ]),
)}

Drawn: all statements of 16 articles (${drawn.statements}). Searched for: statements with numbers, rare acts or addressees
(${searched.statements}), found by their words and kept by reading. On both the rules were made. ${
    sealed
      ? `The sealed half (${sealed.statements} statements of both kinds) was scored once, on ${sealed.scored}. **Its figures are what to expect of other news**: the others are those of the statements that the rules were made on, and most of what they are ahead is that.`
      : 'The sealed half has not been scored yet.'
  }

## By act

${table(
  ['act', 'labelled', 'found of these, %', 'right of those given, %'],
  acts([drawn, searched]).map(({ act, labelled, given, both }) => [
    act,
    String(labelled),
    percent(both, labelled),
    percent(both, given),
  ]),
)}

## By party

F1 of a party: actors that speak for it, labelled and given. Parties of at least ${leastOfParty} actors, both kinds of statements
together.

${table(
  ['party', 'articles', 'labelled', 'found of these, %', 'right of those given, %', 'F1'],
  shownParties([drawn, searched]).map(({ party, articles, labelled, given, both }) => [
    party,
    String(articles),
    String(labelled),
    percent(both, labelled),
    percent(both, given),
    percent(2 * both, labelled + given),
  ]),
)}

${compareParties([drawn, searched])}

## Parties given for others

${table(
  ['labelled', 'given', 'times'],
  confusions([drawn, searched]).map(({ labelled, given, times: count }) => [labelled, given, String(count)]),
)}

"unknown" for a party that a reader knows is the most frequent error, and meant so: nobody is given a side that the words
do not give him.

## Another war

The report that the design is drawn from, and twice sixty texts of other wars in which all states, persons and agencies
are invented, each with a table of the invented states as somebody who follows that war would have one. The rules were
mended while looking at the first sixty; no rule was made by the fresh ones, whose first score stands in
model/eval/fresh-variations.

${table(
  ['', 'the report', 'sixty variations', 'sixty fresh ones'],
  Object.keys(report.figures).map((name) => [
    name,
    share(report.figures[name]),
    share(variations.figures[name]),
    share(fresh.figures[name]),
  ]),
)}

## Times and places

- **Values of times** on TempEval-3 (TimeBank and AQUAINT, dates and times with a calendar value): F1 ${timesLine(times)}.
- **Names of places** on LGL, the names given: ${placesLine(places, 'rightOfChosen')} of those chosen lie within 161 km;
  ${placesLine(places, 'rightOfAll')} of all.
- **Towns of a war** that the gazetteer lacks, given as "town, province": ${placesLine(towns, 'lacked.notFar')} are not placed
  at a namesake more than 100 km away.

## Typical errors

${typical}
`
}

function acts(scores) {
  return sumBy(
    'act',
    scores.flatMap((score) => score.acts),
  )
}

function shownParties(scores) {
  const all = sumBy(
    'party',
    scores.flatMap((score) => score.parties),
  )
  return all.filter(({ labelled }) => labelled >= leastOfParty)
}

/** The rows of one kind added up, the most often labelled first. */
function sumBy(kind, rows) {
  const sums = new Map()
  for (const row of rows) {
    const { labelled = 0, given = 0, both = 0, articles = 0 } = sums.get(row[kind]) ?? {}
    sums.set(row[kind], {
      [kind]: row[kind],
      labelled: labelled + row.labelled,
      given: given + row.given,
      both: both + row.both,
      articles: articles + (row.articles ?? 0),
    })
  }
  return [...sums.values()].sort((a, b) => b.labelled - a.labelled || (a[kind] < b[kind] ? -1 : 1))
}

/** Who speaks for no party is no side to compare. */
const noSide = new Set(['media', 'independent', 'unknown', 'none'])

function compareParties(scores) {
  const sides = shownParties(scores)
    .filter(({ party, articles }) => !noSide.has(party) && articles >= leastArticles)
    .map(({ party, labelled, given, both }) => ({ party, f1: (200 * both) / (labelled + given) }))
    .sort((a, b) => b.f1 - a.f1)
  const [best, worst] = [sides[0], sides.at(-1)]
  if (sides.length < 2) return 'Too few parties to compare.'
  return `Between the parties that speak in ${leastArticles} articles or more, F1 differs by ${(best.f1 - worst.f1).toFixed(1)} points (${best.party} ${best.f1.toFixed(1)}, ${worst.party} ${worst.f1.toFixed(1)}); 3 were asked.`
}

function confusions(scores) {
  const sums = new Map()
  for (const { labelled, given, times } of scores.flatMap((score) => score.confusions)) {
    const key = `${labelled}\t${given}`
    sums.set(key, { labelled, given, times: (sums.get(key)?.times ?? 0) + times })
  }
  return [...sums.values()]
    .sort((a, b) => b.times - a.times || (a.labelled + a.given < b.labelled + b.given ? -1 : 1))
    .slice(0, mostConfusions)
}

function timesLine({ figures }) {
  const { f1, interval } = figures.value ?? Object.values(figures).at(-1)
  return `${(100 * f1).toFixed(1)} (${range(interval)})`
}

function placesLine({ figures }, name) {
  const { right, of } = figures[name]
  return `${percent(right, of)} % (${right.toLocaleString('en')} of ${of.toLocaleString('en')})`
}

function share({ right, of, interval }) {
  if (of === 0) return '–'
  return `${percent(right, of)} (${interval ? range(interval) : '–'}), ${right} of ${of}`
}

const percent = (right, of) => (of === 0 ? '–' : ((100 * right) / of).toFixed(1))
const range = (interval) => interval.map((end) => (100 * end).toFixed(1)).join(' to ')

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
