import {
  type Article,
  type Block,
  type BlockKind,
  type Range,
  type Statement,
  statementId,
  toSpan,
} from '../../src/core/index.ts'
import type { Entry } from '../../src/ledger/index.ts'
import { toWholeStatement } from '../../src/ledger/suite/invented.ts'
import { articleOf } from './article.ts'

type Role = 'source' | 'cue' | 'content'

/** A report written with its statements in it: `{1s:Mr Holt} {1c:said} {1q:the bridge stood}.` */
export interface Report extends Partial<Article> {
  /** Headline first; the words with the marks of their statements. */
  readonly blocks: readonly (readonly [BlockKind, string])[]
  /** What the marks do not say, by the statement's number; `parent` is a number too. */
  readonly more?: Readonly<Record<number, Partial<Omit<Statement, 'parent'>> & { parent?: number }>>
}

const roles: Readonly<Record<string, Role>> = { s: 'source', c: 'cue', q: 'content' }

/** The ledger entry of a report: text, blocks and statements with their ids. */
export function toEntry({ blocks: marked, more = {}, ...details }: Report): Entry {
  const found = new Map<number, Record<Role, Range[]>>()
  const blocks: Block[] = []
  let text = ''
  for (const [kind, words] of marked) {
    if (text !== '') text += '\n'
    const start = text.length
    text += takeMarks(words, start, found)
    blocks.push({ kind, start, end: text.length })
  }
  const article = articleOf(text, details)
  const statements = toStatements(text, article.version, found, more)
  const bytes = new TextEncoder().encode(text)
  return {
    article: { article, text, blocks, bytes },
    reading: { version: article.version, extractor: 'by-hand@1', statements },
    retrievedAt: '2031-05-01T08:00:00Z',
  }
}

function takeMarks(words: string, offset: number, found: Map<number, Record<Role, Range[]>>): string {
  const open: { spans: Range[]; start: number }[] = []
  let text = ''
  for (const piece of words.split(/(\{\d+[scq]:|\})/)) {
    const [, number, letter] = /^\{(\d+)([scq]):$/.exec(piece) ?? []
    if (number !== undefined) {
      const spans = found.get(Number(number)) ?? { source: [], cue: [], content: [] }
      found.set(Number(number), spans)
      open.push({ spans: spans[roles[letter ?? ''] ?? 'content'], start: offset + text.length })
    } else if (piece === '}') {
      const last = open.pop()
      last?.spans.push({ start: last.start, end: offset + text.length })
    } else text += piece
  }
  return text
}

function toStatements(
  text: string,
  version: string,
  found: ReadonlyMap<number, Record<Role, Range[]>>,
  more: NonNullable<Report['more']>,
): Statement[] {
  const sorted = (ranges: Range[]) => ranges.toSorted((a, b) => a.start - b.start)
  const ids = new Map<number, string>()
  for (const [number, { source, cue, content }] of found) {
    ids.set(
      number,
      statementId(version, { source: sorted(source), cue: sorted(cue), content: sorted(content) }),
    )
  }
  const spans = (ranges: Range[]) => sorted(ranges).map((range) => toSpan(text, range))
  const statements = [...found].map(([number, { source, cue, content }]) => {
    const { parent, ...rest } = more[number] ?? {}
    return toWholeStatement(
      version,
      { source: spans(source), cue: spans(cue), content: spans(content) },
      {
        parent: parent === undefined ? null : (ids.get(parent) ?? null),
        confidence: 0.9,
        extractor: 'by-hand@1',
        ...rest,
      },
    )
  })
  const place = ({ source, cue, content }: Statement) =>
    Math.min(...[...source, ...cue, ...content].map(({ start }) => start))
  return statements.toSorted((a, b) => place(a) - place(b))
}
