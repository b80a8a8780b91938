import { canonicalJson, type LedgerRecord, sha256 } from '../../core/index.ts'
import { linkSha256 } from '../chain.ts'
import {
  ArticlePayload,
  InterpretationPayload,
  LinkingPayload,
  OutletPayload,
  ReadingPayload,
  RedactionPayload,
  ReviewPayload,
} from '../payload.ts'
import { toPairs } from '../statement-words.ts'

/** An export with the head that its records have: what somebody would hand over who forges the hashes too. */
export function rechain(records: readonly LedgerRecord[]): LedgerRecord[] {
  let head: string | null = null
  let seq = 0
  for (const record of records) {
    if (record.type === 'header') continue
    const [id, payload] = toPayload(record)
    const link = { seq: ++seq, kind: record.type, id, payloadSha256: sha256(canonicalJson(payload)) }
    head = linkSha256({ ...link, previousSha256: head })
  }
  return records.map((record) => (record.type === 'header' ? { ...record, head } : record))
}

function toPayload(record: Exclude<LedgerRecord, { type: 'header' }>): [id: string, payload: object] {
  switch (record.type) {
    case 'outlet':
      return [record.id, OutletPayload.parse(record)]
    case 'article':
      return [record.version, ArticlePayload.parse({ ...record, care: null })]
    case 'statement': {
      const { id, article, version, by } = record
      return [id, { id, article, version, ...toPairs(record), by }]
    }
    case 'reading':
      return [record.id, ReadingPayload.parse(record)]
    case 'interpretation':
      return [record.id, InterpretationPayload.parse(record)]
    case 'linking':
      return [record.id, LinkingPayload.parse(record)]
    case 'review':
      return [record.id, ReviewPayload.parse(record)]
    case 'redaction':
      return [record.id, RedactionPayload.parse(record)]
  }
}
