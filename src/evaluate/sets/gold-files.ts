import { readdir, readFile } from 'node:fs/promises'
import { ZodError, type z } from 'zod'
import { OnrecordError, systemCode } from '../../core/index.ts'

/** What `readJson` calls a page's gold. */
export const goldOfPages = 'file of the gold of pages'

/**
 * The names in a folder, sorted.
 * @param advice a sentence for who named a folder that is none
 * @throws OnrecordError inputMissing
 */
export async function listFolder(folder: string, advice = ''): Promise<string[]> {
  return listNames(folder, { advice, recursive: false })
}

/** Nothing for what `listFolder` throws where there is no folder; any other fault is thrown on. */
export function noneIfNoFolder(error: unknown): never[] {
  if (error instanceof OnrecordError && error.code === 'inputMissing') return []
  throw error
}

/**
 * The paths of all that is below a folder, sorted.
 * @throws OnrecordError inputMissing
 */
export async function listBelow(folder: string): Promise<string[]> {
  return listNames(folder, { advice: '', recursive: true })
}

async function listNames(
  folder: string,
  { advice, recursive }: { readonly advice: string; readonly recursive: boolean },
): Promise<string[]> {
  try {
    return (await readdir(folder, { recursive })).toSorted()
  } catch (error) {
    const code = systemCode(error)
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error
    throw new OnrecordError('inputMissing', `There is no folder "${folder}". ${advice}`.trim(), {
      cause: error,
    })
  }
}

/**
 * A file of JSON as a schema has it.
 * @param kind what it should be: "file of labels"
 * @throws OnrecordError inputMissing; inputUnreadable, with the first place that is wrong
 */
export async function readJson<T>(path: string, schema: z.ZodType<T>, kind: string): Promise<T> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (systemCode(error) === 'ENOENT')
      throw new OnrecordError('inputMissing', `There is no ${kind} at "${path}".`, { cause: error })
    if (!(error instanceof SyntaxError) && !(error instanceof ZodError)) throw error
    const where = error instanceof ZodError ? (error.issues[0]?.path.join('.') ?? '') : ''
    throw new OnrecordError(
      'inputUnreadable',
      `"${path}" is no ${kind}${where === '' ? '' : `: see "${where}"`}.`,
      { cause: error },
    )
  }
}
