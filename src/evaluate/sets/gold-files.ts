import { readdir, readFile } from 'node:fs/promises'
import { ZodError, type z } from 'zod'
import { OnrecordError, systemCode } from '../../core/index.ts'

/**
 * The names in a folder, sorted.
 * @throws OnrecordError inputMissing
 */
export async function listFolder(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted()
  } catch (error) {
    const code = systemCode(error)
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error
    throw new OnrecordError('inputMissing', `There is no folder "${folder}".`, { cause: error })
  }
}

/**
 * A file of JSON as a schema has it.
 * @throws OnrecordError inputUnreadable
 */
export async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const words = await readFile(path, 'utf8')
  try {
    return schema.parse(JSON.parse(words))
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof ZodError)) throw error
    throw new OnrecordError('inputUnreadable', `"${path}" does not hold the gold of pages.`, {
      cause: error,
    })
  }
}
