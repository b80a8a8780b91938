import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { systemCode } from '../core/index.ts'
import { unusable } from './unusable.ts'

/** Version of a model folder's shape. A folder of another one is refused. */
export const formatVersion = 1

/** What a manifest says of a file beside it. */
export const FileFacts = z.object({
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
type FileFacts = z.infer<typeof FileFacts>

/**
 * Reads manifest.json of a folder.
 * @throws OnrecordError modelUnusable, with a sentence that names what is wrong in it
 */
export async function readManifest<T>(folder: string, schema: z.ZodType<T>): Promise<T> {
  const bytes = await orUnusable(folder, 'manifest.json', readFile(join(folder, 'manifest.json')))
  let given: unknown
  try {
    given = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw unusable(folder, 'its manifest.json is no JSON', cause)
  }
  const { format } = (given ?? {}) as { format?: unknown }
  if (format !== formatVersion)
    throw unusable(
      folder,
      `it is of format ${JSON.stringify(format) ?? 'unknown'}, and this version reads format ${formatVersion}`,
    )
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw unusable(
    folder,
    `its manifest.json is wrong at "${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}`,
  )
}

/**
 * Checks length and hash of a file; it is read in pieces, so that 24 MB are not held for their hash.
 * @throws OnrecordError modelUnusable
 */
export async function checkFile(folder: string, name: string, expected: FileFacts): Promise<void> {
  const path = join(folder, name)
  const { size } = await orUnusable(folder, name, stat(path))
  if (size !== expected.bytes)
    throw unusable(folder, `${name} has ${size} bytes, and its manifest says ${expected.bytes}`)
  const hash = createHash('sha256')
  await orUnusable(folder, name, pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash))
  if (hash.digest('hex') !== expected.sha256)
    throw unusable(folder, `${name} is not the file that its manifest was written for (another sha256)`)
}

async function orUnusable<T>(folder: string, name: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (cause) {
    throw unusable(
      folder,
      systemCode(cause) === 'ENOENT' ? `there is no ${name} in it` : `${name} can't be read`,
      cause,
    )
  }
}
