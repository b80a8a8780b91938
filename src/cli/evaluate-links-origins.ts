import { join } from 'node:path'
import type { ArticleVersion } from '../core/index.ts'
import type { KeyedArticle, OriginsScore } from '../evaluate/index.ts'
import type { DaysOf, Story } from '../link/index.ts'
import { readEach } from './evaluate-articles.ts'
import type { LinksOptions } from './evaluate-links-part.ts'
import { holdFloors } from './evaluate-print.ts'
import { rateHeadings, toRatePoints, toRateRows } from './evaluate-rates.ts'
import type { Terminal } from './print.ts'
import { formatTable, toColumns } from './table.ts'

/** A corpus with what a ledger would keep of it. */
interface Corpus {
  readonly articles: readonly KeyedArticle<Story>[]
  readonly standing: DaysOf
}

/** Which articles are copies or rewrites of one text, against the labelled pairs; the whole file is searched. */
export async function scoreOriginsPart(terminal: Terminal, options: LinksOptions): Promise<void> {
  const { findPairs, meetArticles, readOriginPairs, scoreOrigins } = await import('../evaluate/index.ts')
  const { judgeOrigin, pickCandidates, signatureVersion } = await import('../link/index.ts')
  const labelled = await readOriginPairs(join(options.labels, 'origins'), options.half)
  const versions = await readAll(terminal, options.articles)
  const started = performance.now()
  const { articles, standing } = await keyArticles(versions)
  const met = meetArticles(articles, (own, holders) =>
    pickCandidates(own.article, { version: signatureVersion, ...own }, holders),
  )
  const kinds = met.pairs.map(([later, earlier]) => {
    const [a, b] = [articles[later], articles[earlier]]
    return a && b ? judgeOrigin(a.story, b.story, { standing }).kind : 'independent'
  })
  const seconds = (performance.now() - started) / 1000
  const judged = findPairs(labelled, articles).map(({ pair, a, b }) => ({
    pair,
    isFound: met.has(a.signature, b.signature),
    ...judgeOrigin(a.story, b.story, { standing }),
  }))
  const score = scoreOrigins(`links-origins-${options.half}`, judged)
  const corpus = {
    articles: articles.length,
    candidates: kinds.length,
    copies: kinds.filter((kind) => kind === 'copy').length,
    rewrites: kinds.filter((kind) => kind === 'rewrite').length,
  }
  if (options.format === 'json') await terminal.result(JSON.stringify({ ...score, corpus }, null, 1))
  else await terminal.result(format(score, corpus, terminal.columns))
  // A time is no figure: it differs from run to run, so it stands beside what is printed.
  terminal.say(
    `Signing, searching and judging all ${articles.length} articles took ${seconds.toFixed(1)} s: ${(articles.length / seconds).toFixed(0)} articles/s.`,
  )
  await holdFloors(terminal, options, { [score.set]: toRatePoints(score.figures) })
}

async function readAll(terminal: Terminal, path: string): Promise<ArticleVersion[]> {
  const bar = terminal.progress('Reading the articles')
  const versions: ArticleVersion[] = []
  try {
    for await (const version of readEach(path, (done, total) => bar.update(done, total, '')))
      versions.push(version)
  } finally {
    bar.stop()
  }
  return versions
}

async function keyArticles(versions: readonly ArticleVersion[]): Promise<Corpus> {
  const { countDays } = await import('../evaluate/index.ts')
  const { countedPieces, signStory, toStory } = await import('../link/index.ts')
  const articles = versions.map((version) => {
    const story = toStory(version)
    const { whole, keys } = signStory(story)
    return { version, story, signature: { article: version.article.version, whole, keys } }
  })
  const standing = countDays(
    articles.map(({ story }) => ({
      publishedAt: story.publishedAt,
      hashes: countedPieces(story).map(({ hash }) => hash),
    })),
  )
  return { articles, standing }
}

interface CorpusCounts {
  readonly articles: number
  readonly candidates: number
  readonly copies: number
  readonly rewrites: number
}

function format(score: OriginsScore, corpus: CorpusCounts, columns: number): string {
  const wrong = score.wrong.map(({ number, label, given, border, reason, score: share }) => [
    String(number),
    border ? `${label} (border)` : label,
    given,
    reason,
    share.toFixed(2),
  ])
  const count = (number: number) => number.toLocaleString('en')
  return [
    `${score.set} · ${score.pairs} pairs`,
    formatTable(toColumns(rateHeadings), toRateRows(score.figures), columns),
    ...(wrong.length > 0
      ? [
          `Judged otherwise\n${formatTable(toColumns(['pair', 'label', 'given', 'because of', 'share']), wrong, columns)}`,
        ]
      : []),
    `All ${count(corpus.articles)} articles: ${count(corpus.candidates)} pairs compared, ${count(corpus.copies)} copies and ${count(corpus.rewrites)} rewrites among them.`,
  ].join('\n\n')
}
