import { lastBefore } from '../lists.ts'
import type { Scene } from '../scene.ts'
import type { Description } from '../source-form.ts'
import type { Voice } from '../speakers.ts'
import { toDocumentKind } from '../things/documents.ts'

type Asked = Pick<Description, 'head' | 'definite' | 'marks' | 'range'> &
  Partial<Pick<Description, 'details'>>

/** "the report" of "a report by the Orvian institute": the last that was introduced by that noun or one like it. */
export function resolveDocument(
  scene: Scene,
  { head, definite, marks, details, range }: Asked,
): Voice | null {
  const kind = toDocumentKind(head)
  if (kind === undefined || !definite || marks.size + (details?.size ?? 0) > 0) return null
  const before = lastBefore(scene.documentsOf(kind), range.start, 1)
  const [found] = before
  return found
    ? { kind: 'voice', naming: found, head, marks: new Set(), many: false, human: false, gender: null }
    : null
}
