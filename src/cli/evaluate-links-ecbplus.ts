import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ArticleVersion, notInterpreted, type Statement, statementId, toSpan } from '../core/index.ts'
import type { EventSentence, PairsScore, PairTask, PairUnit } from '../evaluate/index.ts'
import type { FeatureName, PairSide, SideKnowledge } from '../link/index.ts'
import { readWords } from './evaluate-articles.ts'
import { embedderFolder, type LinksOptions } from './evaluate-links-part.ts'
import { holdFloors } from './evaluate-print.ts'
import type { Terminal } from './print.ts'
import { formatTable, toColumns } from './table.ts'

/** Features of which more speaks against a pair. */
const against: readonly FeatureName[] = ['nameLack', 'daysApart', 'aspectLack']

/** How well pairs of sentences of one event are ranked ahead of others of their topic, by cosine and by the scorer. */
export async function scoreEcbplusPart(terminal: Terminal, options: LinksOptions): Promise<void> {
  const { readEcbplus, scorePairs } = await import('../evaluate/index.ts')
  const { countBackground, featureNames, pairFeatures } = await import('../link/index.ts')
  const sentences = await readEcbplus(
    join(options.pairs, 'ecbplus'),
    join(options.pairs, 'ecbplus-sentences', 'ECB+_LREC2014', 'ECBplus_coreference_sentences.csv'),
  )
  const { contents, triggers } = await toUnits(terminal, sentences)
  const task = (set: string, thinning: number, plain: readonly string[]): PairTask<PairSide> => ({
    set,
    columns: featureNames,
    plain,
    directions: featureNames.map((name) => (against.includes(name) ? -1 : 1)),
    hidden: 'ownHeadlines',
    thinning,
    describe: (topic) => {
      // The background is of sentences: one with ten mentions is one of them.
      const background = countBackground(
        contents.filter((one) => one.topic === topic[0]?.topic).map(({ side }) => side),
      )
      return (a, b) => {
        const features = pairFeatures(a, b, background)
        return featureNames.map((name) => features[name])
      }
    },
  })
  const scores = [
    scorePairs(contents, task('links-ecbplus-sentences', 1, ['cosine', 'ownCosine', 'wordShare'])),
    scorePairs(triggers, task('links-ecbplus-mentions', 8, ['cosine', 'sameTrigger', 'triggers'])),
  ]
  if (options.format === 'json') await terminal.result(JSON.stringify(scores, null, 1))
  else for (const score of scores) await terminal.result(`${format(score, featureNames, terminal.columns)}\n`)
  if (options.weights !== undefined && options.only !== 'claims')
    await writeWeights(options.weights, scores, featureNames)
  const points = scores.map(({ set, figures }) => {
    const [cosine, scorer] = [figures.cosine?.pooled ?? 0, figures.scorer?.pooled ?? 0]
    return [set, { scorer: 100 * scorer, ahead: Math.max(0, 100 * (scorer - cosine)) }] as const
  })
  await holdFloors(terminal, options, Object.fromEntries(points))
}

/** Each sentence as the statement of a content, and each mention in it as the same with its trigger marked. */
async function toUnits(terminal: Terminal, sentences: readonly EventSentence[]) {
  const { Embedder, readEmbedderFolder } = await import('../infer/index.ts')
  const { toPairSide } = await import('../link/index.ts')
  const embedder = await Embedder.load(await readEmbedderFolder(embedderFolder))
  const vectors = new Map<string, Promise<Float32Array>>()
  const embed = (text: string) => {
    const vector = vectors.get(text) ?? embedder.embed(text)
    vectors.set(text, vector)
    return vector
  }
  const statements = await toStatements(sentences)
  const contents: PairUnit<PairSide>[] = []
  const triggers: PairUnit<PairSide>[] = []
  const bar = terminal.progress('Embedding sentences')
  for (const [at, { topic, document, text, headline, mentions }] of sentences.entries()) {
    bar.update(at, sentences.length, document)
    const statement = statements[at]
    if (!statement) continue
    const known: SideKnowledge = { vector: await embed(text), headline: await embed(headline) }
    const events = new Set(mentions.flatMap(({ event }) => event ?? []))
    contents.push({ topic, document, events, side: toPairSide(statement, known) })
    for (const { start, end, event } of mentions) {
      const words = text.slice(start, end)
      const side = toPairSide(statement, { ...known, trigger: { words, vector: await embed(words) } })
      triggers.push({ topic, document, events: new Set(event === null ? [] : [event]), side })
    }
  }
  bar.stop()
  await embedder.release()
  return { contents, triggers }
}

/** Sentences as statements with what the interpreter finds in them: places, times, numbers. Nobody says them. */
async function toStatements(sentences: readonly EventSentence[]): Promise<Statement[]> {
  const { openInterpreter } = await import('../interpret/index.ts')
  const interpreter = await openInterpreter()
  const empty = await readWords('Nothing is said.')
  const byDocument = new Map<string, EventSentence[]>()
  for (const one of sentences) byDocument.set(one.document, [...(byDocument.get(one.document) ?? []), one])
  const found = new Map<EventSentence, Statement>()
  for (const own of byDocument.values()) {
    const text = own.map((one) => one.text).join('\n')
    const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }]
    const version: ArticleVersion = {
      ...empty,
      text,
      blocks,
      article: { ...empty.article, publishedAt: null },
    }
    let start = 0
    const bare = own.map((one) => {
      const content = [toSpan(text, { start, end: start + one.text.length })]
      start += one.text.length + 1
      return toBare(version, content)
    })
    const said = interpreter.interpret(version, bare).statements
    // What a cue would say of them is no finding: nobody says them.
    for (const [at, one] of own.entries()) {
      const statement = said[at]
      if (statement) found.set(one, { ...statement, act: null, factuality: null })
    }
  }
  return sentences.flatMap((one) => found.get(one) ?? [])
}

function toBare({ article, text }: ArticleVersion, content: Statement['content']): Statement {
  const [first] = content
  // A statement has a cue; a sentence that nobody says has none but its first sign.
  const cue = [toSpan(text, { start: first?.start ?? 0, end: (first?.start ?? 0) + 1 })]
  return {
    ...notInterpreted,
    id: statementId(article.version, { source: [], cue, content }),
    source: [],
    cue,
    content,
    quotation: 'none',
    parent: null,
    confidence: null,
    extractor: 'evaluate/1',
    by: 'machine',
  }
}

/** weights.json of the scorer, from the models fitted on all topics. */
async function writeWeights(
  path: string,
  [contents, triggers]: readonly PairsScore[],
  names: readonly string[],
): Promise<void> {
  const file = {
    trainedOn: 'ECB+ 1.0 (Cybulska and Vossen 2014, CC BY 3.0), topics 1 to 35, checked sentences',
    command: 'onrecord evaluate links --only ecbplus --weights src/link/pairs/weights.json',
    contents: toWeights(contents?.model, names),
    triggers: toWeights(triggers?.model, names),
  }
  await writeFile(path, `${JSON.stringify(file, null, 2)}\n`)
}

/** A model as it is kept: of each column that weighs something its weight, mean and deviation. */
export function toWeights(model: PairsScore['model'] | undefined, names: readonly string[]) {
  return {
    intercept: round(model?.intercept ?? 0),
    features: Object.fromEntries(
      names.flatMap((name, at) => {
        const weight = model?.weights[at] ?? 0
        if (Math.abs(weight) < 1e-9) return []
        const [mean, deviation] = [model?.means[at] ?? 0, model?.deviations[at] ?? 1]
        return [[name, { weight: round(weight), mean: round(mean), deviation: round(deviation) }]]
      }),
    ),
  }
}

/** Five digits are more than a ranking can tell apart, and the same on every processor. */
function round(value: number): number {
  return Number(value.toPrecision(5))
}

function format(score: PairsScore, names: readonly string[], columns: number): string {
  const points = (value: number) => (100 * value).toFixed(1)
  const rows = Object.entries(score.figures).map(([name, { pooled, byTopic }]) => [
    name,
    points(pooled),
    points(byTopic),
  ])
  const weights = names.flatMap((name, at) => {
    const weight = score.model.weights[at] ?? 0
    return weight === 0 ? [] : [[name, weight.toFixed(2)]]
  })
  return [
    `${score.set} · ${score.topics} topics · ${score.units} units · ${score.pairs} pairs, ${score.positives} of one event`,
    formatTable(toColumns(['ranked by', 'AP of all pairs', 'AP, mean of topics']), rows, columns),
    `The scorer is ahead of the cosine by ${score.ahead ? score.ahead.map(points).join(' to ') : '-'} points in the mean of topics (95 %).`,
    formatTable(toColumns(['feature', 'weight']), weights, columns),
  ].join('\n\n')
}
