import {
  type Article,
  articleId,
  isRangeOf,
  type Range,
  sha256,
  statementId,
  toId,
  versionId,
} from '../../core/index.ts'
import { areOf } from '../corrections.ts'
import {
  ArticlePayload,
  InterpretationPayload,
  LinkingPayload,
  OutletPayload,
  ReadingPayload,
  RedactionPayload,
  ReviewPayload,
  StatementPayload,
} from '../payload.ts'
import { toRanges, toWords } from '../statement-words.ts'
import { readBytes } from './blobs.ts'
import {
  asUtf8,
  type CheckedVersion,
  isRow,
  isShown,
  readVersion,
  wrongId,
  wrongRow,
} from './checked-version.ts'
import type { Db, Tables } from './tables.ts'
import { type Found, interpretationFault, readingFault } from './verify-found.ts'
import { linkingFault, reviewFault } from './verify-links.ts'

type EntryRow = Tables['entry']

/** Checks entries one by one, in order: what each says, what it rests on, and the rows that follow from it. */
export class EntryCheck {
  readonly tally = { articles: 0, versions: 0, statements: 0, spans: 0, redactions: 0 }
  readonly #db: Db
  /** By the hash the chain knows: the hash of what a redaction put there, null for nothing. */
  readonly #redacted: ReadonlyMap<string, string | null>
  #statements: ReadonlyMap<number, object> = new Map()
  /** The version whose statements come now, with its text: they follow one another. */
  #version: CheckedVersion | null = null

  constructor(db: Db, redacted: ReadonlyMap<string, string | null>) {
    this.#db = db
    this.#redacted = redacted
  }

  /** Reads what some entries that follow one another are compared with: one by one takes twice as long. */
  async prepare(entries: readonly EntryRow[]): Promise<void> {
    const rows = await this.#db
      .selectFrom('statement')
      .select(['seq', 'id', 'article', 'version', 'place', 'source', 'cue', 'content'])
      .where('seq', '>=', entries[0]?.seq ?? 0)
      .where('seq', '<=', entries.at(-1)?.seq ?? 0)
      .execute()
    this.#statements = new Map(rows.map((row) => [row.seq, row]))
  }

  /** What is wrong with a prepared entry, as a sentence; null when nothing is. */
  async fault(entry: EntryRow): Promise<string | null> {
    const { seq, id, payload, payload_sha256 } = entry
    const now = sha256(payload)
    const whole = now === payload_sha256
    if (!whole && this.#redacted.get(payload_sha256) !== now)
      return `The payload of entry ${seq} (${id}) is not what it was, and no redaction says why.`
    const value: unknown = JSON.parse(payload)
    switch (entry.kind) {
      case 'outlet':
        return this.#outletFault(entry, OutletPayload.parse(value))
      case 'article':
        return this.#articleFault(entry, ArticlePayload.parse(value), whole)
      case 'statement':
        return this.#statementFault(entry, StatementPayload.parse(value))
      case 'reading':
        return this.#ofVersion(entry, ReadingPayload.parse(value), readingFault)
      case 'interpretation':
        return this.#ofVersion(entry, InterpretationPayload.parse(value), interpretationFault)
      case 'linking':
        return this.#ofVersion(entry, LinkingPayload.parse(value), linkingFault)
      case 'review':
        return reviewFault(this.#db, entry, ReviewPayload.parse(value))
      case 'redaction':
        return this.#redactionFault(entry, RedactionPayload.parse(value))
    }
  }

  async #outletFault(entry: EntryRow, outlet: OutletPayload): Promise<string | null> {
    if (outlet.id !== toId('outlet', [outlet.name]) || outlet.id !== entry.id) return wrongId(entry)
    const row = await this.#db
      .selectFrom('outlet')
      .selectAll()
      .where('seq', '=', entry.seq)
      .executeTakeFirst()
    const { id, sample } = outlet
    return isRow(row, { seq: entry.seq, id, name: asUtf8(outlet.name), sample: Number(sample) })
      ? null
      : wrongRow(entry)
  }

  async #articleFault(entry: EntryRow, payload: ArticlePayload, whole: boolean): Promise<string | null> {
    if (entry.id !== payload.version || (whole && !hasOwnIds(payload))) return wrongId(entry)
    const version = await readVersion(this.#db, payload.version)
    if (!version || version.articleId !== payload.id || version.text_sha256 !== payload.sha256)
      return wrongRow(entry)
    if (version.entry === entry.seq && !isShown(version, payload)) return wrongRow(entry)
    if (version.seq === entry.seq) this.tally.versions++
    if (version.article === entry.seq) this.tally.articles++
    this.#version = version
    return (
      (await this.#replacesFault(entry, payload)) ??
      this.#textFault(payload, version.stored) ??
      (await this.#snapshotFault(payload))
    )
  }

  async #replacesFault({ seq, id }: EntryRow, { replaces }: ArticlePayload): Promise<string | null> {
    const before = await this.#db
      .selectFrom('entry')
      .select('payload_sha256')
      .where('kind', '=', 'article')
      .where('id', '=', id)
      .where('seq', '<', seq)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    if ((before?.payload_sha256 ?? null) === replaces) return null
    return `Entry ${seq} (${id}) does not name the one that it replaces.`
  }

  #textFault(payload: ArticlePayload, text: string | null): string | null {
    const { version, sha256: address, blocks, corrections } = payload
    if (text === null) return `The text of ${version} is missing.`
    const now = sha256(text)
    if (now !== address && this.#redacted.get(address) !== now)
      return `The text of ${version} is not what it was, and no redaction says why.`
    if (!areOf(text, corrections)) return `A correction of ${version} lies outside its text.`
    return blocks.every((block) => isRangeOf(text, block))
      ? null
      : `A block of ${version} lies outside its text.`
  }

  async #snapshotFault({ version, snapshot, sha256: text }: ArticlePayload): Promise<string | null> {
    if (this.#redacted.has(snapshot.sha256)) return null
    const bytes = await readBytes(this.#db, snapshot.sha256)
    // Bytes that came after a redaction of the text were never stored.
    if (!bytes) return this.#redacted.has(text) ? null : `The snapshot of ${version} is missing.`
    return sha256(bytes) === snapshot.sha256 ? null : `The snapshot of ${version} is not what it was.`
  }

  async #statementFault(entry: EntryRow, payload: StatementPayload): Promise<string | null> {
    const ranges = toRanges(payload)
    if (payload.id !== entry.id || payload.id !== statementId(payload.version, ranges)) return wrongId(entry)
    if (this.#version?.id !== payload.version) this.#version = await readVersion(this.#db, payload.version)
    if (!this.#version || this.#version.articleId !== payload.article) return wrongRow(entry)
    const { text, seq: version, article } = this.#version
    const all: Range[] = [...ranges.source, ...ranges.cue, ...ranges.content]
    if (!all.every((range) => isRangeOf(text, range))) return `A span of ${entry.id} lies outside its text.`
    const row = this.#statements.get(entry.seq)
    const place = Math.min(...all.map(({ start }) => start))
    const expected = { seq: entry.seq, id: entry.id, article, version, place, ...toWords(text, ranges) }
    if (!isRow(row, expected)) return wrongRow(entry)
    this.tally.statements++
    this.tally.spans += all.length
    return null
  }

  /** What is wrong with what was found in a version; its spans are counted. */
  async #ofVersion<T extends { readonly version: string }>(
    entry: EntryRow,
    payload: T,
    check: (db: Db, found: Found<T>) => Promise<string | number>,
  ): Promise<string | null> {
    if (this.#version?.id !== payload.version) this.#version = await readVersion(this.#db, payload.version)
    if (!this.#version) return wrongRow(entry)
    const checked = await check(this.#db, { entry, payload, version: this.#version })
    if (typeof checked === 'string') return checked
    this.tally.spans += checked
    return null
  }

  async #redactionFault(entry: EntryRow, payload: RedactionPayload): Promise<string | null> {
    const { id, target, why, at } = payload
    if (id !== entry.id || id !== toId('redaction', [target])) return wrongId(entry)
    const row = await this.#db
      .selectFrom('redaction')
      .selectAll()
      .where('seq', '=', entry.seq)
      .executeTakeFirst()
    if (!isRow(row, { seq: entry.seq, id, target, why, at })) return wrongRow(entry)
    this.tally.redactions++
    return null
  }
}

function hasOwnIds(article: Article): boolean {
  return article.id === articleId(article) && article.version === versionId(article)
}
