import { createRequire } from 'node:module'
import { z } from 'zod'

// Resolved through the package's own name, which works from src/ and from dist/ alike.
const read = createRequire(import.meta.url)

/** The version of the installed package. */
export const version = z.object({ version: z.string() }).parse(read('onrecord/package.json')).version
