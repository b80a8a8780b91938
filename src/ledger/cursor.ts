import type { z } from 'zod'
import { OnrecordError } from '../core/index.ts'

/** Where the next page begins, as text that nobody needs to read. */
export function writeCursor(position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

/** @throws OnrecordError usage, when the text is no cursor of this list */
export function readCursor<T>(cursor: string, position: z.ZodType<T>): T {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch (cause) {
    const message = 'That cursor belongs to no page of this list. Start again at the first page.'
    throw new OnrecordError('usage', message, { cause })
  }
}
