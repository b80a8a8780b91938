import {
  type LedgerRecord,
  type Masking,
  maskNames,
  maskStatement,
  maskVersion,
  toMasking,
} from '../core/index.ts'

/**
 * Records of a ledger in which the names of prisoners, detainees, children and private victims are masked: in texts,
 * statements and names, offsets left as they are. Snapshots of such articles are left out, since words in bytes
 * cannot be masked safely. The header says so; what is masked is not taken back into a ledger.
 */
export async function* maskRecords(records: AsyncIterable<LedgerRecord>): AsyncGenerator<LedgerRecord> {
  const maskings = new Map<string, Masking>()
  for await (const record of records) {
    if (record.type === 'article') {
      const masking = toMasking(record.text, record.care)
      if (masking) maskings.set(record.version, masking)
    }
    const masking = 'version' in record ? maskings.get(record.version) : undefined
    yield record.type === 'header'
      ? { ...record, masked: true }
      : masking
        ? maskRecord(record, masking)
        : record
  }
}

function maskRecord(record: LedgerRecord, masking: Masking): LedgerRecord {
  switch (record.type) {
    case 'article': {
      const { text, blocks, corrections, ...article } = record
      const version = { article, text, blocks, ...(corrections && { corrections }) }
      const masked = maskVersion(version, masking)
      return {
        ...record,
        headline: masked.article.headline,
        byline: masked.article.byline,
        text: masked.text,
        ...(masked.corrections && { corrections: masked.corrections }),
        bytes: null,
      }
    }
    case 'statement':
      return { ...record, ...maskStatement(record, masking) }
    case 'interpretation':
      return {
        ...record,
        statements: record.statements.map((said) => maskStrings(said, masking)),
        writer: record.writer.map((said) => maskStrings(said, masking)),
      }
    default:
      return record
  }
}

/** Names among what is said of a statement or by the writer, which stands there without its spans' words. */
function maskStrings<T extends object>(said: T, { names }: Masking): T {
  return JSON.parse(
    JSON.stringify(said, (key, value: unknown) =>
      typeof value === 'string' && named.has(key) ? maskNames(value, names) : value,
    ),
  )
}

/** Keys of what is said whose words can be those of the text. */
const named = new Set(['name', 'post', 'of', 'scope', 'within'])
