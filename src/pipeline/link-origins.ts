import type { Linking, OriginPlace, OriginTie, Range } from '../core/index.ts'
import type { ArticleView, Ledger, LinkIndex } from '../ledger/index.ts'
import {
  compareTexts,
  countedPieces,
  groupOrigins,
  type JudgedPair,
  judgeOrigin,
  pickCandidates,
  type Story,
  signStory,
  toStory,
} from '../link/index.ts'

/** Stories of articles that were read before: a wire's text is compared with each of its copies. */
const keptStories = 64

/** What of an article's text is linked to others, and what later ones find it by. */
export interface OriginLinks extends Pick<Linking, 'ties' | 'places'>, Pick<LinkIndex, 'story'> {}

/** Finds the articles that have an article's text. Articles are linked one after the other. */
export class OriginLinker {
  readonly #ledger: Ledger
  readonly #stories = new Map<string, Story>()

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  /** Keeps on which day articles' sentences ran: before any is linked, since what runs again is nobody's text. */
  async note(views: readonly ArticleView[]): Promise<void> {
    const told = views.flatMap((view) => {
      const day = view.article.publishedAt?.slice(0, 10)
      return day === undefined
        ? []
        : [{ day, sentences: countedPieces(toStory(view)).map(({ hash }) => hash) }]
    })
    await this.#ledger.links.noteSentences(told)
  }

  async link(view: ArticleView): Promise<OriginLinks> {
    const story = toStory(view)
    const { whole, keys } = signStory(story)
    this.#keep(view.article.id, story)
    // A text without words has nothing in common with another.
    if (keys.length === 0) return { ties: [], places: [], story: null }
    const ties = await this.#findTies(view.article.id, story)
    const places = await this.#findPlaces(view.article.id, ties)
    return { ties, places, story: { whole, keys } }
  }

  async #findTies(article: string, story: Story): Promise<OriginTie[]> {
    const { links } = this.#ledger
    const signature = signStory(story)
    const holders = await links.storyHolders(signature.keys)
    const ties: OriginTie[] = []
    for (const candidate of pickCandidates(article, signature, holders)) {
      const other = await this.#storyOf(candidate.article)
      const pieces = [...countedPieces(story), ...countedPieces(other)]
      const days = await links.daysOf(pieces.map(({ hash }) => hash))
      const { kind, score } = judgeOrigin(story, other, { standing: (hash) => days.get(hash) ?? [] })
      if (kind === 'independent') continue
      const { shared } = compareTexts(story, other)
      const own = toPairs(shared.map(({ a }) => a))
      const theirs = toPairs(shared.map(({ b }) => b))
      ties.push({ to: candidate.article, kind, score: round(score), shared: { own, theirs } })
    }
    return ties.toSorted((a, b) => (a.to < b.to ? -1 : 1))
  }

  /** Where the articles stand that hang together with this one, as far as that is another place than before. */
  async #findPlaces(article: string, ties: readonly OriginTie[]): Promise<OriginPlace[]> {
    const { links } = this.#ledger
    const around = await links.tiesAround([article, ...ties.map(({ to }) => to)])
    const all = [
      ...around.filter(({ from }) => from !== article),
      ...ties.map((tie) => ({ from: article, ...tie })),
    ]
    const articles = [...new Set([article, ...all.flatMap(({ from, to }) => [from, to])])]
    const known = await links.origins(articles)
    const pairs = all.map(({ from, to, kind, score, shared }): JudgedPair => {
      const spans = { a: toSpans(shared.own), b: toSpans(shared.theirs) }
      return { a: from, b: to, kind, score, shared: spans, by: 'machine' }
    })
    return groupOrigins(await links.published(articles), pairs)
      .flatMap(({ id, articles: members }) => members.map((member) => ({ ...member, origin: id })))
      .filter(({ article: id, origin, kind }) => {
        const before = known.get(id)
        return before === undefined || before.origin !== origin || before.kind !== kind
      })
      .map(({ shared, ...place }) => ({ ...place, shared: toPairs(shared) }))
      .toSorted((a, b) => (a.article < b.article ? -1 : 1))
  }

  async #storyOf(article: string): Promise<Story> {
    const known = this.#stories.get(article)
    if (known) return known
    const story = toStory(await this.#ledger.article(article))
    this.#keep(article, story)
    return story
  }

  #keep(article: string, story: Story): void {
    this.#stories.delete(article)
    this.#stories.set(article, story)
    const [oldest] = this.#stories.keys()
    if (this.#stories.size > keptStories && oldest !== undefined) this.#stories.delete(oldest)
  }
}

const toPairs = (ranges: readonly Range[]): [number, number][] =>
  ranges.map(({ start, end }): [number, number] => [start, end]).toSorted((a, b) => a[0] - b[0])

/** Grouping takes spans for their places alone. */
const toSpans = (pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([start, end]) => ({ start, end, text: '' }))

/** Scores go into a hash: four digits are the same on every machine. */
const round = (value: number) => Math.round(value * 10_000) / 10_000
