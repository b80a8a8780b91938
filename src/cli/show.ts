import { Command, Option } from 'commander'
import { type Block, OnrecordError, pageAt } from '../core/index.ts'
import type { Ledger, StatementView } from '../ledger/index.ts'
import type { CompleteView } from '../pipeline/index.ts'
import { saidFacts, stanceWords } from '../wording/index.ts'
import { claimLabel } from './claim-rows.ts'
import { formatExtract, titleOf, wordsOf } from './extract-table.ts'
import { shortId } from './list-rows.ts'
import { ledgerOption } from './options.ts'
import { formatMisses } from './possible-misses.ts'
import { type Terminal, visible } from './print.ts'
import { showClaim } from './show-claim.ts'
import { rowName } from './words.ts'

/** Units of text shown on either side of a statement, so that it can be judged. */
const contextUnits = 160

/** `onrecord show` */
export function showCommand(terminal: Terminal): Command {
  return new Command('show')
    .description(
      'show an article with its statements, a statement with its words around it, or a claim with all that is said of it',
    )
    .argument('<id>', 'the id of an article, a version, a statement or a claim, or its first digits')
    .addOption(ledgerOption())
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .addHelpText(
      'after',
      '\nExamples:\n  onrecord show art_2kq8\n  onrecord show sta_0v1m --format json\n  onrecord show cla_0v1m',
    )
    .action((id: string, { ledger, format }: { ledger: string; format: 'table' | 'json' }) =>
      withShown(terminal, { id, ledger, format }),
    )
}

async function withShown(
  terminal: Terminal,
  { id, ledger, format }: { id: string; ledger: string; format: string },
) {
  if (!/^(art|ver|sta|cla)_/.test(id))
    throw new OnrecordError(
      'usage',
      `"${id}" is no id: one begins with art_, ver_, sta_ or cla_. "onrecord articles", "onrecord claims" and "onrecord search" show them.`,
    )
  const { withLedger } = await import('./with-ledger.ts')
  await withLedger(ledger, async (open) => {
    const shown = id.startsWith('sta_')
      ? await showStatement(open, id)
      : id.startsWith('cla_')
        ? await showClaim(open, id, terminal.columns)
        : await showArticle(open, id, terminal.columns)
    await terminal.result(format === 'json' ? JSON.stringify(shown.json, null, 2) : visible(shown.table))
  })
}

async function showArticle(ledger: Ledger, id: string, columns: number) {
  const { completeView } = await import('../pipeline/index.ts')
  const view = completeView(await ledger.article(id))
  const { article, text, blocks, corrections, statements, versions, redaction } = view
  const facts = [
    ['id', article.id],
    ['version', `${article.version}${versions.length > 1 ? ` (one of ${versions.length})` : ''}`],
    ['address', article.url],
    ['published', published(view)],
    ['modified', article.modifiedAt],
    ['byline', article.byline],
    ['dateline', article.dateline],
    ['agencies', article.agencies.join(', ') || null],
    ['language', article.language],
    ['text sha256', article.sha256],
    ['snapshot sha256', article.snapshot.sha256],
    ['typed in', article.row === undefined ? null : rowName(article.row)],
    ['read by', article.row === undefined ? view.extractor : null],
    ['interpreted by', view.interpreter],
    ['redacted', redaction === null ? null : `${redaction.at}: ${redaction.why}`],
  ]
  const found = formatExtract(
    { article, text, blocks, ...(corrections && { corrections }), statements: [...statements], care: null },
    columns,
  )
  const origin = await originFact(ledger, article.id)
  const table = [found, formatMisses(text, view.possibleMisses ?? []), factLines([...facts, origin])]
    .filter((part) => part !== '')
    .join('\n\n')
  return { json: view, table }
}

/** Which articles have the same text, the first first. */
async function originFact(ledger: Ledger, article: string): Promise<(string | null)[]> {
  const places = await ledger.links.originOf(article)
  const others = places.filter((one) => one.article !== article)
  const own = places.find((one) => one.article === article)
  if (own === undefined || others.length === 0) return ['origin', null]
  const named = others.map((one) => `${shortId(one.article)} (${one.kind})`).join(', ')
  return ['origin', `${own.kind}; of the same text: ${named}`]
}

/** The claim that a statement speaks to. */
async function claimFact(ledger: Ledger, statement: string): Promise<string | null> {
  const link = await ledger.links.linkOf(statement)
  if (link === null) return null
  const claim = await ledger.links.claim(link.claim, { most: 1 })
  const state = link.state === 'suggested' ? 'suggested' : `confirmed by ${link.by}`
  return `${shortId(claim.id)} (${stanceWords(link.stance)}, ${state}): ${claimLabel(claim)}`
}

function published({ article }: CompleteView): string | null {
  if (article.publishedAt === null) return null
  return `${article.publishedAt} (from ${article.publishedFrom ?? 'an unknown place'})`
}

async function showStatement(ledger: Ledger, id: string) {
  const found = await ledger.statement(id)
  const whole = await ledger.article(found.article.version)
  const { completeStatement } = await import('../pipeline/index.ts')
  const { chainOf, openRegistry } = await import('../interpret/index.ts')
  const view = completeStatement(found, whole)
  const chain = chainOf(await openRegistry(), whole, view.statement)
  const { statement, article } = view
  const { text } = whole
  const facts = [
    ['source', wordsOf(statement.source) || '(nobody named)'],
    ['stands for', (statement.antecedent ?? []).map((span) => span.text).join(', ') || null],
    ['cue', wordsOf(statement.cue)],
    ['content', wordsOf(statement.content)],
    ['quotation', statement.quotation],
    ...saidFacts(statement),
    ['stands in', statement.parent],
    ['claim', await claimFact(ledger, statement.id)],
    ['came through', chain.length > 1 ? chain.map(({ name }) => plain(name)).join(' > ') : null],
    ...foundBy(view),
    ['article', titleOf(article, text)],
    ['page', pagesOf(view, whole.blocks)],
    ['address', article.url],
    ['id', statement.id],
    ['status', status(view)],
  ]
  return { json: { ...view, chain }, table: `${inContext(view, text)}\n\n${factLines(facts)}` }
}

const plain = (words: string) => words.replace(/\s+/g, ' ')

/** Who says that this is a statement: a network, or who typed it in. */
function foundBy({ statement: { by, extractor, confidence }, article: { row } }: StatementView): string[][] {
  if (row) return [['by', `${by} (typed in ${rowName(row)})`]]
  const sure = confidence === null ? '' : `, confidence ${confidence.toFixed(2)}`
  return [['found by', `${by} (${extractor})${sure}`]]
}

function status({ current, redaction }: StatementView): string | null {
  if (redaction !== null) return `redacted ${redaction.at}: ${redaction.why}`
  return current ? null : 'a later reading no longer has it'
}

/** Where a document's reader finds it. @example "p. 3–4" */
function pagesOf({ statement: { source, cue, content } }: StatementView, blocks: readonly Block[]) {
  const spans = [...source, ...cue, ...content]
  if (spans.length === 0) return null
  const first = pageAt(blocks, Math.min(...spans.map(({ start }) => start)))
  const last = pageAt(blocks, Math.max(...spans.map(({ end }) => end - 1)))
  if (first === null) return null
  return first === last ? `p. ${first}` : `p. ${first}–${last}`
}

/** The statement's words with those around them. */
function inContext({ statement }: StatementView, text: string): string {
  const spans = [...statement.source, ...statement.cue, ...statement.content]
  const start = Math.max(0, Math.min(...spans.map((span) => span.start)) - contextUnits)
  const end = Math.min(text.length, Math.max(...spans.map((span) => span.end)) + contextUnits)
  return `${start > 0 ? '… ' : ''}${text.slice(start, end).trim()}${end < text.length ? ' …' : ''}`
}

function factLines(facts: readonly (readonly (string | null | undefined)[])[]): string {
  const known = facts.filter(([, value]) => value !== null && value !== undefined)
  return known.map(([name, value]) => `${`${name}`.padEnd(16)}${value}`).join('\n')
}
