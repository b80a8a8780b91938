import { createRequire } from 'node:module'
import { z } from 'zod'

const Package = z.object({ version: z.string(), homepage: z.string().optional() })

/**
 * Who asks, as sites see it: the program, its version and where to read about it.
 * @example userAgent() // 'Onrecord/0.1.0'
 */
export function userAgent(): string {
  const { version, homepage } = Package.parse(createRequire(import.meta.url)('onrecord/package.json'))
  return `Onrecord/${version}${homepage === undefined ? '' : ` (+${homepage})`}`
}
