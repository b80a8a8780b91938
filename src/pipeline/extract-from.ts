import { setImmediate } from 'node:timers/promises'
import type { ArticleVersion, Statement } from '../core/index.ts'
import type { Extractor } from '../extract/index.ts'
import type { Interpreter } from '../interpret/index.ts'

/** The statements of a version. While other threads extract, this one gets ready to interpret them. */
export async function extractFrom(
  extractor: Extractor,
  interpreter: Interpreter | null,
  version: ArticleVersion,
): Promise<Statement[]> {
  let isWaiting = true
  const found = extractor.extract(version).finally(() => {
    isWaiting = false
  })
  const getReady = async () => {
    if (interpreter === null) return
    do await setImmediate()
    while (isWaiting && !interpreter.prepare.next().done)
  }
  const [statements] = await Promise.all([found, getReady()])
  return statements
}
