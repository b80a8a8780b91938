import { sha256 } from '../core/index.ts'
import type { EntryKind } from './payload.ts'

/** An entry of the append-only chain without its payload: what its own hash covers. */
export interface Link {
  /** 1 for the first entry, then one more each. */
  readonly seq: number
  readonly kind: EntryKind
  readonly id: string
  readonly payloadSha256: string
  /** Hash of the entry before; null for the first. */
  readonly previousSha256: string | null
}

/**
 * Hash of an entry. It covers the payload by its hash alone, so that words can be taken out and the
 * chain still holds.
 */
export function linkSha256({ seq, kind, id, payloadSha256, previousSha256 }: Link): string {
  // A flat list of plain values is canonical JSON as it stands.
  return sha256(JSON.stringify([seq, kind, id, payloadSha256, previousSha256]))
}
