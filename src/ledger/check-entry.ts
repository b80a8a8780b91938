import {
  articleId,
  type Interpretation,
  isRangeOf,
  OnrecordError,
  type Reading,
  Said,
  sha256,
  statementId,
  versionId,
} from '../core/index.ts'
import { areOf } from './corrections.ts'
import { spansOf } from './interpretation-words.ts'
import type { Entry } from './ledger.ts'

/**
 * Holds the door: what enters the ledger has the id of its content, and every span slices to its words.
 * @throws OnrecordError ledgerFault, with what is wrong of which article
 */
export function checkEntry({
  article: { article, text, blocks, corrections, bytes },
  reading,
  interpretation,
}: Entry): void {
  const fault =
    firstOf([
      [article.sha256 !== sha256(text), 'the hash of its text is another one'],
      [article.id !== articleId(article), `its id should be ${articleId(article)}`],
      [article.version !== versionId(article), `its version should be ${versionId(article)}`],
      [article.snapshot.sha256 !== sha256(bytes), 'the hash of its bytes is another one'],
      [blocks.some((block) => !isRangeOf(text, block)), 'a block lies outside its text'],
      [!areOf(text, corrections), 'a correction does not slice to its words'],
    ]) ??
    (reading && readingFault(reading, article.version, text)) ??
    (interpretation && interpretationFault(interpretation, article.version, text))
  if (!fault) return
  const name = article.headline ?? article.url ?? article.id
  throw new OnrecordError(
    'ledgerFault',
    `"${name}" was not stored: ${fault}. Please report this as a bug of Onrecord.`,
  )
}

function readingFault(reading: Reading, version: string, text: string): string | null {
  if (reading.version !== version) return 'its reading is of another version'
  const ids = new Set<string>()
  for (const statement of reading.statements) {
    const { id, source, antecedent, cue, content } = statement
    const cut = [...source, ...(antecedent ?? []), ...cue, ...content].find(
      (span) => !isRangeOf(text, span) || text.slice(span.start, span.end) !== span.text,
    )
    if (cut) return `a span of statement ${id} does not slice to its words`
    if (id !== statementId(version, statement)) return `statement ${id} has not the id of its spans`
    if (ids.has(id)) return `its reading holds statement ${id} twice`
    ids.add(id)
  }
  const orphan = reading.statements.find(({ parent }) => parent !== null && !ids.has(parent))
  return orphan ? `the parent of statement ${orphan.id} is not in its reading` : null
}

function interpretationFault(interpretation: Interpretation, version: string, text: string): string | null {
  if (interpretation.version !== version) return 'its interpretation is of another version'
  for (const said of [
    ...interpretation.statements.map((statement) => Said.parse(statement)),
    ...interpretation.writer,
  ])
    for (const span of spansOf(said))
      if (!isRangeOf(text, span) || text.slice(span.start, span.end) !== span.text)
        return 'a span of its interpretation does not slice to its words'
  return interpretation.care.some((span) => !isRangeOf(text, span))
    ? 'words to be masked lie outside its text'
    : null
}

function firstOf(checks: readonly (readonly [wrong: boolean, fault: string])[]): string | null {
  return checks.find(([wrong]) => wrong)?.[1] ?? null
}
