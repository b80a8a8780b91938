import type { Range, Statement } from '../core/index.ts'
import type { ScoredExtractor } from './evaluate.ts'
import { type MarkedDocument, type RoleRanges, roles } from './gold.ts'
import { countDocument } from './scorer/count-document.ts'

/** How many of the statements of some texts were found right. */
export interface MarkedReport {
  readonly set: string
  readonly extractor: string
  readonly documents: number
  /** Statements to be found; optional ones do not count. */
  readonly gold: number
  /** As the scorer's `all.attribution` takes them. */
  readonly attribution: number
  /** Source, cue and content have the same words each, punctuation and white space aside. */
  readonly exact: number
  /** Found, and neither marked nor optional. */
  readonly extra: number
  /** All that was not found exactly. */
  readonly missed: readonly MissedStatement[]
}

export interface MissedStatement extends RoleWords {
  readonly document: string
  readonly kind: string | null
  /** What was found in its stead as the same attribution; null when nothing was. */
  readonly foundAs: RoleWords | null
}

/** The words of each role, the pieces parted by " … ". */
export interface RoleWords {
  readonly source: string
  readonly cue: string
  readonly content: string
}

/** Checks an extractor on texts of which every statement is known. Nested statements count as any other. */
export async function checkMarked(
  documents: readonly MarkedDocument[],
  { set, extractor, onProgress }: { set: string; extractor: ScoredExtractor; onProgress?: () => void },
): Promise<MarkedReport> {
  const checks: DocumentCheck[] = []
  for (const document of documents) {
    checks.push(checkDocument(document, await extractor.extract(document.version)))
    onProgress?.()
  }
  const sum = (of: (check: DocumentCheck) => number) => checks.reduce((total, one) => total + of(one), 0)
  return {
    set,
    extractor: extractor.name,
    documents: documents.length,
    gold: sum(({ gold }) => gold),
    attribution: sum(({ attribution }) => attribution),
    exact: sum(({ gold, missed }) => gold - missed.length),
    extra: sum(({ extra }) => extra),
    missed: checks.flatMap(({ missed }) => missed),
  }
}

type DocumentCheck = Pick<MarkedReport, 'gold' | 'attribution' | 'extra' | 'missed'>

function checkDocument(
  { name, version: { text }, statements }: MarkedDocument,
  found: readonly Statement[],
): DocumentCheck {
  const { attributions } = countDocument(
    text,
    found,
    statements.map(({ spans }) => spans),
  )
  const foundFor = new Map(attributions.map((pair) => [pair.gold, found[pair.predicted]]))
  const foundKeys = new Set(found.map((one) => exactKey(text, one)))
  const wanted = [...statements.entries()].filter(([, { isOptional }]) => !isOptional)
  const missed = wanted.flatMap(([place, { spans, kind }]) => {
    if (foundKeys.has(exactKey(text, spans))) return []
    const other = foundFor.get(place)
    return [{ document: name, kind, ...toWords(text, spans), foundAs: other ? toWords(text, other) : null }]
  })
  return {
    gold: wanted.length,
    attribution: wanted.filter(([place]) => foundFor.has(place)).length,
    extra: found.length - attributions.length,
    missed,
  }
}

const wordPattern = /[\p{L}\p{N}]+/gu

/** Equal when all three roles have the same words at the same places. */
function exactKey(text: string, ranges: RoleRanges): string {
  const places = roles.map((role) =>
    ranges[role].flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(wordPattern)].map(
        ({ 0: word, index }) => `${start + index}-${start + index + word.length}`,
      ),
    ),
  )
  return JSON.stringify(places)
}

function toWords(text: string, ranges: RoleRanges): RoleWords {
  const words = (all: readonly Range[]) =>
    all.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ')
  return { source: words(ranges.source), cue: words(ranges.cue), content: words(ranges.content) }
}
