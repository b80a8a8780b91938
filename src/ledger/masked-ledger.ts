import {
  type CareSpan,
  type Masking,
  maskNames,
  maskSentence,
  maskStatement,
  maskVersion,
  toMasking,
} from '../core/index.ts'
import type { ClaimRow, Links } from './claims.ts'
import type { ArticleRow, ArticleView, Ledger, Page, Snippet, StatementView } from './ledger.ts'

/**
 * A ledger as views show it: names of prisoners, detainees, children and private victims are masked, in texts,
 * statements, headlines and what a search found. Records and snapshots stay as they are: who exports
 * decides, and a snapshot is the evidence itself.
 */
export function maskedLedger(ledger: Ledger): Ledger {
  const maskings = new Maskings(ledger)
  return {
    append: (entries) => ledger.append(entries),
    has: (version, extractor) => ledger.has(version, extractor),
    hasInterpretation: (version, extractor, interpreter) =>
      ledger.hasInterpretation(version, extractor, interpreter),
    counts: () => ledger.counts(),
    articles: async (query) =>
      mapPage(await ledger.articles(query), async (row) => maskRow(row, await maskings.of(row))),
    article: async (id) => maskView(await ledger.article(id)),
    snapshot: (version) => ledger.snapshot(version),
    statements: async (query) =>
      mapPage(await ledger.statements(query), async (view) => maskFound(view, await maskings.of(view))),
    statement: async (id) => {
      const view = await ledger.statement(id)
      return maskFound(view, await maskings.of(view))
    },
    links: maskedLinks(ledger.links, maskings),
    records: () => ledger.records(),
    restore: (records) => ledger.restore(records),
    verify: (onProgress) => ledger.verify(onProgress),
    redact: (id, decision) => ledger.redact(id, decision),
    backup: (file) => ledger.backup(file),
    close: () => ledger.close(),
  }
}

/** Links as views show them: what linkers are given stays as it is. */
function maskedLinks(links: Links, maskings: Maskings): Links {
  const maskOne = async <T extends StatementView>(view: T): Promise<T> => ({
    ...view,
    ...maskFound(view, await maskings.of(view)),
  })
  const maskRow = async <T extends ClaimRow>(row: T): Promise<T> => ({
    ...row,
    label: row.label && (await maskOne(row.label)),
  })
  return {
    inTurn: (work, options) => links.inTurn(work, options),
    waiting: (linker, limit) => links.waiting(linker, limit),
    append: (linking, index) => links.append(linking, index),
    reset: () => links.reset(),
    held: (version) => links.held(version),
    lacksIndex: () => links.lacksIndex(),
    putIndex: (version, linker, index) => links.putIndex(version, linker, index),
    noteSentences: (told) => links.noteSentences(told),
    storyHolders: (keys) => links.storyHolders(keys),
    daysOf: (sentences) => links.daysOf(sentences),
    tiesAround: (articles) => links.tiesAround(articles),
    published: (articles) => links.published(articles),
    origins: (articles) => links.origins(articles),
    statementHolders: (keys, options) => links.statementHolders(keys, options),
    linked: (statements) => links.linked(statements),
    claimsOf: (statements) => links.claimsOf(statements),
    leaningOn: (statements) => links.leaningOn(statements),
    linkedClaims: (claims, options) => links.linkedClaims(claims, options),
    claims: async (query) => mapPage(await links.claims(query), maskRow),
    claim: async (id, options) => {
      const view = await maskRow(await links.claim(id, options))
      return { ...view, members: await mapAll(view.members, maskOne) }
    },
    counted: (claim) => links.counted(claim),
    linkOf: (statement) => links.linkOf(statement),
    originOf: (article) => links.originOf(article),
    decide: (review) => links.decide(review),
    reviews: (query) => links.reviews(query),
  }
}

/** What stands in a list, with the version that it is of. */
interface Listed {
  readonly article: { readonly version: string }
  readonly care: readonly CareSpan[] | null
}

/** What to mask of versions in lists, whose texts are read for it; lists name the same ones one after the other. */
class Maskings {
  readonly #ledger: Ledger
  #last: { readonly version: string; readonly masking: Promise<Masking | null> } | null = null

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  async of({ article: { version }, care }: Listed): Promise<Masking | null> {
    if (care === null || care.length === 0) return null
    if (this.#last?.version !== version) {
      const masking = this.#ledger.article(version).then(({ text }) => toMasking(text, care))
      this.#last = { version, masking }
    }
    return this.#last.masking
  }
}

async function mapPage<T>(page: Page<T>, mask: (item: T) => Promise<T>): Promise<Page<T>> {
  return { ...page, items: await mapAll(page.items, mask) }
}

/** One after the other: they name the same texts in turn. */
async function mapAll<T>(items: readonly T[], mask: (item: T) => Promise<T>): Promise<T[]> {
  const masked: T[] = []
  for (const item of items) masked.push(await mask(item))
  return masked
}

function maskView(view: ArticleView): ArticleView {
  const masking = toMasking(view.text, view.care)
  if (masking === null) return view
  return {
    ...maskVersion(view, masking),
    statements: view.statements.map((statement) => maskStatement(statement, masking)),
    writer: view.writer?.map((sentence) => maskSentence(sentence, masking)) ?? null,
  }
}

function maskRow(row: ArticleRow, masking: Masking | null): ArticleRow {
  if (masking === null) return row
  return { ...row, article: maskHeadline(row.article, masking), snippet: maskSnippet(row.snippet, masking) }
}

function maskFound(view: StatementView, masking: Masking | null): StatementView {
  if (masking === null) return view
  return {
    ...view,
    statement: maskStatement(view.statement, masking),
    article: maskHeadline(view.article, masking),
    snippet: maskSnippet(view.snippet, masking),
  }
}

function maskHeadline<T extends { readonly headline: string | null; readonly byline: string | null }>(
  article: T,
  { names }: Masking,
): T {
  const { headline, byline } = article
  return {
    ...article,
    headline: headline && maskNames(headline, names),
    byline: byline && maskNames(byline, names),
  }
}

function maskSnippet(snippet: Snippet | null, { names }: Masking): Snippet | null {
  if (snippet === null) return null
  return { pieces: snippet.pieces.map((piece) => ({ ...piece, text: maskNames(piece.text, names) })) }
}
